/** `npm run size`: how large the scripts are that a browser fetches, and whether that is too much. */
import { join } from 'node:path';
import { buildScreens } from '../host/build';
import { explain } from './errors';
import { complaints, describe, sizes } from './package/sizes';
import { ROOT } from './paths';
import { terminalProgress } from './progress';

try {
	await buildScreens( terminalProgress() );
	const all = sizes( join( ROOT, 'plugin/build' ) );
	process.stdout.write( `${ all.map( describe ).join( '\n' ) }\n` );
	const wrong = complaints( all );
	process.stderr.write( wrong.map( ( sentence ) => `${ sentence }\n` ).join( '' ) );
	process.exitCode = wrong.length === 0 ? 0 : 1;
} catch ( error ) {
	process.stderr.write( `${ explain( error ) }\n` );
	process.exitCode = 1;
}
