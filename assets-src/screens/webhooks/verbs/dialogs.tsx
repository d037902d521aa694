import type { EventTypeSummary } from '../../../lib/events/event-type-summary';
import type { Webhook } from '../../../types/webhook.generated';
import { DeleteDialog } from '../../../features/delete-webhooks/delete-dialog';
import { TestWindow } from '../../../features/test-window';
import { DeleteManyDialog } from '../../../features/delete-webhooks/delete-many-dialog';
import { ResumeDialog } from './resume-dialog';
import type { Bulk } from './use-bulk';
import type { Changes } from './use-changes';
import type { Dialog, useCommands } from './use-commands';
import { useFocusAfterDelete } from './use-focus-after-delete';
import type { useHealth } from '../health/use-health';

interface Props {
	dialog: Dialog | null;
	close: () => void;
	/** Those of the list, in its order. */
	webhooks: readonly Webhook[];
	eventTypes: readonly EventTypeSummary[];
	health: ReturnType< typeof useHealth >;
	changes: Changes;
	bulk: Bulk;
	activate: ReturnType< typeof useCommands >[ 'activate' ];
	onDeleted: () => void;
}

/** The window that a verb has opened. */
export function Dialogs( { dialog, close, webhooks, eventTypes, health, changes, bulk, activate, onDeleted }: Props ) {
	const focusAfter = useFocusAfterDelete();

	async function remove( those: readonly Webhook[] ) {
		const [ first, ...others ] = those;
		await ( first !== undefined && others.length === 0
			? changes.remove( first )
			: bulk.run( 'delete', those, changes.silently.remove, { already: 0, disabled: 0 } ) );
		close();
		focusAfter( those, webhooks );
		onDeleted();
	}

	switch ( dialog?.kind ) {
		case 'test':
			return (
				<TestWindow
					webhook={ dialog.webhook }
					eventTypes={ eventTypes }
					onClose={ () => {
						close();
						health.refresh();
					} }
					canEdit
				/>
			);
		case 'resume':
			return (
				<ResumeDialog
					webhooks={ dialog.webhooks }
					held={ dialog.held }
					onResume={ ( held ) => activate( dialog.webhooks, held, dialog.already ).then( close ) }
					onClose={ close }
				/>
			);
		case 'delete':
			return dialog.webhooks.length === 1 ? (
				<DeleteDialog
					webhook={ dialog.webhooks[ 0 ] }
					waiting={ pendingOf( dialog.webhooks[ 0 ], health ) }
					onDelete={ () => remove( dialog.webhooks ) }
					onCancel={ close }
				/>
			) : (
				<DeleteManyDialog
					webhooks={ dialog.webhooks }
					onDelete={ () => remove( dialog.webhooks ) }
					onCancel={ close }
				/>
			);
		case undefined:
			return null;
	}
}

/** What would be cancelled. */
function pendingOf( { id }: Webhook, health: Props[ 'health' ] ): number | undefined {
	const known = health.webhooks.of( id );
	return known && known.waiting + known.held;
}
