import { useEvent } from '@wordpress/compose';
import { useState } from '@wordpress/element';
import { loadWebhooksHealth } from '../../../data/health';
import { useAttempt } from '../../../hooks/use-attempt';
import type { Webhook } from '../../../types/rest.generated';
import type { Health } from '../health/use-health';
import type { WebhooksList } from '../view/use-list';
import { type Held, useChanges } from './use-changes';
import { useFocusAfterDelete } from './use-focus-after-delete';
import { isSome, NO_OTHERS, type Others, othersOf, type Some } from './several';
import { useOutcome } from './use-outcome';
import { type BulkVerb, type VerbId, VERBS } from './verbs';

/** The dialog that a verb has opened. */
export type Dialog =
	| { kind: 'test'; webhook: Webhook }
	| { kind: 'resume'; webhooks: Some; held: number; others: Others }
	| { kind: 'delete'; webhooks: Some };

interface Options {
	readonly list: WebhooksList;
	readonly health: Health;
	/** Selected webhooks, eligible or not. */
	readonly selected: readonly Webhook[];
}

export type Verbs = ReturnType< typeof useVerbs >;

/** Runs verbs on one webhook or several: opens a dialog if there is something to ask, else changes them at once. */
export function useVerbs( { list, health, selected }: Options ) {
	const [ dialog, setDialog ] = useState< Dialog | null >( null );
	const attempt = useAttempt();
	const { pause, resume, ...commands } = useCommands( list, health, setDialog, attempt.attempt );

	function run( verb: VerbId, webhooks: Some, others: Others ): void {
		switch ( verb ) {
			case 'test':
				return setDialog( { kind: 'test', webhook: webhooks[ 0 ] } );
			case 'pause':
				return void attempt.attempt( () => pause( webhooks, others ) );
			case 'resume':
				return void attempt.attempt( () => resume( webhooks, others ) );
			case 'delete':
				return setDialog( { kind: 'delete', webhooks } );
		}
	}

	return {
		...commands,
		dialog,
		closeDialog: () => setDialog( null ),
		refreshHealth: health.refresh,
		problem: attempt.problem,
		dismissProblem: attempt.dismissProblem,
		/** Always the same, so that rows need not render again. */
		runOnOne: useEvent( ( verb: VerbId, webhook: Webhook ) => {
			if ( VERBS.some( ( one ) => one.id === verb && one.isEligible( webhook ) ) ) {
				run( verb, [ webhook ], NO_OTHERS );
			}
		} ),
		runOnSeveral( verb: BulkVerb, webhooks: readonly Webhook[] ): void {
			if ( isSome( webhooks ) && commands.progress === null ) {
				run( verb, webhooks, othersOf( verb, selected ) );
			}
		},
	};
}

/** What verbs do once nothing is left to ask. */
function useCommands(
	list: WebhooksList,
	health: Health,
	setDialog: ( dialog: Dialog | null ) => void,
	attempt: ( run: () => Promise< void > ) => Promise< void >
) {
	const changes = useChanges( list.changeWebhooks );
	const outcome = useOutcome( health );
	const focusAfter = useFocusAfterDelete();
	const { warning, dismissWarning } = changes;

	function activate( webhooks: Some, held: Held | undefined, others: Others ): Promise< void > {
		return outcome.run( 'resume', webhooks, others, ( one ) => changes.activate( one, held ) );
	}

	function pause( webhooks: Some, others: Others ): Promise< void > {
		const undo = ( one: Webhook ) => attempt( () => activate( [ one ], 'send', NO_OTHERS ) );
		return outcome.run( 'pause', webhooks, others, changes.pause, undo );
	}

	async function resume( webhooks: Some, others: Others ): Promise< void > {
		const held = await countHeld( webhooks );
		if ( held > 0 ) {
			setDialog( { kind: 'resume', webhooks, held, others } );
		} else {
			await activate( webhooks, undefined, others );
		}
	}

	async function remove( webhooks: Some ): Promise< void > {
		await outcome.run( 'delete', webhooks, NO_OTHERS, changes.remove );
		setDialog( null );
		focusAfter( webhooks, list.webhooks );
		list.reload();
	}

	return { ...outcome, warning, dismissWarning, activate, pause, resume, remove };
}

/** Loaded anew, because a question depends on it. */
async function countHeld( webhooks: Some ): Promise< number > {
	const health = await loadWebhooksHealth( webhooks.map( ( { id } ) => id ) );
	return [ ...health.values() ].reduce( ( sum, { held } ) => sum + held, 0 );
}
