/** `npm run test:long`: chaos and fuzz at full length. */
import { chaosTests } from './chaos';
import { ensureComposerPackages } from './composer';
import { ensureDebianPackages } from './debian';
import { explain } from './errors';
import { interruption } from './interrupt';
import { fuzzTests } from './network-tests';
import { terminalProgress } from './progress';
import { runSteps, total } from './steps';
import { wordpressCore } from './wordpress';
import { TESTED } from './wordpress/versions';

async function main(): Promise< boolean > {
	const progress = terminalProgress( process.stdout );
	await ensureDebianPackages( 'tests', progress );
	await ensureComposerPackages( progress );
	await wordpressCore( TESTED, progress );
	const steps = [ fuzzTests( TESTED ), chaosTests( 'long' ) ];
	const results = await runSteps( steps, { lanes: 1, stopAtFailure: false, signal: interruption() } );
	const { passed, failed } = total( results );
	process.stdout.write( `\n${ passed } passed, ${ failed } failed\n` );
	return failed === 0 && results.length === steps.length;
}

main().then(
	( good ) => process.exit( good ? 0 : 1 ),
	( error: unknown ) => {
		process.stdout.write( `${ explain( error ) }\n\n0 passed, 1 failed\n` );
		process.exit( 1 );
	}
);
