import { __, _n, sprintf } from '@wordpress/i18n';
import type { Webhook } from '../../types/webhook.generated';
import { ConfirmDialog } from '../../components/feedback/confirm-dialog';
import { keptLogMessage } from './kept-log';

const NAMED = 5;

interface Props {
	webhooks: readonly Webhook[];
	onDelete: () => Promise< void >;
	onCancel: () => void;
}

export function DeleteManyDialog( { webhooks, onDelete, onCancel }: Props ) {
	const count = webhooks.length;
	const unnamed = count - NAMED;
	return (
		<ConfirmDialog
			/* translators: %d: number of webhooks. */
			title={ sprintf( _n( 'Delete %d webhook?', 'Delete %d webhooks?', count, 'multisite-webhooks' ), count ) }
			choices={ [ { label: deleteLabel( count ), isDestructive: true, run: onDelete } ] }
			onCancel={ onCancel }
		>
			<ul className="msw-names">
				{ webhooks.slice( 0, NAMED ).map( ( { id, name } ) => (
					<li key={ id }>
						<bdi>{ name }</bdi>
					</li>
				) ) }
				{ unnamed > 0 && <li>{ moreLabel( unnamed ) }</li> }
			</ul>
			<p>
				{ __(
					'Events are no longer sent there. Deliveries that still wait are cancelled, and the signing secrets stop working.',
					'multisite-webhooks'
				) }{ ' ' }
				{ keptLogMessage() }
			</p>
			<p>{ __( 'This cannot be undone. To stop for a while, pause them instead.', 'multisite-webhooks' ) }</p>
		</ConfirmDialog>
	);
}

function deleteLabel( count: number ): string {
	/* translators: %d: number of webhooks. */
	return sprintf( _n( 'Delete %d Webhook', 'Delete %d Webhooks', count, 'multisite-webhooks' ), count );
}

function moreLabel( count: number ): string {
	/* translators: %d: number of further webhooks. */
	return sprintf( _n( 'and %d more', 'and %d more', count, 'multisite-webhooks' ), count );
}
