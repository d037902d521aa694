import { useEffect, useSyncExternalStore } from '@wordpress/element';

const EVERY_MS = 30_000;
const OLD_MS = 1_000;
const listeners = new Set< () => void >();
let timer: number | undefined;
let now = Date.now();

/** The current time, from one timer that all relative times share. It updates for a new `time`, which could otherwise be in the future. */
export function useNow( time: string | null = null ): number {
	const shared = useSyncExternalStore( subscribe, () => now );
	useEffect( () => tickIfOld(), [ time ] );
	return shared;
}

function subscribe( listener: () => void ): () => void {
	listeners.add( listener );
	if ( listeners.size === 1 ) {
		timer = window.setInterval( tick, EVERY_MS );
	}
	return () => {
		listeners.delete( listener );
		if ( listeners.size === 0 ) {
			window.clearInterval( timer );
		}
	};
}

function tickIfOld(): void {
	// Also where the clock was set back.
	if ( Math.abs( Date.now() - now ) > OLD_MS ) {
		tick();
	}
}

function tick(): void {
	now = Date.now();
	listeners.forEach( ( listener ) => listener() );
}
