/** docs/events.d.ts: what receivers get, for those who write them in TypeScript. */
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { groups, type EventTypeFile } from './event-types';
import {
	at,
	isObject,
	nameOf,
	objectAt,
	PAYLOAD_DEFINITIONS,
	read,
	ENVELOPE,
	target,
	textAt,
	typeName,
	withoutKeys,
	type Json,
	type JsonObject,
} from './json';
import { inherited, sharedFields } from './shared-fields';

const HEAD = `// Generated from plugin/schema by \`npm run types\`. Do not edit.
//
// What a receiver gets, in the format standard. Copy this file into your project; it holds types only.
//
//     import type { WebhookEvent } from './events';
//
//     const event = new Webhook( secret ).verify( body, headers ) as WebhookEvent;
//     if ( event.type === 'site_created' ) {
//         console.log( event.data.site_url );
//     }
//
// Event types that other plugins register are not among these.
`;

const TAIL = `
/** The slug of an event type. */
export type EventType = keyof EventPayloads;

/** An event of one type. */
export interface EventOf< Type extends EventType > extends Envelope {
	type: Type;
	data: EventPayloads[ Type ];
}

/** Any event. Its \`type\` tells which, and so what its \`data\` is. */
export type WebhookEvent = { [ Type in EventType ]: EventOf< Type > }[ EventType ];
`;

export async function payloadTypes(): Promise< string > {
	const types = groups().flatMap( ( group ) => group.types );
	const shared = Object.entries( objectAt( read( PAYLOAD_DEFINITIONS ), '$defs' ) ).filter( ( [ , one ] ) =>
		isNamed( one )
	);
	const members = types.map( ( { slug, title } ) => `/** ${ title } */\n${ slug }: ${ payloadName( slug ) };` );
	const parts = [
		compiled( withoutReferences( read( ENVELOPE ), ENVELOPE ), 'Envelope' ),
		...shared.map( ( [ name, schema ] ) => compiled( schema as JsonObject, typeName( name ) ) ),
		...sharedFields().map( ( { name, description, properties } ) =>
			compiled(
				withoutReferences(
					{ type: 'object', description, properties, required: Object.keys( properties ) },
					''
				),
				name
			)
		),
		...types.map( payload ),
	];
	const payloads = `/** The payload of each event type. */\nexport interface EventPayloads {\n${ members.join( '\n' ) }\n}\n`;
	return [ HEAD, ...( await Promise.all( parts ) ), payloads, TAIL ].join( '\n' );
}

export function payloadName( slug: string ): string {
	return `${ typeName( slug ) }Payload`;
}

/** A payload inherits the fields that it shares with others, and has those of its own. */
async function payload( { slug, description, schema, file }: EventTypeFile ): Promise< string > {
	const { bases, own } = inherited( schema );
	const name = payloadName( slug );
	const type = await compiled( { ...withoutReferences( own, file ), description }, name );
	return bases.length === 0
		? type
		: type.replace( `interface ${ name } {`, `interface ${ name } extends ${ bases.join( ', ' ) } {` );
}

/** What is more than a text or a number has a type of its own. */
function isNamed( schema: Json ): boolean {
	return isObject( schema ) && [ schema[ 'type' ] ].flat().includes( 'object' );
}

function withoutReferences( value: JsonObject, file: string ): JsonObject {
	return mapped( value, file ) as JsonObject;
}

function mapped( value: Json, file: string ): Json {
	if ( Array.isArray( value ) ) {
		return value.map( ( one ) => mapped( one, file ) );
	}
	if ( ! isObject( value ) ) {
		return value;
	}
	const { $ref: reference, ...rest } = value;
	const own = Object.fromEntries( Object.entries( rest ).map( ( [ name, one ] ) => [ name, mapped( one, file ) ] ) );
	return described( typeof reference === 'string' ? { ...referred( reference, file ), ...own } : own );
}

function referred( reference: string, from: string ): JsonObject {
	const { file, pointer } = target( reference, from );
	const schema = at( read( file ), pointer ) as JsonObject;
	return isNamed( schema )
		? { tsType: typeName( nameOf( pointer ) ), description: textAt( schema, 'description' ) }
		: schema;
}

/** What editors show of a field. */
function described( schema: JsonObject ): JsonObject {
	return schema[ 'x-personal' ] === true
		? { ...schema, description: `${ textAt( schema, 'description' ) } Personal.`.trim() }
		: schema;
}

function compiled( schema: JsonObject, name: string ): Promise< string > {
	return compile( withoutKeys( schema, 'title' ) as JSONSchema, name, {
		bannerComment: '',
		format: false,
		additionalProperties: false,
	} );
}
