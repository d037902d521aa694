/** Builds the admin screens when their sources have changed since the last build. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../lib/errors';
import { ROOT } from '../lib/paths';
import type { Progress, Report } from '../lib/progress';
import { run } from '../lib/run';

const SOURCES = [ 'assets-src', 'plugin/schema', 'package.json', 'package-lock.json', 'webpack.config.js' ];
/** In the build's own folder, which every build empties, so that the stamp never outlives the build it describes. */
const STAMP = join( ROOT, 'plugin/build/.stamp' );

export async function buildScreens( progress: Progress, signal?: AbortSignal ): Promise< void > {
	const wanted = fingerprint();
	if ( existsSync( STAMP ) && readFileSync( STAMP, 'utf8' ) === wanted ) {
		return;
	}
	await progress.step( 'Building the screens', async ( report ) => {
		await runBuild( report, signal );
		writeFileSync( STAMP, wanted );
	} );
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

async function runBuild( report: Report, signal: AbortSignal | undefined ): Promise< void > {
	const npm = process.env[ 'npm_execpath' ];
	const build = [ 'run', 'build', '--', '--progress' ];
	const [ command, args ] = npm && /\.c?js$/.test( npm ) ? [ process.execPath, [ npm, ...build ] ] : [ 'npm', build ];
	try {
		await run( command, args, {
			cwd: ROOT,
			signal,
			onOutput: ( text ) => {
				const percent = /\d+%/.exec( text )?.[ 0 ];
				if ( percent !== undefined ) {
					report( percent );
				}
			},
		} );
	} catch ( error ) {
		throw new SetupError(
			`The screens could not be built. ${ error instanceof Error ? error.message : error }`,
			'Fix that, then start again.',
			{ cause: error }
		);
	}
}
