import { useSyncExternalStore } from '@wordpress/element';

const EVERY_MS = 30_000;
const listeners = new Set< () => void >();
let timer: number | undefined;
let now = Date.now();

/** The time of one timer that all of a screen's relative times share. */
export function useNow(): number {
	return useSyncExternalStore( subscribe, () => now );
}

function subscribe( listener: () => void ): () => void {
	listeners.add( listener );
	if ( listeners.size === 1 ) {
		tick();
		timer = window.setInterval( tick, EVERY_MS );
	}
	return () => {
		listeners.delete( listener );
		if ( listeners.size === 0 ) {
			window.clearInterval( timer );
		}
	};
}

function tick(): void {
	now = Date.now();
	listeners.forEach( ( listener ) => listener() );
}
