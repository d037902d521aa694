import { __, _n, sprintf } from '@wordpress/i18n';
import { ConfirmDialog } from '../../../components/feedback/confirm-dialog';
import type { Held } from './use-changes';
import type { Some } from './several';

interface Props {
	webhooks: Some;
	/** How many deliveries were held while paused. */
	held: number;
	onResume: ( held: Held ) => Promise< void >;
	onClose: () => void;
}

export function ResumeDialog( { webhooks, held, onResume, onClose }: Props ) {
	return (
		<ConfirmDialog
			title={ titleFor( webhooks ) }
			cancelLabel={ __( 'Keep Paused', 'multisite-webhooks' ) }
			choices={ [
				{
					label: discardLabel( held ),
					variant: 'secondary',
					run: () => onResume( 'cancel' ),
				},
				{
					label: sendLabel( held ),
					run: () => onResume( 'send' ),
				},
			] }
			onCancel={ onClose }
		>
			<p>
				{ sprintf(
					/* translators: %d: number of deliveries. */
					_n(
						'%d delivery was held in the meantime. Send or discard it?',
						'%d deliveries were held in the meantime. Send or discard them?',
						held,
						'multisite-webhooks'
					),
					held
				) }
			</p>
		</ConfirmDialog>
	);
}

function titleFor( [ first, ...others ]: Props[ 'webhooks' ] ): string {
	if ( others.length === 0 ) {
		/* translators: %s: name of the webhook. */
		return sprintf( __( 'Resume “%s”?', 'multisite-webhooks' ), first.name );
	}
	const count = others.length + 1;
	/* translators: %d: number of webhooks. */
	return sprintf( _n( 'Resume %d webhook?', 'Resume %d webhooks?', count, 'multisite-webhooks' ), count );
}

function sendLabel( held: number ): string {
	return sprintf(
		/* translators: %d: number of deliveries. */
		_n( 'Send %d Delivery', 'Send %d Deliveries', held, 'multisite-webhooks' ),
		held
	);
}

function discardLabel( held: number ): string {
	/* translators: %d: number of deliveries. */
	return sprintf( __( 'Discard %d', 'multisite-webhooks' ), held );
}
