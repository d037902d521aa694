import { speak } from '@wordpress/a11y';
import { useCallback, useEffect, useRef, useState } from '@wordpress/element';
import { loadRecoverable, stopRecovery } from '../../data/recovery';
import type { WebhookName } from '../../data/webhooks';
import { doneMessage, heldMessage, stoppedMessage } from './messages';

export interface Run {
	readonly webhook: WebhookName;
	readonly since: string;
	readonly count: number;
}

const EVERY_MS = 1_000;

/** How far a run is, and how it ended. The server runs it: this only watches, and can stop it. */
export function useRun( run: Run, onChanged: () => void ) {
	const { webhook, count } = run;
	const isHeld = webhook.status !== 'active';
	const [ waiting, setWaiting ] = useState( count );
	const [ end, setEnd ] = useState< string | null >( isHeld ? heldMessage( count, webhook.name ) : null );
	const changed = useRef( onChanged );
	useEffect( () => {
		changed.current = onChanged;
	}, [ onChanged ] );

	const finish = useCallback( ( message: string ) => {
		setEnd( message );
		speak( message );
		changed.current();
	}, [] );

	const onLook = useCallback(
		( now: number ) => {
			// Earlier runs count as waiting too.
			setWaiting( Math.min( now, count ) );
			if ( now === 0 ) {
				finish( doneMessage( count ) );
			}
		},
		[ count, finish ]
	);
	useWaiting( run, end === null, onLook );

	return {
		sent: count - waiting,
		end,
		stop: async () => finish( stoppedMessage( await stopRecovery( webhook.id ) ) ),
	};
}

/** Looks again and again at how many still wait. `onLook` must be stable. */
function useWaiting( { webhook: { id }, since }: Run, isOn: boolean, onLook: ( waiting: number ) => void ): void {
	useEffect( () => {
		if ( ! isOn ) {
			return undefined;
		}
		const controller = new AbortController();
		const { signal } = controller;
		let timer = 0;
		const look = async () => {
			try {
				const { waiting } = await loadRecoverable( id, since, signal );
				if ( ! signal.aborted ) {
					onLook( waiting );
				}
			} catch {
				// What is shown stays true until the next look.
			}
			if ( ! signal.aborted ) {
				timer = window.setTimeout( look, EVERY_MS );
			}
		};
		timer = window.setTimeout( look, EVERY_MS );
		return () => {
			controller.abort();
			window.clearTimeout( timer );
		};
	}, [ isOn, id, since, onLook ] );
}
