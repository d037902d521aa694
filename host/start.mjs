// The first part of `npm start`. It has to run on any Node and without packages, so it is plain, older JavaScript,
// and everything newer is behind dynamic imports.
import { dirname, join } from 'path';
import { fileURLToPath, pathToFileURL } from 'url';
import { ensurePackages } from '../tools/setup/packages.mjs';
import { whenNpmEnds } from '../tools/setup/processes.mjs';

const NEEDED_NODE = [ 20, 19 ];
const HOST = dirname( fileURLToPath( import.meta.url ) );

const HELP = `npm start -- [options]

Starts a WordPress network with the plugin active, and an inbox that shows what its webhooks send.

  --port N      the network's port; the inbox takes the next one (default 8888)
  --wp VERSION  another WordPress, for example 6.8; each has a network of its own
  --wp PATH     the WordPress in this folder; it is copied and never changed
  --php VERSION another PHP: 8.2, 8.3, 8.4 or 8.5 (default 8.3)
  --allow HOST  let webhooks reach a receiver of your own, such as localhost:3000, although its address is
                private; several: separated by commas, or the option again
  --reset       delete the existing network and create a new one
  --no-open     do not open the browser
  --help        this text`;

function nodeIsTooOld() {
	const version = process.versions.node.split( '.' ).map( Number );
	return version[ 0 ] < NEEDED_NODE[ 0 ] || ( version[ 0 ] === NEEDED_NODE[ 0 ] && version[ 1 ] < NEEDED_NODE[ 1 ] );
}

async function main() {
	if ( nodeIsTooOld() ) {
		throw new Error(
			`This needs Node ${ NEEDED_NODE.join( '.' ) } or newer, and this is Node ${ process.versions.node }: ` +
				'install a newer one, then run `npm start` again.'
		);
	}
	const args = process.argv.slice( 2 );
	if ( args.includes( '--help' ) || args.includes( '-h' ) ) {
		console.log( HELP );
		return;
	}
	if ( process.env.npm_lifecycle_event === 'start' ) {
		whenNpmEnds( () => process.kill( process.pid, 'SIGTERM' ) );
	}
	await ensurePackages();
	await saveMemory();
	// In this same process, so that signals reach the program.
	const { start } = await import( pathToFileURL( await bundle() ).href );
	await start( args );
}

// What runs TypeScript directly, such as tsx, keeps a thread and a process of its own, which take 120 MB for as long as we run.
async function bundle() {
	const { build, stop } = await import( 'esbuild' );
	const { outputFiles } = await build( {
		entryPoints: [ join( HOST, 'main.ts' ) ],
		bundle: true,
		write: false,
		format: 'esm',
		platform: 'node',
		target: 'node20',
		packages: 'external',
	} );
	await stop();
	// As deep as the folders of the sources, because tools/lib/paths.ts looks for the project from there.
	const folder = join( HOST, '../.cache/host' );
	const { mkdirSync, renameSync, writeFileSync } = await import( 'fs' );
	mkdirSync( folder, { recursive: true } );
	// Another start may be reading it.
	const file = join( folder, 'main.mjs' );
	writeFileSync( `${ file }.${ process.pid }`, outputFiles[ 0 ].contents );
	renameSync( `${ file }.${ process.pid }`, file );
	return file;
}

// Each PHP runs in a thread with a JavaScript heap of its own, which does little but would keep much.
async function saveMemory() {
	const v8 = await import( 'v8' );
	v8.setFlagsFromString( '--max-semi-space-size=1' );
	v8.setFlagsFromString( '--optimize-for-size' );
}

main().catch( ( error ) => {
	process.stderr.write( `${ error.message }\n` );
	process.exit( 1 );
} );
