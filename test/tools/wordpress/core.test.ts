import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { SetupError } from '../../../tools/lib/errors';
import { ROOT } from '../../../tools/lib/paths';
import { wordpressCore } from '../../../tools/wordpress/core';
import { debianSource } from '../../../tools/wordpress/debian';
import { Damaged, Unavailable, type Source } from '../../../tools/wordpress/source';
import { makeCore, recordingProgress } from './fixtures/core';

let folder: string;
let cache: string;

beforeEach( () => {
	folder = mkdtempSync( join( tmpdir(), 'core-' ) );
	cache = join( folder, 'cache' );
} );

afterEach( () => rmSync( folder, { recursive: true, force: true } ) );

/** Returns these versions one after the other. Throws those that are problems. */
function source( ...answers: ReadonlyArray< string | Error > ): Source & { fetches: number } {
	return {
		name: 'the shelf',
		fetches: 0,
		fetch( _wanted, work ) {
			const answer = answers[ this.fetches++ ] ?? new Unavailable( 'empty' );
			return answer instanceof Error
				? Promise.reject( answer )
				: Promise.resolve( makeCore( join( work, 'made' ), answer ) );
		},
	};
}

function problem( message: RegExp, next: RegExp ): ( error: unknown ) => boolean {
	return ( error ) => {
		assert.ok( error instanceof SetupError );
		assert.match( error.message, message );
		assert.match( error.next, next );
		return true;
	};
}

test( 'a folder with WordPress is used unchanged', async () => {
	const path = makeCore( join( folder, 'mine' ), '7.0.2' );
	assert.deepEqual( await wordpressCore( path, recordingProgress(), { cache, sources: [] } ), {
		path,
		version: '7.0.2',
	} );
	assert.equal( existsSync( cache ), false );
} );

test( 'a missing folder is an error that says what to do', async () => {
	await assert.rejects(
		wordpressCore( join( folder, 'none' ), recordingProgress() ),
		problem( /none does not exist/, /--wp or WP_CORE/ )
	);
} );

test( 'a folder without WordPress is an error that says what to do', async () => {
	await assert.rejects( wordpressCore( folder, recordingProgress() ), problem( /is not WordPress/, /wp-load\.php/ ) );
} );

test( 'a WordPress that is too old is refused, whether it is a folder or a version', async () => {
	const path = makeCore( join( folder, 'old' ), '6.7.1' );
	await assert.rejects( wordpressCore( path, recordingProgress() ), problem( /needs 6\.8 or newer/, /./ ) );
	await assert.rejects(
		wordpressCore( '6.7', recordingProgress() ),
		problem( /needs WordPress 6\.8 or newer, not 6\.7/, /newer version/ )
	);
} );

test( 'WP_CORE is the default', async () => {
	process.env[ 'WP_CORE' ] = makeCore( join( folder, 'mine' ), '7.0.2' );
	try {
		const core = await wordpressCore( undefined, recordingProgress(), { cache, sources: [] } );
		assert.equal( core.version, '7.0.2' );
	} finally {
		delete process.env[ 'WP_CORE' ];
	}
} );

test( 'a cached copy is used without any request', async () => {
	const shelf = source( '7.1.4' );
	const first = await wordpressCore( '7.1', recordingProgress(), { cache, sources: [ shelf ] } );
	const second = await wordpressCore( '7.1', recordingProgress(), { cache, sources: [ shelf ] } );
	assert.deepEqual( second, first );
	assert.equal( shelf.fetches, 1 );
} );

test( 'an old cached copy does not count as the newest', async () => {
	await wordpressCore( '6.8', recordingProgress(), { cache, sources: [ source( '6.8.3' ) ] } );
	const core = await wordpressCore( 'newest', recordingProgress(), { cache, sources: [ source( '7.1.4' ) ] } );
	assert.equal( core.version, '7.1.4' );
} );

