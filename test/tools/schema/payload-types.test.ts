/** docs/events.d.ts: the examples of all event types have the types that receivers get. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { ROOT } from '../../../tools/lib/paths';
import { groups } from '../../../tools/schema/event-types';
import { objectAt, PAYLOAD_DEFINITIONS, read, textAt, type JsonObject } from '../../../tools/schema/json';

const RECEIVER = join( ROOT, 'docs/receiver.ts' );
const types = groups().flatMap( ( group ) => group.types );

const options: ts.CompilerOptions = {
	strict: true,
	noEmit: true,
	exactOptionalPropertyTypes: true,
	target: ts.ScriptTarget.ES2022,
	lib: [ 'lib.es2022.d.ts' ],
	types: [],
};
const host = ts.createCompilerHost( options );
/** Parsing the library takes longer than everything else. */
const parsed = new Map< string, ts.SourceFile | undefined >();

/** What the compiler says of a receiver's code, which stands beside the types. Nothing is written. */
function problems( code: string ): string[] {
	const text = `import type { EventOf, EventPayloads, WebhookEvent } from './events';\n${ code }`;
	const program = ts.createProgram( [ RECEIVER ], options, {
		...host,
		fileExists: ( file ) => file === RECEIVER || host.fileExists( file ),
		getSourceFile: ( file, version ) => {
			if ( file === RECEIVER ) {
				return ts.createSourceFile( file, text, version );
			}
			if ( ! parsed.has( file ) ) {
				parsed.set( file, host.getSourceFile( file, version ) );
			}
			return parsed.get( file );
		},
	} );
	return ts
		.getPreEmitDiagnostics( program )
		.map( ( { messageText } ) => ts.flattenDiagnosticMessageText( messageText, '\n' ) );
}

test( 'the example of each event type has the type of its payload', () => {
	const constants = types.map(
		( { slug, example }, i ) =>
			`export const e${ i }: EventPayloads[ '${ slug }' ] = ${ JSON.stringify( example ) };`
	);
	assert.ok( constants.length > 20 );
	assert.deepEqual( problems( constants.join( '\n' ) ), [] );
} );

test( 'the type of an event tells what its data is', () => {
	const code = `
export function siteOf( event: WebhookEvent ): number | undefined {
	switch ( event.type ) {
		case 'site_created':
			return event.data.site_id;
		case 'webhook_disabled':
			return event.data.webhook_name.length;
		default:
			return event.site?.id;
	}
}
export const name = ( event: EventOf< 'webhook_disabled' > ): string => event.data.webhook_name;`;
	assert.deepEqual( problems( code ), [] );
} );

test( 'what events share is written once', () => {
	const text = readFileSync( join( ROOT, 'docs/events.d.ts' ), 'utf8' ).replaceAll( ' Personal.', '' );
	const definitions = Object.entries( objectAt( read( PAYLOAD_DEFINITIONS ), '$defs' ) );
	const inherited = definitions.filter( ( [ name ] ) =>
		/^(?:payment|membership|customer|billing|site)_/.test( name )
	);
	assert.ok( inherited.length > 40 );
	for ( const [ name, definition ] of inherited ) {
		const sentence = textAt( definition as JsonObject, 'description' );
		assert.equal( text.split( `\t * ${ sentence }\n\t */\n\t${ name }` ).length - 1, 1, name );
	}
} );

test( 'a receiver can write one function for what events share', () => {
	const code = `
import type { Actor, CustomerFields, SiteFields } from './events';
const site = ( { site_id: id, site_name: name }: SiteFields ): string => name + id;
const customer = ( { customer_name: name }: Partial< CustomerFields > ): string | null => name ?? null;
const actor = ( who: Actor ): string => who?.login ?? '';
export const told = ( event: EventOf< 'site_created' > ): string => site( event.data ) + actor( event.data.actor );
export const paid = ( event: EventOf< 'payment_received' > ): string | null => customer( event.data );`;
	assert.deepEqual( problems( code ), [] );
} );

test( 'a mistake of a receiver is found', () => {
	const code = `
export const wrong = ( event: EventOf< 'webhook_disabled' > ): number => event.data.webhook_name;
export const unknown = ( event: EventOf< 'webhook_disabled' > ): string => event.data.webhook_title;
export const other = ( event: WebhookEvent ): boolean => event.type === 'site_painted';`;
	assert.equal( problems( code ).length, 3 );
} );
