import { __ } from '@wordpress/i18n';
import type { EventType } from '../types/event-type.generated';
import { payloadFields } from './payload-fields';

/** Stands for every event type, also those that are added later. */
export const ALL_EVENTS = '*';

/** What the server tests with when a webhook takes all events. */
const DEFAULT_TEST_EVENT = 'payment_received';

export interface Group {
	readonly key: string;
	readonly label: string;
	readonly eventTypes: readonly EventType[];
}

/** Headings of the groups that we know; groups of other plugins bring their own words. */
const LABELS: Readonly< Record< string, string > > = {
	payments: __( 'Payments', 'multisite-webhooks' ),
	checkout: __( 'Checkout', 'multisite-webhooks' ),
	memberships: __( 'Memberships', 'multisite-webhooks' ),
	customers: __( 'Customers', 'multisite-webhooks' ),
	sites: __( 'Sites', 'multisite-webhooks' ),
	domains: __( 'Domains', 'multisite-webhooks' ),
	users: __( 'Users', 'multisite-webhooks' ),
	activity: __( 'Activity on sites', 'multisite-webhooks' ),
	other: __( 'Other', 'multisite-webhooks' ),
};

/** In the server's order. */
export function groupsOf( eventTypes: readonly EventType[] ): readonly Group[] {
	const groups = new Map< string, EventType[] >();
	for ( const eventType of eventTypes ) {
		const members = groups.get( eventType.group );
		if ( members ) {
			members.push( eventType );
		} else {
			groups.set( eventType.group, [ eventType ] );
		}
	}
	return [ ...groups ].map( ( [ key, members ] ) => ( { key, label: groupLabel( key ), eventTypes: members } ) );
}

export function eventName( slug: string, eventTypes: readonly EventType[] ): string {
	if ( slug === ALL_EVENTS ) {
		return __( 'All events', 'multisite-webhooks' );
	}
	return eventTypes.find( ( eventType ) => eventType.slug === slug )?.name ?? slug;
}

/** Which of a webhook's event types a test starts with, as on the server. */
export function firstToTest( slugs: readonly string[] ): string {
	const first = slugs[ 0 ] ?? ALL_EVENTS;
	return first === ALL_EVENTS ? DEFAULT_TEST_EVENT : first;
}

/** Every word of the search must occur in the name, slug, description, heading or a payload field. */
export function searchEventTypes( eventTypes: readonly EventType[], search: string ): readonly EventType[] {
	const words = search.toLowerCase().split( /\s+/ ).filter( Boolean );
	return eventTypes.filter( ( eventType ) => {
		const text = searchText( eventType );
		return words.every( ( word ) => text.includes( word ) );
	} );
}

function searchText( { slug, name, description, group, example, schema }: EventType ): string {
	const fields = [ ...Object.keys( example ), ...payloadFields( schema ).map( ( field ) => field.name ) ];
	return [ slug, name, description, groupLabel( group ), ...fields ].join( '\n' ).toLowerCase();
}

function groupLabel( key: string ): string {
	return LABELS[ key ] ?? key;
}
