/** `npm run bench [-- --json FILE] [--markdown FILE] [--only capture,deliver,delay,fan-out,claim,log,retry,pace,page,import] [--quick]` */
import { writeFileSync } from 'node:fs';
import { measureCapture } from './bench/capture';
import { measureClaim } from './bench/claim';
import { measureDelay } from './bench/delay';
import { measureDeliver } from './bench/deliver';
import { measureFanOut } from './bench/fan-out';
import { measureImport } from './bench/import';
import { measureLog } from './bench/log';
import { measurePace } from './bench/pace';
import { measurePage } from './bench/page';
import { benchOptions, type BenchOptions, type Measurement } from './bench/options';
import { forPrograms, LOADS, WAKEUPS, type Results } from './bench/results';
import { measureRetry } from './bench/retry';
import { asMarkdown, asText, tables } from './bench/tables';
import { NotMeasured } from './bench/workers';
import { World } from './bench/world';
import { ensureComposerPackages } from './setup/composer';
import { ensureDebianPackages } from './setup/debian';
import { explain } from './lib/errors';
import { terminalProgress, type Progress } from './lib/progress';
import { runMain } from './lib/run-main';
import { wordpressCore } from './wordpress/core';

interface Unit {
	title: string;
	measure: ( world: World, results: Results ) => Promise< unknown >;
}

/** A failure in one doesn't end the others. */
const UNITS: Record< Measurement, readonly Unit[] > = {
	capture: [
		{
			title: 'What an event costs its caller',
			measure: async ( world, results ) => results.capture.push( ...( await measureCapture( world ) ) ),
		},
	],
	deliver: [
		{
			title: 'Deliveries a second',
			measure: async ( world, results ) => results.deliver.push( ...( await measureDeliver( world ) ) ),
		},
	],
	delay: WAKEUPS.flatMap( ( wakeup ) =>
		LOADS.map( ( load ) => ( {
			title: `From the event to its receiver: ${ wakeup }, ${ load }`,
			measure: async ( world, results ) => results.delay.push( await measureDelay( world, wakeup, load ) ),
		} ) )
	),
	'fan-out': [
		{
			title: 'From an event to all of its receivers',
			measure: async ( world, results ) => results.fan_out.push( ...( await measureFanOut( world ) ) ),
		},
	],
	claim: [
		{
			title: 'Choosing and claiming',
			measure: async ( world, results ) => results.claim.push( ...( await measureClaim( world ) ) ),
		},
	],
	log: [
		{
			title: 'Pages of the log',
			measure: async ( world, results ) => results.log.push( ...( await measureLog( world ) ) ),
		},
	],
	retry: [
		{
			title: 'Retries',
			measure: async ( world, results ) => ( results.retry = await measureRetry( world ) ),
		},
	],
	pace: [
		{
			title: 'Receivers with a rate limit',
			measure: async ( world, results ) => results.pace.push( ...( await measurePace( world ) ) ),
		},
	],
	page: [
		{
			title: 'Page views',
			measure: async ( world, results ) => results.page.push( ...( await measurePage( world ) ) ),
		},
	],
	import: [
		{
			title: 'An import of posts',
			measure: async ( world, results ) => results.import.push( ...( await measureImport( world ) ) ),
		},
	],
};

async function bench( options: BenchOptions, progress: Progress ): Promise< { results: Results; failures: string[] } > {
	const results: Results = {
		capture: [],
		deliver: [],
		delay: [],
		fan_out: [],
		claim: [],
		log: [],
		retry: null,
		pace: [],
		page: [],
		import: [],
	};
	const failures: string[] = [];
	const size = ( full: number, quick: number ): number => ( options.quick ? quick : full );
	const world = await World.start( await wordpressCore( undefined, progress ), size, progress );
	try {
		for ( const { title, measure } of options.only.flatMap( ( name ) => UNITS[ name ] ) ) {
			try {
				await progress.step( title, ( report ) => {
					world.report = report;
					return measure( world, results );
				} );
			} catch ( error ) {
				failures.push( `${ title }: ${ error instanceof NotMeasured ? error.message : explain( error ) }` );
			}
		}
	} finally {
		await world.stop();
	}
	return { results, failures };
}

async function main(): Promise< boolean > {
	const options = benchOptions( process.argv.slice( 2 ) );
	const progress = terminalProgress();
	await ensureDebianPackages( 'tests', progress );
	await ensureComposerPackages( progress );
	const { results, failures } = await bench( options, progress );
	const all = tables( results );
	process.stdout.write( all.map( asText ).join( '\n' ) );
	if ( options.json !== undefined ) {
		writeFileSync( options.json, `${ JSON.stringify( forPrograms( results ), null, '\t' ) }\n` );
	}
	if ( options.markdown !== undefined ) {
		writeFileSync( options.markdown, all.map( asMarkdown ).join( '\n' ) );
	}
	if ( failures.length > 0 ) {
		process.stderr.write( `\nNot measured:\n\n${ failures.join( '\n\n' ) }\n` );
	}
	return failures.length === 0;
}

runMain( main );
