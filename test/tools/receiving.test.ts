/** Runs the code in docs/receiving.md as it is. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Webhook } from 'standardwebhooks';

interface Call {
	secret: string;
	headers: Record< string, string >;
	body: string;
}

interface Language {
	fence: string;
	file: string;
	/** Follows the documented code: reads a call from standard input, and prints the event as JSON, or null. */
	ending: string;
	command: string;
}

const LANGUAGES: readonly Language[] = [
	{
		fence: 'php',
		file: 'receive.php',
		ending: `
$call = json_decode( stream_get_contents( STDIN ), true );
echo json_encode( verified_event( $call['secret'], $call['headers'], $call['body'] ) );`,
		command: 'php',
	},
	{
		fence: 'js',
		file: 'receive.mjs',
		ending: `
import { readFileSync } from 'node:fs';
const { secret, headers, body } = JSON.parse( readFileSync( 0, 'utf8' ) );
console.log( JSON.stringify( verifiedEvent( secret, headers, body ) ) );`,
		command: process.execPath,
	},
	{
		fence: 'python',
		file: 'receive.py',
		ending: `
import sys
call = json.load(sys.stdin)
print(json.dumps(verified_event(call["secret"], call["headers"], call["body"].encode())))`,
		command: 'python3',
	},
];

const SECRET = `whsec_${ Buffer.from( 'thirty-two bytes of a secret key' ).toString( 'base64' ) }`;
const OTHER_SECRET = `whsec_${ Buffer.from( 'thirty-two bytes of another key!' ).toString( 'base64' ) }`;
const BODY = '{"type":"site_created","data":{"title":"Müller & Söhne"}}';

const docs = readFileSync( join( import.meta.dirname, '../../docs/receiving.md' ), 'utf8' );
const folder = mkdtempSync( join( tmpdir(), 'receiving-' ) );
after( () => rmSync( folder, { recursive: true } ) );

function documented( fence: string ): string {
	const code = new RegExp( `^\`\`\`${ fence }\\n(.*?)^\`\`\`$`, 'ms' ).exec( docs )?.[ 1 ];
	assert.ok( code, `docs/receiving.md has no ${ fence } code` );
	return code;
}

function run( { fence, file, ending, command }: Language, call: Call ): unknown {
	const path = join( folder, file );
	writeFileSync( path, documented( fence ) + ending );
	const { stdout, stderr, error } = spawnSync( command, [ path ], {
		input: JSON.stringify( call ),
		encoding: 'utf8',
	} );
	assert.equal( error ?? stderr, '' );
	return JSON.parse( stdout );
}

function signed( secret: string, at = new Date() ): Call {
	const signature = new Webhook( secret ).sign( 'evt_1', at, BODY );
	return {
		secret: SECRET,
		headers: {
			'webhook-id': 'evt_1',
			'webhook-timestamp': String( Math.floor( at.getTime() / 1000 ) ),
			'webhook-signature': signature,
		},
		body: BODY,
	};
}

for ( const language of LANGUAGES ) {
	test( `${ language.fence }: a request of the network is let in, with its event`, () => {
		assert.deepEqual( run( language, signed( SECRET ) ), JSON.parse( BODY ) );
	} );

	test( `${ language.fence }: one of two signatures is enough while a secret is rotated`, () => {
		const call = signed( SECRET );
		const [ other, own ] = [ signed( OTHER_SECRET ), call ].map( ( one ) => one.headers[ 'webhook-signature' ] );
		call.headers[ 'webhook-signature' ] = `${ other } ${ own }`;
		assert.deepEqual( run( language, call ), JSON.parse( BODY ) );
	} );

	test( `${ language.fence }: a signature of another secret is refused`, () => {
		assert.equal( run( language, signed( OTHER_SECRET ) ), null );
	} );

	test( `${ language.fence }: a changed body is refused`, () => {
		assert.equal( run( language, { ...signed( SECRET ), body: BODY.replace( 'site', 'user' ) } ), null );
	} );

	test( `${ language.fence }: a request that is replayed after ten minutes is refused`, () => {
		assert.equal( run( language, signed( SECRET, new Date( Date.now() - 600_000 ) ) ), null );
	} );

	test( `${ language.fence }: a request without any of the headers is refused`, () => {
		assert.equal( run( language, { secret: SECRET, headers: {}, body: BODY } ), null );
	} );
}
