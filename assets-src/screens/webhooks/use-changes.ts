import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { toProblem } from '../../data/problem';
import { changeWebhook, deleteWebhook, type WebhookChange } from '../../data/webhooks';
import type { Problem } from '../../types/problem';
import type { Webhook } from '../../types/webhook.generated';
import { useSnackbar } from '../parts/snackbars';

export type ChangeItems = ( update: ( webhooks: readonly Webhook[] ) => readonly Webhook[] ) => void;

/** Changes webhooks on the server and in the list, and tells the outcome. */
export function useChanges( changeItems: ChangeItems ) {
	const [ problem, setProblem ] = useState< Problem | null >( null );
	const [ warning, setWarning ] = useState< string | null >( null );
	const snackbar = useSnackbar();

	async function change( webhook: Webhook, what: WebhookChange ): Promise< void > {
		const answer = await changeWebhook( webhook.id, what );
		setWarning( answer.warning );
		changeItems( ( webhooks ) => webhooks.map( ( one ) => ( one.id === webhook.id ? answer.value : one ) ) );
	}

	async function activate( webhook: Webhook, held?: 'send' | 'cancel' ): Promise< void > {
		await change( webhook, { status: 'active', ...( held ? { held } : {} ) } );
		/* translators: %s: name of the webhook. */
		snackbar( sprintf( __( '“%s” is active again.', 'multisite-webhooks' ), webhook.name ) );
	}

	async function pause( webhook: Webhook ): Promise< void > {
		await change( webhook, { status: 'paused' } );
		/* translators: %s: name of the webhook. */
		snackbar( sprintf( __( '“%s” is paused. Its deliveries are held.', 'multisite-webhooks' ), webhook.name ), {
			label: __( 'Undo', 'multisite-webhooks' ),
			onClick: () => attempt( () => activate( webhook, 'send' ) ),
		} );
	}

	async function remove( webhook: Webhook ): Promise< void > {
		await deleteWebhook( webhook.id );
		changeItems( ( webhooks ) => webhooks.filter( ( one ) => one.id !== webhook.id ) );
		/* translators: %s: name of the webhook. */
		snackbar( sprintf( __( '“%s” is deleted.', 'multisite-webhooks' ), webhook.name ) );
	}

	/** For what has no window of its own to show a problem in. */
	function attempt( run: () => Promise< void > ): void {
		setProblem( null );
		run().catch( ( error: unknown ) => setProblem( toProblem( error ) ) );
	}

	return { activate, pause, remove, attempt, problem, setProblem, warning, setWarning };
}
