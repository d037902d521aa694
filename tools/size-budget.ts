/** `npm run size`: the sizes of the scripts that a browser downloads, and whether they exceed their limits. */
import { join } from 'node:path';
import { buildScreens } from './build/screens';
import { ROOT } from './lib/paths';
import { terminalProgress } from './lib/progress';
import { runMain } from './lib/run-main';
import { complaints, describe, sizes } from './package/sizes';

runMain( async () => {
	await buildScreens( terminalProgress() );
	const all = sizes( join( ROOT, 'plugin/build' ) );
	process.stdout.write( `${ all.map( describe ).join( '\n' ) }\n` );
	const wrong = complaints( all );
	process.stderr.write( wrong.map( ( sentence ) => `${ sentence }\n` ).join( '' ) );
	return wrong.length === 0;
} );
