import { __ } from '@wordpress/i18n';
import { ConfirmDialog } from '../../components/feedback/confirm-dialog';
import type { Webhook } from '../../types/rest.generated';
import { consequences, deleteLabel, keptLogMessage, moreLabel, pauseInstead, titleFor } from './messages';

const NAMED = 5;

interface Props {
	webhooks: readonly [ Webhook, ...Webhook[] ];
	/** How many deliveries of a single webhook wait or are held, if known. */
	waiting?: number | undefined;
	onDelete: () => Promise< void >;
	onCancel: () => void;
}

/** Asks before one or several webhooks are deleted. */
export function DeleteWebhooksDialog( { webhooks, waiting, onDelete, onCancel }: Props ) {
	return (
		<ConfirmDialog
			title={ titleFor( webhooks ) }
			choices={ [ { label: deleteLabel( webhooks.length ), isDestructive: true, run: onDelete } ] }
			onCancel={ onCancel }
		>
			{ webhooks.length > 1 && <Names webhooks={ webhooks } /> }
			<p>
				{ consequences( webhooks, waiting ) } { keptLogMessage() }
			</p>
			<p>
				{ __( 'This cannot be undone.', 'multisite-webhooks' ) } { pauseInstead( webhooks.length ) }
			</p>
		</ConfirmDialog>
	);
}

function Names( { webhooks }: { webhooks: readonly Webhook[] } ) {
	const unnamed = webhooks.length - NAMED;
	return (
		<ul className="msw-names">
			{ webhooks.slice( 0, NAMED ).map( ( { id, name } ) => (
				<li key={ id }>
					<bdi>{ name }</bdi>
				</li>
			) ) }
			{ unnamed > 0 && <li>{ moreLabel( unnamed ) }</li> }
		</ul>
	);
}
