import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { toProblem } from '../../../data/request-failed';
import { changeWebhook, deleteWebhook, type WebhookChange } from '../../../data/webhooks';
import type { Problem } from '../../../lib/problem';
import type { Webhook } from '../../../types/webhook.generated';
import { useSnackbar } from '../../../components/feedback/snackbars';
import { pausedMessage } from './messages';

export type ChangeItems = ( update: ( webhooks: readonly Webhook[] ) => readonly Webhook[] ) => void;

export type Held = 'send' | 'cancel';

/** Changes single webhooks on the server and in the list, and tells the outcome. `onChanged` is told too. */
export function useChanges( changeItems: ChangeItems, onChanged: () => void ) {
	const [ problem, setProblem ] = useState< Problem | null >( null );
	const [ warning, setWarning ] = useState< string | null >( null );
	const snackbar = useSnackbar();

	async function change( webhook: Webhook, what: WebhookChange ): Promise< void > {
		const answer = await changeWebhook( webhook.id, what );
		setWarning( answer.warning );
		changeItems( ( webhooks ) => webhooks.map( ( one ) => ( one.id === webhook.id ? answer.value : one ) ) );
	}

	/** Without a word, as a part of something that tells its own outcome. */
	const silently = {
		pause: ( webhook: Webhook ) => change( webhook, { status: 'paused' } ),
		activate: ( webhook: Webhook, held?: Held ) =>
			change( webhook, { status: 'active', ...( held ? { held } : {} ) } ),
		async remove( webhook: Webhook ): Promise< void > {
			await deleteWebhook( webhook.id );
			changeItems( ( webhooks ) => webhooks.filter( ( one ) => one.id !== webhook.id ) );
		},
	};

	async function activate( webhook: Webhook, held?: Held ): Promise< void > {
		await silently.activate( webhook, held );
		/* translators: %s: name of the webhook. */
		snackbar( sprintf( __( '“%s” is active again.', 'multisite-webhooks' ), webhook.name ) );
		onChanged();
	}

	async function pause( webhook: Webhook, waiting: number | undefined ): Promise< void > {
		await silently.pause( webhook );
		snackbar( pausedMessage( webhook.name, waiting ), {
			label: __( 'Undo', 'multisite-webhooks' ),
			onClick: () => attempt( () => activate( webhook, 'send' ) ),
		} );
		onChanged();
	}

	async function remove( webhook: Webhook ): Promise< void > {
		await silently.remove( webhook );
		/* translators: %s: name of the webhook. */
		snackbar( sprintf( __( '“%s” is deleted.', 'multisite-webhooks' ), webhook.name ) );
		onChanged();
	}

	/** For what has no window of its own to show a problem in. */
	function attempt( run: () => Promise< void > ): void {
		setProblem( null );
		run().catch( ( error: unknown ) => setProblem( toProblem( error ) ) );
	}

	return { activate, pause, remove, silently, attempt, problem, setProblem, warning, setWarning };
}

export type Changes = ReturnType< typeof useChanges >;
