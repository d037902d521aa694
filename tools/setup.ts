/** `npm run setup`: installs ahead what the checks and tests would otherwise install themselves. */
import { terminalProgress } from './lib/progress';
import { runMain } from './lib/run-main';
import { ensureComposerPackages } from './setup/composer';
import { ensureDebianPackages } from './setup/debian';

runMain( async () => {
	const progress = terminalProgress();
	await ensureDebianPackages( 'tests', progress );
	await ensureComposerPackages( progress );
	progress.note( 'Everything is installed.' );
	return true;
} );