test( 'a damaged cached copy is downloaded again, with a note', async () => {
	const progress = recordingProgress();
	const { path } = await wordpressCore( '7.1', progress, { cache, sources: [ source( '7.1.4' ) ] } );
	writeFileSync( join( path, 'wp-load.php' ), 'damaged' );
	const shelf = source( '7.1.4' );
	await wordpressCore( '7.1', progress, { cache, sources: [ shelf ] } );
	assert.equal( shelf.fetches, 1 );
	assert.match( progress.shown.join( '\n' ), /cached copy of WordPress 7\.1\.4 is damaged; downloading it again/ );
} );

test( 'added files in a cached copy are no damage', async () => {
	const { path } = await wordpressCore( '7.1', recordingProgress(), { cache, sources: [ source( '7.1.4' ) ] } );
	writeFileSync( join( path, 'wp-config.php' ), '<?php' );
	const again = await wordpressCore( '7.1', recordingProgress(), { cache, sources: [] } );
	assert.equal( again.path, path );
} );

test( 'a damaged download is repeated, with a note', async () => {
	const progress = recordingProgress();
	const shelf = source( new Damaged( 'too short' ), '7.1.4' );
	const core = await wordpressCore( '7.1', progress, { cache, sources: [ shelf ] } );
	assert.equal( core.version, '7.1.4' );
	assert.match( progress.shown.join( '\n' ), /download from the shelf is damaged \(too short\); trying again/ );
	assert.deepEqual( readdirSync( cache ), [ '7.1.4' ] );
} );

test( 'when a source is unreachable, the next one is tried', async () => {
	const core = await wordpressCore( '7.1', recordingProgress(), { cache, sources: [ source(), source( '7.1.4' ) ] } );
	assert.equal( core.version, '7.1.4' );
} );

test( 'when no source has the version, the error has the reasons and says what to do', async () => {
	const sources = [
		source( new Unavailable( 'not reachable' ) ),
		source( new Damaged( 'too short' ), new Damaged( 'x' ), new Damaged( 'x' ) ),
	];
	await assert.rejects(
		wordpressCore( '7.1', recordingProgress(), { cache, sources } ),
		problem(
			/WordPress 7\.1 could not be downloaded \(the shelf: not reachable; the shelf: x\)/,
			/--wp PATH or WP_CORE=PATH/
		)
	);
} );

test( 'the error says that a machine has no apt', async () => {
	const path = process.env[ 'PATH' ];
	process.env[ 'PATH' ] = folder;
	try {
		await assert.rejects(
			wordpressCore( '7.1', recordingProgress(), { cache, sources: [ debianSource ] } ),
			problem( /Debian: apt-get is missing/, /WP_CORE=PATH/ )
		);
	} finally {
		process.env[ 'PATH' ] = path;
	}
} );

test( 'a killed download does not disturb the next start', async () => {
	const child = spawn(
		process.execPath,
		[ '--import', 'tsx', 'test/tools/wordpress/fixtures/endless-fetch.ts', cache ],
		{
			cwd: ROOT,
			stdio: [ 'ignore', 'pipe', 'inherit' ],
		}
	);
	const [ begun ] = ( await once( child.stdout, 'data' ) ) as [ Buffer ];
	assert.equal( begun.toString(), 'begun' );
	child.kill( 'SIGKILL' );
	await once( child, 'close' );
	assert.equal( readdirSync( cache ).length, 1 );

	await wordpressCore( '7.1', recordingProgress(), { cache, sources: [ source( '7.1.4' ) ] } );
	assert.deepEqual( readdirSync( cache ), [ '7.1.4' ] );
} );

test( 'an incomplete folder under the name of a version is replaced', async () => {
	mkdirSync( join( cache, '7.1.4' ), { recursive: true } );
	const { path } = await wordpressCore( '7.1', recordingProgress(), { cache, sources: [ source( '7.1.4' ) ] } );
	assert.ok( existsSync( join( path, 'wp-load.php' ) ) );
} );
