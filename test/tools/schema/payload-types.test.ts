/** docs/events.d.ts: the examples of all event types have the types that receivers get. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { ROOT } from '../../../tools/lib/paths';
import { groups } from '../../../tools/schema/event-types';

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

test( 'a mistake of a receiver is found', () => {
	const code = `
export const wrong = ( event: EventOf< 'webhook_disabled' > ): number => event.data.webhook_name;
export const unknown = ( event: EventOf< 'webhook_disabled' > ): string => event.data.webhook_title;
export const other = ( event: WebhookEvent ): boolean => event.type === 'site_painted';`;
	assert.equal( problems( code ).length, 3 );
} );
