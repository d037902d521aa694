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

/** Gives these versions, one after the other; a problem is thrown instead. */
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

test( 'a folder that holds WordPress is used as it is', async () => {
	const path = makeCore( join( folder, 'mine' ), '7.0.2' );
	assert.deepEqual( await wordpressCore( path, recordingProgress(), { cache, sources: [] } ), {
		path,
		version: '7.0.2',
	} );
	assert.equal( existsSync( cache ), false );
} );

test( 'a folder that is not there is told, with what to do', async () => {
	await assert.rejects(
		wordpressCore( join( folder, 'none' ), recordingProgress() ),
		problem( /none is not there/, /--wp or WP_CORE/ )
	);
} );

test( 'a folder that is not WordPress is told, with what to do', async () => {
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

test( 'WP_CORE is used when nothing else is asked for', async () => {
	process.env[ 'WP_CORE' ] = makeCore( join( folder, 'mine' ), '7.0.2' );
	try {
		const core = await wordpressCore( undefined, recordingProgress(), { cache, sources: [] } );
		assert.equal( core.version, '7.0.2' );
	} finally {
		delete process.env[ 'WP_CORE' ];
	}
} );

test( 'a kept copy is used without asking anyone', async () => {
	const shelf = source( '7.1.4' );
	const first = await wordpressCore( '7.1', recordingProgress(), { cache, sources: [ shelf ] } );
	const second = await wordpressCore( '7.1', recordingProgress(), { cache, sources: [ shelf ] } );
	assert.deepEqual( second, first );
	assert.equal( shelf.fetches, 1 );
} );

test( 'an old kept copy does not stand for the newest', async () => {
	await wordpressCore( '6.8', recordingProgress(), { cache, sources: [ source( '6.8.3' ) ] } );
	const core = await wordpressCore( 'newest', recordingProgress(), { cache, sources: [ source( '7.1.4' ) ] } );
	assert.equal( core.version, '7.1.4' );
} );

test( 'a kept copy that was damaged is fetched again, and that is told', async () => {
	const progress = recordingProgress();
	const { path } = await wordpressCore( '7.1', progress, { cache, sources: [ source( '7.1.4' ) ] } );
	writeFileSync( join( path, 'wp-load.php' ), 'damaged' );
	const shelf = source( '7.1.4' );
	await wordpressCore( '7.1', progress, { cache, sources: [ shelf ] } );
	assert.equal( shelf.fetches, 1 );
	assert.match( progress.shown.join( '\n' ), /cached copy of WordPress 7\.1\.4 is damaged; downloading it again/ );
} );

test( 'files that someone added to a kept copy are no damage', async () => {
	const { path } = await wordpressCore( '7.1', recordingProgress(), { cache, sources: [ source( '7.1.4' ) ] } );
	writeFileSync( join( path, 'wp-config.php' ), '<?php' );
	const again = await wordpressCore( '7.1', recordingProgress(), { cache, sources: [] } );
	assert.equal( again.path, path );
} );

test( 'what arrives damaged is fetched again, and that is told', async () => {
	const progress = recordingProgress();
	const shelf = source( new Damaged( 'too short' ), '7.1.4' );
	const core = await wordpressCore( '7.1', progress, { cache, sources: [ shelf ] } );
	assert.equal( core.version, '7.1.4' );
	assert.match( progress.shown.join( '\n' ), /download from the shelf is damaged \(too short\); trying again/ );
	assert.deepEqual( readdirSync( cache ), [ '7.1.4' ] );
} );

test( 'the next source is tried when one is not reachable', async () => {
	const core = await wordpressCore( '7.1', recordingProgress(), { cache, sources: [ source(), source( '7.1.4' ) ] } );
	assert.equal( core.version, '7.1.4' );
} );

test( 'when nobody has it the reasons are told, with what to do', async () => {
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

test( 'a machine without apt is told so', async () => {
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

test( 'a fetch that was killed leaves nothing that a new start trips over', async () => {
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

test( 'a half-written folder under the name of a version is replaced', async () => {
	mkdirSync( join( cache, '7.1.4' ), { recursive: true } );
	const { path } = await wordpressCore( '7.1', recordingProgress(), { cache, sources: [ source( '7.1.4' ) ] } );
	assert.ok( existsSync( join( path, 'wp-load.php' ) ) );
} );
