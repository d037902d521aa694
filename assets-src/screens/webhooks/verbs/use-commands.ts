import { useEvent } from '@wordpress/compose';
import { useMemo, useState } from '@wordpress/element';
import { loadWebhooksHealth } from '../../../data/health';
import type { Webhook } from '../../../types/webhook.generated';
import type { Bulk } from './use-bulk';
import type { Changes, Held } from './use-changes';
import type { WebhooksHealth } from '../health/use-health';
import { canPause, canResume, type Commands } from './verbs';
import type { BulkVerb } from './messages';

type Some = readonly [ Webhook, ...Webhook[] ];

/** The window that a verb has opened. */
export type Dialog =
	| { kind: 'test'; webhook: Webhook }
	| { kind: 'resume'; webhooks: Some; held: number; already: number }
	| { kind: 'delete'; webhooks: Some };

interface Tools {
	readonly changes: Changes;
	readonly bulk: Bulk;
	readonly health: WebhooksHealth;
	/** All that are ticked, whatever can be done to them. */
	readonly chosen: readonly Webhook[];
}

/** Runs the verbs of the rows and of the chosen ones: asks where it must, else changes at once. */
export function useCommands( { changes, bulk, health, chosen }: Tools ) {
	const [ dialog, setDialog ] = useState< Dialog | null >( null );

	async function resume( webhooks: Some, already: number ): Promise< void > {
		const held = await heldBy( webhooks );
		if ( held > 0 ) {
			setDialog( { kind: 'resume', webhooks, held, already } );
		} else {
			await activate( webhooks, undefined, already );
		}
	}

	async function activate( webhooks: Some, held: Held | undefined, already: number ): Promise< void > {
		const [ first, ...others ] = webhooks;
		await ( others.length === 0 && already === 0
			? changes.activate( first, held )
			: bulk.run( 'resume', webhooks, ( one ) => changes.silently.activate( one, held ), {
					already,
					disabled: 0,
				} ) );
	}

	async function runBulk( verb: BulkVerb, webhooks: readonly Webhook[] ): Promise< void > {
		if ( ! isSome( webhooks ) || bulk.progress !== null ) {
			return;
		}
		switch ( verb ) {
			case 'pause':
				return bulk.run( verb, webhooks, changes.silently.pause, {
					already: chosen.filter( ( { status } ) => status === 'paused' ).length,
					disabled: chosen.filter( ( { status } ) => status === 'disabled' ).length,
				} );
			case 'resume':
				return changes.attempt( () => resume( webhooks, chosen.filter( canPause ).length ) );
			case 'delete':
				return setDialog( { kind: 'delete', webhooks } );
		}
	}

	const test = useEvent( ( webhook: Webhook ) => setDialog( { kind: 'test', webhook } ) );
	const pause = useEvent(
		( webhook: Webhook ) =>
			canPause( webhook ) && changes.attempt( () => changes.pause( webhook, health.of( webhook.id )?.waiting ) )
	);
	const resumeOne = useEvent(
		( webhook: Webhook ) => canResume( webhook ) && changes.attempt( () => resume( [ webhook ], 0 ) )
	);
	const askToDelete = useEvent( ( webhook: Webhook ) => setDialog( { kind: 'delete', webhooks: [ webhook ] } ) );
	// Always the same, so that the rows need not be rendered again.
	const commands = useMemo< Commands >(
		() => ( { test, pause, resume: resumeOne, askToDelete } ),
		[ test, pause, resumeOne, askToDelete ]
	);

	return { commands, runBulk, activate, dialog, close: () => setDialog( null ) };
}

/** Asked anew, for what is held depends on it. */
async function heldBy( webhooks: Some ): Promise< number > {
	const health = await loadWebhooksHealth( webhooks.map( ( { id } ) => id ) );
	return [ ...health.values() ].reduce( ( sum, { held } ) => sum + held, 0 );
}

function isSome( webhooks: readonly Webhook[] ): webhooks is Some {
	return webhooks.length > 0;
}
