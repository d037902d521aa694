/** `npm run check` */
import { CHECKS } from './checks';
import { ensureComposerPackages } from './composer';
import { ensureDebianPackages } from './debian';
import { explain } from './errors';
import { interruption } from './interrupt';
import { terminalProgress } from './progress';
import { runSteps } from './steps';

async function main(): Promise< boolean > {
	const progress = terminalProgress();
	await ensureDebianPackages( 'checks', progress );
	await ensureComposerPackages( progress );
	const results = await runSteps( CHECKS, { lanes: 2, stopAtFailure: true, signal: interruption() } );
	return results.length === CHECKS.length && results.every( ( { failure } ) => failure === undefined );
}

main().then(
	( good ) => process.exit( good ? 0 : 1 ),
	( error: unknown ) => {
		process.stderr.write( `${ explain( error ) }\n` );
		process.exit( 1 );
	}
);
