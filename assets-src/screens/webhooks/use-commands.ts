import { useState } from '@wordpress/element';
import { countDeliveries } from '../../data/deliveries';
import type { Webhook } from '../../types/webhook.generated';
import { canPause, canResume, type Commands } from './actions';
import type { useChanges } from './use-changes';

/** The window that a verb has opened. */
export type Dialog =
	| { kind: 'test'; webhook: Webhook }
	| { kind: 'resume'; webhook: Webhook; held: number }
	| { kind: 'delete'; webhook: Webhook };

/** Runs the verbs of the rows: asks where it must, else changes at once. */
export function useCommands( { attempt, pause, activate }: ReturnType< typeof useChanges > ) {
	const [ dialog, setDialog ] = useState< Dialog | null >( null );

	async function resume( webhook: Webhook ): Promise< void > {
		const held = await countDeliveries( webhook.id, 'held' );
		if ( held > 0 ) {
			setDialog( { kind: 'resume', webhook, held } );
		} else {
			await activate( webhook );
		}
	}

	const commands: Commands = {
		test: ( webhook ) => setDialog( { kind: 'test', webhook } ),
		pause: ( webhook ) => canPause( webhook ) && attempt( () => pause( webhook ) ),
		resume: ( webhook ) => canResume( webhook ) && attempt( () => resume( webhook ) ),
		askToDelete: ( webhook ) => setDialog( { kind: 'delete', webhook } ),
	};

	return { commands, dialog, close: () => setDialog( null ) };
}
