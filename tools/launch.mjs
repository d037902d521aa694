// Runs a TypeScript program of this project, also on a fresh clone: node tools/launch.mjs tools/check.ts …
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensurePackages } from './setup/packages.mjs';

const ROOT = join( fileURLToPath( import.meta.url ), '../..' );

try {
	await ensurePackages();
} catch ( error ) {
	process.stderr.write( `${ error.message }\n` );
	process.exit( 1 );
}
// In this same process, so that signals reach the program.
const { register } = await import( 'tsx/esm/api' );
register();
const [ program, ...args ] = process.argv.slice( 2 );
process.argv = [ process.argv[ 0 ], resolve( ROOT, program ), ...args ];
await import( pathToFileURL( process.argv[ 1 ] ).href );
