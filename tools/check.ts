/** `npm run check` */
import { interruption } from './lib/interrupt';
import { terminalProgress } from './lib/progress';
import { runMain } from './lib/run-main';
import { ensureComposerPackages } from './setup/composer';
import { ensureDebianPackages } from './setup/debian';
import { CHECKS, SCREEN_TESTS_OF_CHANGES } from './steps/checks';
import { runSteps } from './steps/run-steps';
import { notes } from './steps/test-main';

runMain( async () => {
	const progress = terminalProgress();
	await ensureDebianPackages( 'checks', progress );
	await ensureComposerPackages( progress );
	const steps = [ ...CHECKS, SCREEN_TESTS_OF_CHANGES ];
	const results = await runSteps( steps, { lanes: 2, signal: interruption() } );
	process.stdout.write( notes( results ) );
	return results.length === steps.length && results.every( ( { failure } ) => failure === undefined );
} );
