/** Builds the admin screens when what they are made of has changed since. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../tools/errors';
import { ROOT } from '../tools/paths';
import type { Progress } from '../tools/progress';
import { run } from '../tools/run';

const SOURCES = [ 'assets-src', 'plugin/schema', 'package.json', 'package-lock.json', 'webpack.config.js' ];
/** In the folder itself, which every build empties: so a build by hand is never taken for the one that was noted. */
const STAMP = join( ROOT, 'plugin/build/.stamp' );

export async function buildScreens( progress: Progress ): Promise< void > {
	const wanted = fingerprint();
	if ( existsSync( STAMP ) && readFileSync( STAMP, 'utf8' ) === wanted ) {
		return;
	}
	progress.step( 'Building the screens' );
	await runBuild( ( percent ) => progress.update( `${ percent } %`, percent / 100 ) );
	writeFileSync( STAMP, wanted );
	progress.done();
}

function fingerprint(): string {
	const hash = createHash( 'sha256' );
	for ( const file of SOURCES.flatMap( filesOf ).sort() ) {
		hash.update( `${ file }\0` )
			.update( readFileSync( join( ROOT, file ) ) )
			.update( '\0' );
	}
	return hash.digest( 'hex' );
}

function filesOf( source: string ): string[] {
	if ( ! existsSync( join( ROOT, source ) ) ) {
		return [];
	}
	if ( source.includes( '.' ) ) {
		return [ source ];
	}
	return readdirSync( join( ROOT, source ), { recursive: true, withFileTypes: true } )
		.filter( ( entry ) => entry.isFile() )
		.map( ( entry ) => join( entry.parentPath, entry.name ).slice( ROOT.length + 1 ) );
}

async function runBuild( onPercent: ( percent: number ) => void ): Promise< void > {
	const npm = process.env[ 'npm_execpath' ];
	const build = [ 'run', 'build', '--', '--progress' ];
	const [ command, args ] = npm && /\.c?js$/.test( npm ) ? [ process.execPath, [ npm, ...build ] ] : [ 'npm', build ];
	try {
		await run( command, args, {
			cwd: ROOT,
			onOutput: ( text ) => {
				const percent = /(\d+)%/.exec( text )?.[ 1 ];
				if ( percent !== undefined ) {
					onPercent( Number( percent ) );
				}
			},
		} );
	} catch ( error ) {
		throw new SetupError(
			`The screens could not be built. ${ error instanceof Error ? error.message : error }`,
			'Put that right, then run `npm start` again.',
			{ cause: error }
		);
	}
}
