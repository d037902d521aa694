import { __, sprintf } from '@wordpress/i18n';
import { hostOf } from '../../lib/address';
import type { Webhook } from '../../types/webhook.generated';
import { ConfirmDialog } from './confirm-dialog';

interface Props {
	webhook: Webhook;
	onDelete: () => Promise< void >;
	onCancel: () => void;
}

export function DeleteDialog( { webhook, onDelete, onCancel }: Props ) {
	return (
		<ConfirmDialog
			/* translators: %s: name of the webhook. */
			title={ sprintf( __( 'Delete “%s”?', 'multisite-webhooks' ), webhook.name ) }
			choices={ [ { label: __( 'Delete Webhook', 'multisite-webhooks' ), isDestructive: true, run: onDelete } ] }
			onCancel={ onCancel }
		>
			<p>
				{ sprintf(
					/* translators: %s: host name of the receiver. */
					__(
						'Events are no longer sent to %s. Deliveries that still wait are cancelled, and its signing secret stops working.',
						'multisite-webhooks'
					),
					hostOf( webhook.url )
				) }
			</p>
			<p>{ __( 'This cannot be undone. To stop for a while, pause it instead.', 'multisite-webhooks' ) }</p>
		</ConfirmDialog>
	);
}
