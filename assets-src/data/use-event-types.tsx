import { createContext, useContext, useMemo } from '@wordpress/element';
import type { ReactNode } from 'react';
import type { EventTypeSummary } from '../lib/events/event-type-summary';
import { loadEventTypes } from './event-types';
import { type Loading, shownOf, useLoaded } from './use-loaded';

type EventTypes = Loading< readonly EventTypeSummary[] >;

const NONE: readonly EventTypeSummary[] = [];
const Context = createContext< Pick< EventTypes, 'loaded' | 'reload' > >( {
	loaded: { state: 'loading', previous: null },
	reload: () => {},
} );

/** Loads the catalog once for all screens. */
export function EventTypesProvider( { children }: { children: ReactNode } ) {
	const { loaded, reload } = useLoaded( loadEventTypes );
	const value = useMemo( () => ( { loaded, reload } ), [ loaded, reload ] );
	return <Context.Provider value={ value }>{ children }</Context.Provider>;
}

/** The catalog; `eventTypes` is empty until it has loaded. Reload it after custom ones were changed. */
export function useEventTypes() {
	const { loaded: catalog, reload } = useContext( Context );
	return { catalog, eventTypes: shownOf( catalog ) ?? NONE, reload };
}
