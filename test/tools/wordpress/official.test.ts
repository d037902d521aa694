import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { freePort } from '../../../tools/lib/ports';
import { run } from '../../../tools/lib/run';
import { wordpressCore } from '../../../tools/wordpress/core';
import { officialSource } from '../../../tools/wordpress/official';
import { makeCore, recordingProgress } from './fixtures/core';

let folder: string;
let server: Server;
let address: string;
let pages: Record< string, Buffer[] >;

/** Replaces wordpress.org. A page with several contents returns one after the other. */
beforeEach( async () => {
	folder = mkdtempSync( join( tmpdir(), 'official-' ) );
	pages = {};
	server = createServer( ( request, response ) => {
		const contents = pages[ request.url ?? '' ] ?? [];
		const content = contents.length > 1 ? contents.shift() : contents[ 0 ];
		response.writeHead( content === undefined ? 404 : 200 ).end( content );
	} );
	await new Promise< void >( ( resolve ) => server.listen( 0, '127.0.0.1', resolve ) );
	address = `http://127.0.0.1:${ ( server.address() as AddressInfo ).port }/`;
} );

afterEach( () => {
	server.close();
	rmSync( folder, { recursive: true, force: true } );
} );

async function offer( version: string, ...damagedFirst: Buffer[] ): Promise< void > {
	makeCore( join( folder, 'made/wordpress' ), version );
	await run( 'tar', [ '-czf', join( folder, 'core.tar.gz' ), '-C', join( folder, 'made' ), 'wordpress' ] );
	const archive = readFileSync( join( folder, 'core.tar.gz' ) );
	pages[ `/wordpress-${ version }.tar.gz` ] = [ ...damagedFirst, archive ];
	pages[ `/wordpress-${ version }.tar.gz.sha1` ] = [
		Buffer.from( createHash( 'sha1' ).update( archive ).digest( 'hex' ) ),
	];
}

function ask( wanted: string, progress = recordingProgress() ) {
	const sources = [ officialSource( { releases: `${ address }releases`, archives: address } ) ];
	return wordpressCore( wanted, progress, { cache: join( folder, 'cache' ), sources } );
}

test( 'the newest release of a branch is downloaded', async () => {
	pages[ '/releases' ] = [
		Buffer.from( '{"6.8":"insecure","6.8.2":"outdated","6.8.10":"outdated","6.9":"latest","7.0-beta1":"x"}' ),
	];
	await offer( '6.8.10' );
	assert.equal( ( await ask( '6.8' ) ).version, '6.8.10' );
} );

test( 'an archive that does not match its checksum is downloaded again', async () => {
	pages[ '/releases' ] = [ Buffer.from( '{"7.1.4":"latest"}' ) ];
	await offer( '7.1.4', Buffer.from( 'half an archi' ) );
	const progress = recordingProgress();
	assert.equal( ( await ask( '7.1', progress ) ).version, '7.1.4' );
	assert.match( progress.shown.join( '\n' ), /damaged \(the archive does not match its checksum\); trying again/ );
} );

test( 'an unknown version is an error', async () => {
	pages[ '/releases' ] = [ Buffer.from( '{"7.1.4":"latest"}' ) ];
	await assert.rejects( ask( '9.9' ), /wordpress\.org: there is no WordPress 9\.9/ );
} );

test( 'an unreachable address is an error at once', async () => {
	address = `http://127.0.0.1:${ await freePort() }/`;
	const started = Date.now();
	await assert.rejects( ask( '7.1' ), /wordpress\.org: not reachable/ );
	assert.ok( Date.now() - started < 3000 );
} );
