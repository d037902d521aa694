import { useCallback, useEffect, useReducer, useState } from '@wordpress/element';
import type { Problem } from '../lib/problem';
import { toProblem } from './request-failed';

export type Loaded< Value > =
	| { state: 'loading'; previous: Value | null }
	| { state: 'failed'; previous: Value | null; problem: Problem; retry: () => void }
	| { state: 'ready'; value: Value };

export interface Loading< Value > {
	loaded: Loaded< Value >;
	/** Changes what is shown without loading it again. The same value changes nothing. */
	change: ( update: ( value: Value ) => Value ) => void;
	/** Loads it again; meanwhile the last value stays. */
	reload: () => void;
}

/** Loads again whenever `load` is another function, so it must be stable. */
export function useLoaded< Value >( load: ( signal: AbortSignal ) => Promise< Value > ): Loading< Value > {
	const [ loaded, setLoaded ] = useState< Loaded< Value > >( { state: 'loading', previous: null } );
	const [ round, reload ] = useReducer( ( n: number ) => n + 1, 0 );

	useEffect( () => {
		const controller = new AbortController();
		setLoaded( ( before ) => ( { state: 'loading', previous: shownOf( before ) } ) );
		load( controller.signal ).then(
			( value ) => {
				if ( ! controller.signal.aborted ) {
					setLoaded( { state: 'ready', value } );
				}
			},
			( error: unknown ) => {
				if ( ! controller.signal.aborted ) {
					const problem = toProblem( error );
					setLoaded( ( before ) => ( {
						state: 'failed',
						previous: shownOf( before ),
						problem,
						retry: reload,
					} ) );
				}
			}
		);
		return () => controller.abort();
	}, [ load, round ] );

	const change = useCallback( ( update: ( value: Value ) => Value ) => {
		setLoaded( ( before ) => changed( before, update ) );
	}, [] );

	return { loaded, change, reload };
}

/** The last value, whether or not it is loading again. */
export function shownOf< Value >( loaded: Loaded< Value > ): Value | null {
	return loaded.state === 'ready' ? loaded.value : loaded.previous;
}

function changed< Value >( loaded: Loaded< Value >, update: ( value: Value ) => Value ): Loaded< Value > {
	const before = shownOf( loaded );
	if ( before === null ) {
		return loaded;
	}
	const value = update( before );
	if ( value === before ) {
		return loaded;
	}
	return loaded.state === 'ready' ? { state: 'ready', value } : { ...loaded, previous: value };
}
