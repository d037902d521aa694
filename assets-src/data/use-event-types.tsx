import { createContext, useContext } from '@wordpress/element';
import type { ReactNode } from 'react';
import type { EventTypeSummary } from '../lib/events/event-type-summary';
import { loadEventTypes } from './event-types';
import { type Loaded, shownOf, useLoaded } from './use-loaded';

type EventTypes = Loaded< readonly EventTypeSummary[] >;

const NONE: readonly EventTypeSummary[] = [];
const Context = createContext< EventTypes >( { state: 'loading', previous: null } );

/** Loads the catalog once for all screens. */
export function EventTypesProvider( { children }: { children: ReactNode } ) {
	const { loaded } = useLoaded( loadEventTypes );
	return <Context.Provider value={ loaded }>{ children }</Context.Provider>;
}

/** The catalog; `eventTypes` is empty until it has loaded. */
export function useEventTypes() {
	const catalog = useContext( Context );
	return { catalog, eventTypes: shownOf( catalog ) ?? NONE };
}
