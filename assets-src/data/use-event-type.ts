import { useCallback } from '@wordpress/element';
import { type EventTypeInFull, loadEventType, loadedEventType } from './event-types';
import { type Loaded, useLoaded } from './use-loaded';

/** Moving through a list highlights many on the way. */
const SETTLES_AFTER_MS = 100;

/** An event type with its schema, example and preview, loaded when it is first shown. */
export function useEventType( slug: string ): Loaded< EventTypeInFull > {
	const { loaded } = useLoaded( useCallback( ( signal: AbortSignal ) => loadSoon( slug, signal ), [ slug ] ) );
	const known = loadedEventType( slug );
	if ( known ) {
		return { state: 'ready', value: known };
	}
	// Right after a change of slug, this is still the previous one.
	return loaded.state === 'ready' ? { state: 'loading', previous: null } : loaded;
}

async function loadSoon( slug: string, signal: AbortSignal ): Promise< EventTypeInFull > {
	const known = loadedEventType( slug );
	if ( known ) {
		return known;
	}
	await new Promise( ( resolve ) => setTimeout( resolve, SETTLES_AFTER_MS ) );
	signal.throwIfAborted();
	return loadEventType( slug );
}
