import { isOrphaned } from '../../lib/events/availability';
import { ALL_EVENTS, eventName, type Group, groupsOf, searchEventTypes } from '../../lib/events/event-types';
import type { EventTypeSummary } from '../../lib/events/event-type-summary';

/** The options that match a search. */
export interface Options {
	/** The option "All events" matches too. */
	readonly hasAll: boolean;
	readonly groups: readonly Group[];
	/** Slugs from top to bottom. */
	readonly slugs: readonly string[];
}

export function optionsFor( eventTypes: readonly EventTypeSummary[], search: string ): Options {
	const words = search.toLowerCase().split( /\s+/ ).filter( Boolean );
	const all = eventName( ALL_EVENTS, [] ).toLowerCase();
	const hasAll = eventTypes.length > 0 && words.every( ( word ) => all.includes( word ) );
	const found = searchEventTypes( eventTypes, search );
	const groups = groupsOf( found.filter( ( eventType ) => ! isOrphaned( eventType ) ) );
	const slugs = groups.flatMap( ( group ) => group.eventTypes.map( ( { slug } ) => slug ) );
	return { hasAll, groups, slugs: hasAll ? [ ALL_EVENTS, ...slugs ] : slugs };
}

/** "All events" stands alone: choosing it drops the others, and choosing another drops it. */
export function toggled( chosen: readonly string[], slug: string ): readonly string[] {
	if ( chosen.includes( slug ) ) {
		return without( chosen, slug );
	}
	return slug === ALL_EVENTS || chosen.includes( ALL_EVENTS ) ? [ slug ] : [ ...chosen, slug ];
}

export function without( chosen: readonly string[], slug: string ): readonly string[] {
	return chosen.filter( ( one ) => one !== slug );
}
