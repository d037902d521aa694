/** docs/openapi.json. That it is valid and follows from plugin/schema is a check of its own. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../../../tools/lib/paths';
import { groups } from '../../../tools/schema/event-types';
import { at, objectAt, textsAt, type Json, type JsonObject } from '../../../tools/schema/json';

const document = JSON.parse( readFileSync( join( ROOT, 'docs/openapi.json' ), 'utf8' ) ) as JsonObject;
const schemas = objectAt( objectAt( document, 'components' ), 'schemas' );

function fieldsOf( name: string ): string[] {
	return Object.keys( objectAt( objectAt( schemas, name ), 'properties' ) );
}

function requiredOf( name: string ): string[] {
	return textsAt( objectAt( schemas, name ), 'required' );
}

/** The values of all keys with a name, however deep. */
function valuesOf( key: string, value: Json ): Json[] {
	if ( Array.isArray( value ) ) {
		return value.flatMap( ( one ) => valuesOf( key, one ) );
	}
	return value === null || typeof value !== 'object'
		? []
		: Object.entries( value ).flatMap( ( [ name, one ] ) => [
				...( name === key ? [ one ] : [] ),
				...valuesOf( key, one ),
			] );
}

function lint( changed: JsonObject ): { status: number | null; output: string } {
	const folder = mkdtempSync( join( tmpdir(), 'openapi-' ) );
	try {
		const file = join( folder, 'openapi.json' );
		writeFileSync( file, JSON.stringify( changed ) );
		const config = `--config=${ join( ROOT, 'tools/schema/redocly.yaml' ) }`;
		const { status, stdout, stderr } = spawnSync(
			join( ROOT, 'node_modules/.bin/redocly' ),
			[ 'lint', config, file ],
			{
				encoding: 'utf8',
				env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
			}
		);
		return { status, output: stdout + stderr };
	} finally {
		rmSync( folder, { recursive: true } );
	}
}

test( 'each event type is among the webhooks, with its example in the envelope', () => {
	const types = groups().flatMap( ( group ) => group.types );
	assert.deepEqual(
		Object.keys( objectAt( document, 'webhooks' ) ),
		types.map( ( { slug } ) => slug )
	);
	for ( const { slug, example } of types ) {
		const sent = at( document, `/webhooks/${ slug }/post/requestBody/content` ) as JsonObject;
		assert.deepEqual( objectAt( objectAt( objectAt( sent, 'application/json' ), 'example' ), 'data' ), example );
	}
} );

test( 'requests have the fields that a client sets, responses those that it gets', () => {
	assert.ok( ! fieldsOf( 'NewWebhook' ).includes( 'created_at' ) );
	assert.ok( fieldsOf( 'NewWebhook' ).includes( 'headers_from' ) );
	assert.deepEqual( requiredOf( 'NewWebhook' ), [ 'url', 'event_types' ] );
	assert.deepEqual( requiredOf( 'WebhookChanges' ), [] );
	assert.ok( ! fieldsOf( 'Webhook' ).includes( 'headers_from' ) );
	assert.ok( requiredOf( 'Webhook' ).includes( 'created_at' ) );
	assert.deepEqual( fieldsOf( 'SettingsChanges' ), [ 'keep_content_days', 'keep_log_days' ] );
	assert.ok( fieldsOf( 'DeliveryWithAttempts' ).includes( 'attempts' ) );
	assert.ok( ! fieldsOf( 'Delivery' ).includes( 'attempts' ) );
} );

test( 'it refers to nothing outside of itself, and keeps none of our own keywords', () => {
	const references = valuesOf( '$ref', document );
	assert.ok( references.length > 100 );
	assert.deepEqual(
		references.filter( ( one ) => ! String( one ).startsWith( '#/components/' ) ),
		[]
	);
	assert.deepEqual(
		[ 'readOnly', 'writeOnly', 'x-page-sizes' ].flatMap( ( key ) => valuesOf( key, document ) ),
		[]
	);
} );

test( 'each event says by name which payload it has', () => {
	assert.deepEqual( at( schemas, '/WebhookDisabledEvent/properties/type/const' ), 'webhook_disabled' );
	assert.deepEqual(
		at( schemas, '/WebhookDisabledEvent/properties/data/$ref' ),
		'#/components/schemas/WebhookDisabledPayload'
	);
} );

test( 'an example that does not fit its schema is found by the check', () => {
	const changed = structuredClone( document );
	const body = at( changed, '/webhooks/webhook_disabled/post/requestBody/content' ) as JsonObject;
	objectAt( objectAt( objectAt( body, 'application/json' ), 'example' ), 'data' )[ 'reason' ] = 'bored';
	const { status, output } = lint( changed );
	assert.equal( status, 1, output );
	assert.match( output, /`reason` property must be equal to one of the allowed values/ );
} );
