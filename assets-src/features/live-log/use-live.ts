import { useCallback, useEffect, useRef } from '@wordpress/element';
import { toProblem } from '../../data/request-failed';
import type { Problem } from '../../lib/problem';
import { useWhileVisible } from '../../hooks/use-while-visible';

const EVERY_MS = 5_000;

/** Refreshes repeatedly while someone looks, one request at a time, until one fails. Both functions must be stable. */
export function useLive(
	isOn: boolean,
	refresh: ( signal: AbortSignal ) => Promise< void >,
	onFailure: ( problem: Problem ) => void
): void {
	const asking = useRef< AbortController | null >( null );

	useEffect(
		() => () => {
			asking.current?.abort();
			asking.current = null;
		},
		[ isOn, refresh ]
	);

	const ask = useCallback( () => {
		if ( ! isOn || asking.current !== null ) {
			return;
		}
		const controller = new AbortController();
		asking.current = controller;
		refresh( controller.signal )
			.catch( ( error: unknown ) => ! controller.signal.aborted && onFailure( toProblem( error ) ) )
			.finally( () => {
				if ( asking.current === controller ) {
					asking.current = null;
				}
			} );
	}, [ isOn, refresh, onFailure ] );
	useWhileVisible( ask, EVERY_MS );
}
