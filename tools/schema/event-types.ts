/** The event types in plugin/schema/events, in the order in which docs list them. */
import { join } from 'node:path';
import { filesIn, isObject, nameOf, read, SCHEMAS, textAt, withoutKeys, type JsonObject } from './json';

export interface EventTypeFile {
	readonly file: string;
	readonly slug: string;
	readonly title: string;
	readonly description: string;
	readonly group: string;
	readonly source: string;
	readonly since: string;
	/** Of the payload. */
	readonly schema: JsonObject;
	readonly example: JsonObject;
}

export interface Group {
	readonly key: string;
	readonly label: string;
	readonly types: readonly EventTypeFile[];
}

/** The headings, in the order of the screens. */
const LABELS: Readonly< Record< string, string > > = {
	payments: 'Payments',
	checkout: 'Checkout',
	memberships: 'Memberships',
	customers: 'Customers',
	sites: 'Sites',
	domains: 'Domains',
	users: 'Users',
	content: 'Posts & Comments',
	software: 'Plugins, Themes & Core',
	activity: 'Site Activity',
	webhooks: 'Webhooks',
};

const NOT_SCHEMA = [ '$schema', 'title', 'description', 'x-group', 'x-source', 'x-since', 'x-summary', 'examples' ];

function eventType( file: string ): EventTypeFile {
	const content = read( file );
	const [ example ] = Array.isArray( content[ 'examples' ] ) ? content[ 'examples' ] : [];
	return {
		file,
		slug: nameOf( file ),
		title: textAt( content, 'title' ),
		description: textAt( content, 'description' ),
		group: textAt( content, 'x-group' ),
		source: textAt( content, 'x-source' ),
		since: textAt( content, 'x-since' ),
		schema: withoutKeys( content, ...NOT_SCHEMA ),
		example: isObject( example ) ? example : {},
	};
}

export function groups(): Group[] {
	const types = filesIn( join( SCHEMAS, 'events' ) )
		.map( eventType )
		.sort( ( a, b ) => ( a.title < b.title ? -1 : 1 ) );
	const keys = new Set( [ ...Object.keys( LABELS ), ...types.map( ( { group } ) => group ) ] );
	return [ ...keys ]
		.map( ( key ) => ( {
			key,
			label: LABELS[ key ] ?? key,
			types: types.filter( ( { group } ) => group === key ),
		} ) )
		.filter( ( group ) => group.types.length > 0 );
}
