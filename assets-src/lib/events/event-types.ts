import { __, sprintf } from '@wordpress/i18n';
import type { EventType } from '../../types/rest.generated';
import type { EventTypeSummary } from './event-type-summary';
import { isOrphaned } from './availability';
import { payloadFields } from './payload-fields';

/** Stands for every event type, including those added later. */
export const ALL_EVENTS = '*';

/** The event that the server tests with if a webhook takes all events. */
const DEFAULT_TEST_EVENT = 'payment_received';

export interface Group {
	readonly key: string;
	readonly label: string;
	readonly eventTypes: readonly EventTypeSummary[];
}

/** Labels of our groups; groups of other plugins bring their own. */
const LABELS: Readonly< Record< string, string > > = {
	payments: __( 'Payments', 'multisite-webhooks' ),
	checkout: __( 'Checkout', 'multisite-webhooks' ),
	memberships: __( 'Memberships', 'multisite-webhooks' ),
	customers: __( 'Customers', 'multisite-webhooks' ),
	sites: __( 'Sites', 'multisite-webhooks' ),
	domains: __( 'Domains', 'multisite-webhooks' ),
	users: __( 'Users', 'multisite-webhooks' ),
	content: __( 'Posts & Comments', 'multisite-webhooks' ),
	software: __( 'Plugins, Themes & Core', 'multisite-webhooks' ),
	activity: __( 'Site Activity', 'multisite-webhooks' ),
	webhooks: __( 'Webhooks', 'multisite-webhooks' ),
	custom: __( 'Custom Actions', 'multisite-webhooks' ),
	other: __( 'Other', 'multisite-webhooks' ),
};

/** In the server's order. */
export function groupsOf( eventTypes: readonly EventTypeSummary[] ): readonly Group[] {
	const groups = new Map< string, EventTypeSummary[] >();
	for ( const eventType of eventTypes ) {
		groups.set( eventType.group, [ ...( groups.get( eventType.group ) ?? [] ), eventType ] );
	}
	return [ ...groups ].map( ( [ key, members ] ) => ( { key, label: groupLabel( key ), eventTypes: members } ) );
}

export function eventName( slug: string, eventTypes: readonly EventTypeSummary[] ): string {
	if ( slug === ALL_EVENTS ) {
		return __( 'All events', 'multisite-webhooks' );
	}
	return eventTypes.find( ( eventType ) => eventType.slug === slug )?.name ?? slug;
}

/** An event of a plugin that is gone. An empty catalog has not loaded yet. */
export function isUnknownEvent( slug: string, eventTypes: readonly EventTypeSummary[] ): boolean {
	return (
		slug !== ALL_EVENTS &&
		eventTypes.length > 0 &&
		! eventTypes.some( ( eventType ) => eventType.slug === slug && ! isOrphaned( eventType ) )
	);
}

/** The server says the same when such a webhook is saved. */
export function unknownEvent( slug: string ): string {
	return sprintf(
		/* translators: %s: name of an event in code, such as foo_bar. */
		__(
			'The event “%s” does not exist or is no longer available. Remove it or choose another one.',
			'multisite-webhooks'
		),
		slug
	);
}

/** The event type that a test starts with, as on the server. */
export function firstToTest( slugs: readonly string[] ): string {
	const first = slugs[ 0 ] ?? ALL_EVENTS;
	return first === ALL_EVENTS ? DEFAULT_TEST_EVENT : first;
}

/** Names of payload fields by the slug of their event type. */
export type PayloadWords = ReadonlyMap< string, string >;

export function payloadWordsOf( eventTypes: readonly EventType[] ): PayloadWords {
	return new Map( eventTypes.map( ( eventType ) => [ eventType.slug, fieldNames( eventType ).join( '\n' ) ] ) );
}

/** Every word of the search must occur in the name, slug, description, group or, if given, a payload field. */
export function searchEventTypes(
	eventTypes: readonly EventTypeSummary[],
	search: string,
	payloadWords?: PayloadWords
): readonly EventTypeSummary[] {
	const words = search.toLowerCase().split( /\s+/ ).filter( Boolean );
	return eventTypes.filter( ( eventType ) => {
		const text = searchText( eventType, payloadWords?.get( eventType.slug ) ?? '' );
		return words.every( ( word ) => text.includes( word ) );
	} );
}

function searchText( { slug, name, description, group }: EventTypeSummary, payloadWords: string ): string {
	return [ slug, name, description, groupLabel( group ), payloadWords ].join( '\n' ).toLowerCase();
}

function fieldNames( { example, schema }: EventType ): readonly string[] {
	return [ ...Object.keys( example ), ...payloadFields( schema ).map( ( field ) => field.name ) ];
}

function groupLabel( key: string ): string {
	return LABELS[ key ] ?? key;
}
