import { __, _n, sprintf } from '@wordpress/i18n';
import type { Webhook } from '../../../types/webhook.generated';
import { ConfirmDialog } from '../../../components/feedback/confirm-dialog';
import type { Held } from './use-changes';

interface Props {
	webhooks: readonly [ Webhook, ...Webhook[] ];
	/** How many deliveries were held meanwhile. */
	held: number;
	onResume: ( held: Held ) => Promise< void >;
	onClose: () => void;
}

export function ResumeDialog( { webhooks, held, onResume, onClose }: Props ) {
	return (
		<ConfirmDialog
			title={ titleFor( webhooks ) }
			cancelLabel={ __( 'Do Not Resume', 'multisite-webhooks' ) }
			choices={ [
				{
					label: __( 'Cancel them', 'multisite-webhooks' ),
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
						'%d delivery was held meanwhile. What should become of it?',
						'%d deliveries were held meanwhile. What should become of them?',
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
		_n( 'Send the %d held delivery', 'Send the %d held deliveries', held, 'multisite-webhooks' ),
		held
	);
}
