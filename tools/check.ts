/** `npm run check` */
import { interruption } from './lib/interrupt';
import { terminalProgress } from './lib/progress';
import { runMain } from './lib/run-main';
import { ensureComposerPackages } from './setup/composer';
import { ensureDebianPackages } from './setup/debian';
import { CHECKS } from './steps/checks';
import { runSteps } from './steps/run-steps';
import { notes } from './steps/test-main';

runMain( async () => {
	const progress = terminalProgress();
	await ensureDebianPackages( 'checks', progress );
	await ensureComposerPackages( progress );
	const results = await runSteps( CHECKS, { lanes: 2, signal: interruption() } );
	process.stdout.write( notes( results ) );
	return results.length === CHECKS.length && results.every( ( { failure } ) => failure === undefined );
} );
