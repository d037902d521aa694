/** Runs the code in docs/receiving.md as it is. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Webhook } from 'standardwebhooks';
import { freePort } from '../../tools/lib/ports';

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
	/** What comes before the file, to start it as the web server that it documents. */
	serve: ( port: number ) => readonly string[];
}

const LANGUAGES: readonly Language[] = [
	{
		fence: 'php',
		file: 'receive.php',
		ending: `
$call = json_decode( stream_get_contents( STDIN ), true );
echo json_encode( verified_event( $call['secret'], $call['headers'], $call['body'] ) );`,
		command: 'php',
		serve: ( port ) => [ '-S', `127.0.0.1:${ port }` ],
	},
	{
		fence: 'js',
		file: 'receive.mjs',
		ending: `
import { readFileSync } from 'node:fs';
const { secret, headers, body } = JSON.parse( readFileSync( 0, 'utf8' ) );
console.log( JSON.stringify( verifiedEvent( secret, headers, body ) ) );`,
		command: process.execPath,
		serve: () => [],
	},
	{
		fence: 'python',
		file: 'receive.py',
		ending: `
import sys
call = json.load(sys.stdin)
print(json.dumps(verified_event(call["secret"], call["headers"], call["body"].encode())))`,
		command: 'python3',
		serve: () => [],
	},
];

const SECRET = `whsec_${ Buffer.from( 'thirty-two bytes of a secret key' ).toString( 'base64' ) }`;
const OTHER_SECRET = `whsec_${ Buffer.from( 'thirty-two bytes of another key!' ).toString( 'base64' ) }`;
const BODY = '{"type":"site_created","data":{"title":"Müller & Söhne"}}';

const docs = readFileSync( join( import.meta.dirname, '../../docs/receiving.md' ), 'utf8' );
const folder = mkdtempSync( join( tmpdir(), 'receiving-' ) );
after( () => rmSync( folder, { recursive: true } ) );

/** The function that verifies, and the server that uses it. */
function documented( fence: string ): [ string, string ] {
	const blocks = docs.matchAll( new RegExp( `^\`\`\`${ fence }\\n(.*?)^\`\`\`$`, 'gms' ) );
	const [ verify, serve ] = [ ...blocks ].map( ( block ) => block[ 1 ] );
	assert.ok( verify && serve, `docs/receiving.md lacks ${ fence } code` );
	return [ verify, serve ];
}

