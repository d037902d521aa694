import { speak } from '@wordpress/a11y';
import { useCallback, useEffect, useRef, useState } from '@wordpress/element';
import { loadRecoverable, stopRecovery } from '../../data/recovery';
import type { Run } from '.';
import { doneMessage, heldMessage, stoppedMessage } from './messages';

const EVERY_MS = 1_000;

/** How far a run is, and how it ended. It goes on by itself: here it is only looked at, and can be stopped. */
export function useRun( { webhook, since, count }: Run, onChanged: () => void ) {
	const isHeld = webhook.status !== 'active';
	const [ waiting, setWaiting ] = useState( count );
	const [ end, setEnd ] = useState< string | null >( isHeld ? heldMessage( count, webhook.name ) : null );
	const changed = useRef( onChanged );
	useEffect( () => {
		changed.current = onChanged;
	}, [ onChanged ] );

	const finish = useCallback( ( words: string ) => {
		setEnd( words );
		speak( words );
		changed.current();
	}, [] );

	useEffect( () => {
		if ( end !== null ) {
			return undefined;
		}
		const controller = new AbortController();
		const { signal } = controller;
		let timer = 0;
		const look = async () => {
			try {
				const now = await loadRecoverable( webhook.id, since, signal );
				// Those of earlier runs count as waiting too.
				setWaiting( Math.min( now.waiting, count ) );
				if ( now.waiting === 0 && ! signal.aborted ) {
					return finish( doneMessage( count ) );
				}
			} catch {
				// What is shown stays true until there is news.
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
	}, [ end, webhook.id, since, count, finish ] );

	return {
		through: count - waiting,
		end,
		stop: async () => finish( stoppedMessage( await stopRecovery( webhook.id ) ) ),
	};
}
