import { __, _n, sprintf } from '@wordpress/i18n';
import { hostOf } from '../../lib/format/address';
import type { Webhook } from '../../types/webhook.generated';
import { ConfirmDialog } from '../../components/feedback/confirm-dialog';
import { keptLogMessage } from './kept-log';

interface Props {
	webhook: Webhook;
	/** How many of its deliveries wait or are held, where that is known. */
	waiting?: number | undefined;
	onDelete: () => Promise< void >;
	onCancel: () => void;
}

export function DeleteDialog( { webhook, waiting, onDelete, onCancel }: Props ) {
	return (
		<ConfirmDialog
			/* translators: %s: name of the webhook. */
			title={ sprintf( __( 'Delete “%s”?', 'multisite-webhooks' ), webhook.name ) }
			choices={ [ { label: __( 'Delete Webhook', 'multisite-webhooks' ), isDestructive: true, run: onDelete } ] }
			onCancel={ onCancel }
		>
			<p>{ consequences( hostOf( webhook.url ), waiting ) }</p>
			<p>{ __( 'This cannot be undone. To stop for a while, pause it instead.', 'multisite-webhooks' ) }</p>
		</ConfirmDialog>
	);
}

function consequences( host: string, waiting: number | undefined ): string {
	return [
		/* translators: %s: host name of the receiver. */
		sprintf( __( 'Events are no longer sent to %s.', 'multisite-webhooks' ), host ),
		cancelled( waiting ),
		keptLogMessage(),
	].join( ' ' );
}

function cancelled( waiting: number | undefined ): string {
	if ( waiting === undefined ) {
		return __(
			'Deliveries that still wait are cancelled, and its signing secret stops working.',
			'multisite-webhooks'
		);
	}
	if ( waiting === 0 ) {
		return __( 'Its signing secret stops working.', 'multisite-webhooks' );
	}
	return sprintf(
		/* translators: %d: number of deliveries. */
		_n(
			'Its %d waiting delivery is cancelled, and its signing secret stops working.',
			'Its %d waiting deliveries are cancelled, and its signing secret stops working.',
			waiting,
			'multisite-webhooks'
		),
		waiting
	);
}
