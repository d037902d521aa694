import { useCallback, useEffect, useState } from '@wordpress/element';
import { loadWatch, startWatch, stopWatch } from '../../data/custom-actions';
import { toProblem } from '../../data/request-failed';
import { useWhileVisible } from '../../hooks/use-while-visible';
import type { Problem } from '../../lib/problem';
import type { ActionWatch } from '../../types/rest.generated';

const EVERY_MS = 2000;

export type WatchState = ReturnType< typeof useWatch >;

export type Sample = ActionWatch[ 'samples' ][ number ];

/** Only those of the action in the form: there is one watch for the whole network. */
export function samplesOf( watch: ActionWatch | null, action: string ): readonly Sample[] {
	return watch?.action === action.trim() ? watch.samples : [];
}

/** The watch of the network, asked again and again while it runs. */
export function useWatch( action: string ) {
	const { watch, setWatch, isLost } = useSeen();
	const [ problem, setProblem ] = useState< Problem | null >( null );
	const [ isBusy, setBusy ] = useState( false );
	const running = watch?.running === true ? watch.action : null;

	async function run( request: () => Promise< ActionWatch > ): Promise< void > {
		setBusy( true );
		setProblem( null );
		try {
			setWatch( await request() );
		} catch ( error ) {
			setProblem( toProblem( error ) );
		}
		setBusy( false );
	}

	return {
		watch,
		problem,
		isLost,
		isBusy,
		/** Of this action. */
		isRunning: running !== null && running === action.trim(),
		/** Another one is watched: by somebody else, or before the name was changed. */
		other: running === action.trim() ? null : running,
		start: () => run( () => startWatch( action.trim() ) ),
		stop: () => run( stopWatch ),
	};
}

/** What the server says of it. */
function useSeen() {
	const [ watch, setWatch ] = useState< ActionWatch | null >( null );
	const [ isLost, setLost ] = useState( false );
	const isRunning = watch?.running === true;

	const load = useCallback( async ( signal: AbortSignal | null = null ) => {
		try {
			setWatch( await loadWatch( signal ) );
			setLost( false );
		} catch {
			setLost( signal?.aborted !== true );
		}
	}, [] );

	useEffect( () => {
		const controller = new AbortController();
		void load( controller.signal );
		return () => controller.abort();
	}, [ load ] );
	useWhileVisible(
		useCallback( () => void ( ( isRunning || isLost ) && load() ), [ isRunning, isLost, load ] ),
		EVERY_MS
	);
	return { watch, setWatch, isLost };
}
