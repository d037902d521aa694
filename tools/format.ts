/** `npm run format`: formats everything as the checks want it. */
import { ROOT } from './lib/paths';
import { terminalProgress } from './lib/progress';
import { CommandFailed, run } from './lib/run';
import { runMain } from './lib/run-main';
import { ensureComposerPackages } from './setup/composer';
import { node, php, PRETTIER_FILES, wpcs } from './steps/checks';

const FORMATTERS = [
	[ node( 'eslint' ), '--fix', '.' ],
	[ node( 'prettier' ), '--write', '--log-level=warn', PRETTIER_FILES ],
	[ php( 'phpcbf' ), '-q' ],
	[ wpcs( 'phpcbf' ), '-q', '--standard=tools/wpcs/phpcs.xml' ],
] as const;

runMain( async () => {
	const progress = terminalProgress();
	await ensureComposerPackages( progress );
	for ( const [ command, ...args ] of FORMATTERS ) {
		try {
			await progress.step( command.slice( ROOT.length + 1 ), () => run( command, args, { cwd: ROOT } ) );
		} catch ( error ) {
			if ( ! ( error instanceof CommandFailed ) ) {
				throw error;
			}
			progress.note( 'Some problems are left: see `npm run check`.' );
		}
	}
	return true;
} );
