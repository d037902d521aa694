import type { EventsParameters } from '../../types/rest.generated';
import { type Query, numberOf, textOf } from './query';

/** State of the list of events, kept in the URL. It is always newest first. */
export interface EventsView {
	readonly search: string;
	readonly eventType: string | null;
	readonly site: number | null;
	readonly webhook: string | null;
	/** The event that this page follows, toward older ones. */
	readonly cursor: string | null;
	/** The event that this page precedes, back toward newer ones. */
	readonly newerThan: string | null;
}

export const ALL_EVENTS: EventsView = {
	search: '',
	eventType: null,
	site: null,
	webhook: null,
	cursor: null,
	newerThan: null,
};

export function parseEventsView( query: Query ): EventsView {
	const cursor = textOf( query, 'cursor' );
	return {
		search: textOf( query, 's' ) ?? '',
		eventType: textOf( query, 'event_type' ),
		site: numberOf( query, 'site' ),
		webhook: textOf( query, 'webhook' ),
		cursor,
		newerThan: cursor === null ? textOf( query, 'newer_than' ) : null,
	};
}

type Filter = Exclude<
	keyof EventsParameters,
	'context' | 'page' | 'per_page' | 'search' | 'orderby' | 'order' | 'after' | 'cursor'
>;

/** The filters, as REST and the address name them. */
const FILTERS = {
	event_type: 'eventType',
	site: 'site',
	webhook: 'webhook',
} as const satisfies Record< Filter, keyof EventsView >;

/** Only those that are given. */
export function eventFiltersQuery( view: EventsView ): Query {
	const given = Object.entries( FILTERS ).filter( ( [ , key ] ) => view[ key ] !== null );
	return Object.fromEntries( given.map( ( [ name, key ] ) => [ name, String( view[ key ] ) ] ) );
}

/** Only what is given. */
export function eventsViewQuery( view: EventsView ): Query {
	return {
		...( view.search === '' ? {} : { s: view.search } ),
		...eventFiltersQuery( view ),
		...( view.cursor === null ? {} : { cursor: view.cursor } ),
		...( view.newerThan === null ? {} : { newer_than: view.newerThan } ),
	};
}

export function isFirstEventsPage( { cursor, newerThan }: EventsView ): boolean {
	return cursor === null && newerThan === null;
}

/** An empty list then does not mean that nothing was recorded. */
export function isEventsFiltered( view: EventsView ): boolean {
	return view.search !== '' || Object.keys( eventFiltersQuery( view ) ).length > 0;
}
