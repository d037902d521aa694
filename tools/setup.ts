/** Installs what the checks and tests need and is missing. Everything else here does so by itself; this is for doing it ahead. */
import { ensureComposerPackages } from './composer';
import { ensureDebianPackages } from './debian';
import { explain } from './errors';
import { terminalProgress } from './progress';

const progress = terminalProgress();
try {
	await ensureDebianPackages( 'tests', progress );
	await ensureComposerPackages( progress );
	progress.step( 'Everything is there' );
	progress.done();
} catch ( error ) {
	process.stderr.write( `${ explain( error ) }\n` );
	process.exitCode = 1;
}
