/** docs/events.md: every event type with its fields and an example. */
import { groups, type EventTypeFile, type Group } from './event-types';
import {
	at,
	isObject,
	objectAt,
	PAYLOAD_DEFINITIONS,
	read,
	target,
	textAt,
	textsAt,
	type Json,
	type JsonObject,
} from './json';

const SOURCES: Readonly< Record< string, string > > = {
	wordpress: 'WordPress',
	'ultimate-multisite': 'Ultimate Multisite',
};

const INTRODUCTION = `<!-- Made from plugin/schema by \`npm run types\`. -->

# Events

Every event type with the fields of its payload. In the format \`standard\` the payload is \`data\` in an [envelope](receiving.md); in the format \`flat\` it is the whole body. Fields that tell of a person are marked as **personal**. Times are RFC 3339 in UTC. Other plugins can add event types, which the form and \`GET /event-types\` list as well.

The same as TypeScript: [events.d.ts](events.d.ts). As OpenAPI, with the routes of the REST API: [openapi.json](openapi.json).`;

interface Field {
	readonly path: string;
	readonly schema: JsonObject;
	readonly isRequired: boolean;
}

export function eventsPage(): string {
	const all = groups();
	const parts = [ INTRODUCTION, all.map( contents ).join( '\n' ), ...all.flatMap( section ), ...sharedFields() ];
	return `${ parts.join( '\n\n' ) }\n`;
}

function contents( { label, types }: Group ): string {
	return `- ${ label }: ${ types.map( ( { slug } ) => link( slug ) ).join( ', ' ) }`;
}

function link( slug: string ): string {
	return `[${ slug }](#${ slug })`;
}

function section( { label, types }: Group ): string[] {
	return [ `## ${ label }`, ...types.flatMap( entry ) ];
}

function entry( type: EventTypeFile ): string[] {
	const since = type.since === '' ? '' : `, since ${ type.since }`;
	return [
		`### ${ type.slug }`,
		`**${ type.title }**. ${ type.description } From ${ SOURCES[ type.source ] ?? type.source }${ since }.`,
		table( fields( type.schema, type.file ) ),
		`\`\`\`json\n${ JSON.stringify( type.example, null, '\t' ) }\n\`\`\``,
	];
}

/** The properties of an object, and those of the objects in it. */
function fields( schema: JsonObject, file: string, within = '' ): Field[] {
	const required = textsAt( schema, 'required' );
	return Object.entries( objectAt( schema, 'properties' ) ).flatMap( ( [ name, property ] ) => {
		const isShared = isObject( property ) && '$ref' in property;
		const found = resolved( property, file );
		const isRequired = required.includes( name ) || Object.keys( schema ).every( ( key ) => key !== 'required' );
		const path = within + name;
		return [
			{ path, schema: found, isRequired },
			...( isShared
				? []
				: inner( found, path ).flatMap( ( [ one, place ] ) => fields( one, file, `${ place }.` ) ) ),
		];
	} );
}

/** The objects in a field, with their paths. */
function inner( schema: JsonObject, path: string ): Array< [ JsonObject, string ] > {
	return [
		[ schema, path ],
		[ objectAt( schema, 'items' ), `${ path }[]` ],
		[ objectAt( schema, 'additionalProperties' ), `${ path }.*` ],
	];
}

function resolved( property: Json, from: string ): JsonObject {
	if ( ! isObject( property ) || typeof property[ '$ref' ] !== 'string' ) {
		return isObject( property ) ? property : {};
	}
	const { $ref: reference, ...own } = property;
	const { file, pointer } = target( reference, from );
	return { ...( at( read( file ), pointer ) as JsonObject ), ...own };
}

function table( rows: readonly Field[] ): string {
	const cells = rows.map( ( { path, schema, isRequired } ) => [
		`\`${ path }\``,
		[
			kind( schema ),
			...( isPersonal( schema ) ? [ '**personal**' ] : [] ),
			...( isRequired ? [] : [ 'optional' ] ),
		].join( ', ' ),
		textAt( schema, 'description' ),
	] );
	return [ [ 'Field', 'Type', 'Meaning' ], [ '---', '---', '---' ], ...cells ]
		.map( ( row ) => `| ${ row.map( ( cell ) => cell.replaceAll( '|', '\\|' ) ).join( ' | ' ) } |` )
		.join( '\n' );
}

/** "string (email) or null", "`a` or `b`". */
function kind( schema: JsonObject ): string {
	const format = textAt( schema, 'format' );
	const choices = textsAt( schema, 'enum' ).map( ( choice ) => `\`${ choice }\`` );
	const types = [ schema[ 'type' ] ?? [] ].flat().map( String );
	const of = textAt( objectAt( schema, 'items' ), 'type' );
	const names = types.map( ( type ) => {
		const more = { string: format === '' ? '' : ` (${ format })`, array: of === '' ? '' : ` of ${ of }s` }[ type ];
		return `${ type }${ more ?? '' }`;
	} );
	const all = choices.length > 0 ? [ ...choices, ...names.filter( ( name ) => name === 'null' ) ] : names;
	return all.length > 4 && choices.length === 0 ? 'anything' : alternatives( all );
}

function alternatives( names: readonly string[] ): string {
	return [ names.slice( 0, -1 ).join( ', ' ), ...names.slice( -1 ) ].filter( ( name ) => name !== '' ).join( ' or ' );
}

function isPersonal( schema: JsonObject ): boolean {
	return schema[ 'x-personal' ] === true || Object.values( objectAt( schema, 'properties' ) ).some( isMarked );
}

function isMarked( schema: Json ): boolean {
	return isObject( schema ) && isPersonal( schema );
}

/** What objects hold that many payloads share. */
function sharedFields(): string[] {
	const definitions = Object.entries( objectAt( read( PAYLOAD_DEFINITIONS ), '$defs' ) );
	const rows = definitions
		.map( ( [ name, schema ] ) =>
			fields( { properties: { [ name ]: schema }, required: [ name ] }, PAYLOAD_DEFINITIONS )
		)
		.filter( ( { length } ) => length > 1 )
		.flat();
	return [ '## Objects that events share', 'What they hold, in every event that has them.', table( rows ) ];
}
