/** `npm run format`: lays everything out as the checks want it. */
import { node, php, PRETTIER_FILES, wpcs } from './checks';
import { ensureComposerPackages } from './composer';
import { explain } from './errors';
import { ROOT } from './paths';
import { terminalProgress } from './progress';
import { CommandFailed, run } from './run';

/** ESLint and phpcbf end with a failure when something is left that they can't put right; the checks will tell. */
const FORMATTERS = [
	[ node( 'eslint' ), '--fix', '.' ],
	[ node( 'prettier' ), '--write', '--log-level=warn', PRETTIER_FILES ],
	[ php( 'phpcbf' ), '-q' ],
	[ wpcs( 'phpcbf' ), '-q', '--standard=tools/wpcs/phpcs.xml' ],
] as const;

async function main(): Promise< void > {
	const progress = terminalProgress();
	await ensureComposerPackages( progress );
	for ( const [ command, ...args ] of FORMATTERS ) {
		progress.step( command.slice( ROOT.length + 1 ) );
		try {
			await run( command, args, { cwd: ROOT } );
			progress.done();
		} catch ( error ) {
			if ( ! ( error instanceof CommandFailed ) ) {
				throw error;
			}
			progress.done( 'see what is left with `npm run check`' );
		}
	}
}

main().catch( ( error: unknown ) => {
	process.stderr.write( `${ explain( error ) }\n` );
	process.exitCode = 1;
} );
