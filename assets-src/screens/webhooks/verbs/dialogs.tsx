import { lazyDialog } from '../../../components/lazy/lazy-part';
import { DeleteWebhooksDialog } from '../../../features/delete-webhooks';
import type { WebhooksHealth } from '../health/use-health';
import { ResumeDialog } from './resume-dialog';
import type { Some } from './several';
import type { Verbs } from './use-verbs';

const TestWindow = lazyDialog(
	async () => ( await import( /* webpackChunkName: "test-window" */ '../../../features/test-window' ) ).TestWindow
);

/** The dialog that a verb has opened. */
export function VerbDialogs( { verbs, health }: { verbs: Verbs; health: WebhooksHealth } ) {
	const { dialog, closeDialog } = verbs;
	switch ( dialog?.kind ) {
		case 'test':
			return (
				<TestWindow
					webhook={ dialog.webhook }
					onClose={ () => {
						closeDialog();
						verbs.refreshHealth();
					} }
					canEdit
				/>
			);
		case 'resume':
			return (
				<ResumeDialog
					webhooks={ dialog.webhooks }
					held={ dialog.held }
					onResume={ ( held ) => verbs.activate( dialog.webhooks, held, dialog.others ).then( closeDialog ) }
					onClose={ closeDialog }
				/>
			);
		case 'delete':
			return (
				<DeleteWebhooksDialog
					webhooks={ dialog.webhooks }
					waiting={ waitingOf( dialog.webhooks, health ) }
					onDelete={ () => verbs.remove( dialog.webhooks ) }
					onCancel={ closeDialog }
				/>
			);
		case undefined:
			return null;
	}
}

/** What deleting it would cancel, if known. */
function waitingOf( [ { id } ]: Some, health: WebhooksHealth ): number | undefined {
	const known = health.of( id );
	return known && known.waiting + known.held;
}
