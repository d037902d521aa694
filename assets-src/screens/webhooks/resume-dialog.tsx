import { __, _n, sprintf } from '@wordpress/i18n';
import type { Webhook } from '../../types/webhook.generated';
import { ConfirmDialog } from '../parts/confirm-dialog';

interface Props {
	webhook: Webhook;
	/** How many deliveries were held meanwhile. */
	held: number;
	onResume: ( held: 'send' | 'cancel' ) => Promise< void >;
	onClose: () => void;
}

export function ResumeDialog( { webhook, held, onResume, onClose }: Props ) {
	return (
		<ConfirmDialog
			/* translators: %s: name of the webhook. */
			title={ sprintf( __( 'Resume “%s”?', 'multisite-webhooks' ), webhook.name ) }
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

function sendLabel( held: number ): string {
	return sprintf(
		/* translators: %d: number of deliveries. */
		_n( 'Send the %d held delivery', 'Send the %d held deliveries', held, 'multisite-webhooks' ),
		held
	);
}
