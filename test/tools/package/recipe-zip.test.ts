/** readme.txt says how to build the scripts again. Here that is done, from the unpacked archive alone. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { buildScreens } from '../../../tools/build/screens';
import { makePackage } from '../../../tools/package/package';
import { ROOT } from '../../../tools/lib/paths';
import { silentProgress } from '../../../tools/lib/progress';
import { run } from '../../../tools/lib/run';

interface Module {
	nameForCondition: string | null;
	/** In no chunk of its own, so nothing of it ships; it may still be part of another module. */
	orphan?: boolean;
	modules?: Module[];
}

const folder = mkdtempSync( join( tmpdir(), 'package-recipe-' ) );
const unpacked = join( folder, 'multisite-webhooks' );
const shipped = join( folder, 'shipped' );
const stats = join( folder, 'stats.json' );

before( async () => {
	await buildScreens( silentProgress );
	writeFileSync( join( folder, 'plugin.zip' ), makePackage().bytes );
	await run( 'unzip', [ '-q', 'plugin.zip' ], { cwd: folder } );
	renameSync( join( unpacked, 'build' ), shipped );
	const [ install = '', build = '', ...more ] = recipe();
	assert.deepEqual( more, [] );
	await ( process.env[ 'RECIPE' ] === 'long' ? shell( install ) : installAsHere( install ) );
	// Where webpack writes down what it has bundled.
	await shell( `${ build } --json=${ stats }` );
} );

after( () => run( 'rm', [ '-rf', folder ] ) );

/** The commands in the section about the sources. */
function recipe(): string[] {
	const readme = readFileSync( join( unpacked, 'readme.txt' ), 'utf8' );
	const section = readme.split( /^= Source =$/m )[ 1 ]?.split( /^=/m )[ 0 ] ?? '';
	return [ ...section.matchAll( /`(np[mx] [^`]+)`/g ) ].map( ( [ , command = '' ] ) => command );
}

function shell( command: string ): Promise< string > {
	// What npm has fetched before need not be fetched again.
	const env = { ...process.env, npm_config_prefer_offline: 'true' };
	return run( 'sh', [ '-c', command ], { cwd: unpacked, env } );
}

/**
 * To install 1.4 GB anew takes minutes, and gives what is here: of the same two files, by the same command. So it is taken from
 * here, and only `npm run test:long` installs it anew.
 */
async function installAsHere( command: string ): Promise< void > {
	assert.equal( command, 'npm ci' );
	for ( const name of [ 'package.json', 'package-lock.json' ] ) {
		assert.ok( readFileSync( join( unpacked, name ) ).equals( readFileSync( join( ROOT, name ) ) ), name );
	}
	const [ here, there ] = [ ROOT, unpacked ].map( ( parent ) => join( parent, 'node_modules' ) ) as [
		string,
		string,
	];
	try {
		await run( 'cp', [ '-a', '-l', here, there ] );
	} catch {
		// On another disk, or where cp makes no links.
		rmSync( there, { recursive: true, force: true } );
		await run( 'cp', [ '-a', here, there ] );
	}
	// What builds have left there.
	rmSync( join( there, '.cache' ), { recursive: true, force: true } );
}

const filesIn = ( path: string ): Map< string, Buffer > =>
	new Map(
		readdirSync( path )
			.sort()
			.map( ( name ) => [ name, readFileSync( join( path, name ) ) ] )
	);

function bundledPackages( { nameForCondition, modules = [] }: Module ): string[] {
	const name = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec( nameForCondition ?? '' )?.[ 1 ];
	return [ ...( name === undefined ? [] : [ name ] ), ...modules.flatMap( bundledPackages ) ];
}

describe( 'The recipe in readme.txt', () => {
	it( 'builds the very files that ship', () => {
		const built = filesIn( join( unpacked, 'build' ) );
		const wanted = filesIn( shipped );
		assert.deepEqual( [ ...built.keys() ], [ ...wanted.keys() ] );
		const different = [ ...wanted ].filter( ( [ name, bytes ] ) => ! built.get( name )?.equals( bytes ) );
		assert.deepEqual(
			different.map( ( [ name ] ) => name ),
			[]
		);
	} );
} );

describe( 'The licenses beside the scripts', () => {
	const licenses = (): string => readFileSync( join( shipped, 'licenses.txt' ), 'utf8' );
	const titles = (): string[] =>
		[ ...licenses().matchAll( /^={80}\n(\S+) \d\S* \([^)]+\)\n={80}\n\n\S/gm ) ].map( ( [ , name = '' ] ) => name );

	it( 'are those of the packages in them, of each and of no other', () => {
		const { modules } = JSON.parse( readFileSync( stats, 'utf8' ) ) as { modules: Module[] };
		const bundled = new Set( modules.filter( ( { orphan } ) => orphan !== true ).flatMap( bundledPackages ) );
		assert.ok( bundled.size > 40, `${ bundled.size } packages` );
		assert.deepEqual( [ ...new Set( titles() ) ].sort(), [ ...bundled ].sort() );
	} );

	it( 'stand there in full', () => {
		assert.equal( licenses().match( /^={80}$/gm )?.length, 2 * titles().length );
		for ( const sentence of [
			'Permission is hereby granted',
			'Redistribution and use',
			'GNU GENERAL PUBLIC LICENSE',
		] ) {
			assert.ok( licenses().includes( sentence ), sentence );
		}
	} );
} );