function run( { fence, file, ending, command }: Language, call: Call ): unknown {
	const path = join( folder, file );
	writeFileSync( path, documented( fence )[ 0 ] + ending );
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

/** Starts the documented server for as long as `work` takes, and gives what it complained about. */
async function serving( language: Language, work: ( port: number ) => Promise< void > ): Promise< string > {
	const path = join( folder, `server-${ language.file }` );
	writeFileSync( path, documented( language.fence ).join( '\n' ) );
	const port = await freePort();
	const server = spawn( language.command, [ ...language.serve( port ), path ], {
		env: { ...process.env, SECRET, PORT: String( port ) },
		stdio: [ 'ignore', 'ignore', 'pipe' ],
	} );
	let complaints = '';
	server.stderr.setEncoding( 'utf8' ).on( 'data', ( text: string ) => ( complaints += text ) );
	const ended = once( server, 'close' );
	try {
		while ( ! ( await isListening( port ) ) ) {
			assert.equal( server.exitCode, null, complaints );
			await new Promise( ( resolve ) => setTimeout( resolve, 50 ) );
		}
		await work( port );
	} finally {
		server.kill();
		await ended;
	}
	return complaints;
}

async function isListening( port: number ): Promise< boolean > {
	const socket = connect( port, '127.0.0.1' );
	try {
		await once( socket, 'connect' );
		return true;
	} catch {
		return false;
	} finally {
		socket.destroy();
	}
}

/** Sends the very bytes, which an HTTP client would refuse to. Gives the status of the response. */
async function post( port: number, headers: Record< string, string >, body: Buffer ): Promise< number > {
	const lines = Object.entries( headers ).map( ( [ name, value ] ) => `${ name }: ${ value }\r\n` );
	const head = `POST / HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\ncontent-length: ${ body.length }\r\n`;
	const socket = connect( port, '127.0.0.1' );
	socket.write( Buffer.concat( [ Buffer.from( `${ head }${ lines.join( '' ) }\r\n`, 'latin1' ), body ] ) );
	let response = '';
	for await ( const chunk of socket ) {
		response += String( chunk );
	}
	return Number( /^HTTP\/1\.[01] (\d{3})/.exec( response )?.[ 1 ] );
}

/** Text as a program sends it that writes UTF-8 into its headers. */
function utf8( text: string ): string {
	return Buffer.from( text ).toString( 'latin1' );
}

const ODD_TIMESTAMPS = [
	'',
	'²',
	utf8( '²' ),
	utf8( '١٢' ),
	'-1',
	'1e9',
	'0x10',
	'NaN',
	'9'.repeat( 5000 ),
	'\xff\xfe',
];
const ODD_SIGNATURES = [
	'',
	'v1',
	'v1,',
	'v1,é',
	utf8( 'v1,é' ),
	'\xff\xfe',
	`v1,${ '\xe9'.repeat( 44 ) }`,
	'v2,é v1,²',
];
const ODD_IDS = [ '', 'é', utf8( 'évt_1' ), '\xff\xfe' ];

for ( const language of LANGUAGES ) {
	test( `${ language.fence }: the server takes a genuine request, and responds 400 to all others`, async () => {
		const body = Buffer.from( BODY );
		const complaints = await serving( language, async ( port ) => {
			const { headers } = signed( SECRET );
			assert.equal( await post( port, headers, body ), 200 );
			for ( const [ name, odd ] of [
				[ 'webhook-timestamp', ODD_TIMESTAMPS ],
				[ 'webhook-signature', ODD_SIGNATURES ],
				[ 'webhook-id', ODD_IDS ],
			] as const ) {
				for ( const value of odd ) {
					const sent = { ...headers, [ name ]: value };
					assert.equal( await post( port, sent, body ), 400, `${ name }: ${ JSON.stringify( value ) }` );
				}
				const { [ name ]: left, ...others } = headers;
				assert.equal( await post( port, others, body ), 400, `without ${ name }, which was ${ left }` );
			}
			assert.equal( await post( port, headers, Buffer.from( [ 0xff, 0xfe, 0x7b ] ) ), 400 );
			assert.equal( await post( port, headers, Buffer.alloc( 0 ) ), 400 );
			assert.equal( await post( port, signed( OTHER_SECRET ).headers, body ), 400 );
			assert.equal( await post( port, headers, body ), 200 );
		} );
		assert.doesNotMatch( complaints, /traceback|error|warning|deprecated|uncaught/i );
	} );

	test( `${ language.fence }: odd characters are refused`, () => {
		for ( const [ name, value ] of [
			[ 'webhook-timestamp', '²' ],
			[ 'webhook-timestamp', '9'.repeat( 5000 ) ],
			[ 'webhook-signature', 'v1,é' ],
			[ 'webhook-id', 'évt_1' ],
		] as const ) {
			const call = signed( SECRET );
			assert.equal( run( language, { ...call, headers: { ...call.headers, [ name ]: value } } ), null );
		}
	} );

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

test( 'python: bytes that a framework hands on as lone surrogates are refused', () => {
	const python = LANGUAGES.find( ( { fence } ) => fence === 'python' );
	assert.ok( python );
	for ( const name of [ 'webhook-timestamp', 'webhook-signature', 'webhook-id' ] ) {
		const call = signed( SECRET );
		assert.equal( run( python, { ...call, headers: { ...call.headers, [ name ]: '\udce9' } } ), null );
	}
} );
