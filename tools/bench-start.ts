/** `npm run bench:start [-- --project FOLDER] [--seconds N] [--events N]`: what a network of `npm start` takes. Linux only. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { measureEvents } from './bench/start/events';
import { startHost, type Host } from './bench/start/host';
import { usageOf } from './bench/start/processes';
import { percentile } from './bench/statistics';
import { parseOptions } from './lib/options';
import { ROOT } from './lib/paths';
import { freePort } from './lib/ports';
import { runMain } from './lib/run-main';

const USAGE = 'npm run bench:start -- [--project FOLDER] [--seconds N] [--events N]';
/** What a start or a page leaves to be collected is gone by then. */
const SETTLE_MS = 15_000;

function say( line: string ): void {
	process.stdout.write( `${ line }\n` );
}

function tellStart( title: string, { phases, seconds }: Host ): void {
	say( `${ title }: ${ seconds.toFixed( 1 ) } s` );
	phases.forEach( ( phase ) => say( `  ${ phase.seconds.toFixed( 1 ).padStart( 6 ) } s  ${ phase.title }` ) );
}

async function tellRest( title: string, host: Host, seconds: number ): Promise< void > {
	await sleep( SETTLE_MS );
	const before = usageOf( host.child.pid ?? 0 );
	await sleep( 1000 * seconds );
	const after = usageOf( host.child.pid ?? 0 );
	const cpu = ( 100 * ( after.cpuSeconds - before.cpuSeconds ) ) / seconds;
	const memory = `${ Math.round( after.rssMb ) } MB resident (${ Math.round( after.pssMb ) } MB proportional)`;
	say( `${ title }: ${ cpu.toFixed( 2 ) }% of a core, ${ memory } in ${ after.processes } processes` );
}

async function tellEvents( host: Host, count: number ): Promise< void > {
	for ( const { kind, ms } of await measureEvents( host, count ) ) {
		const [ p50, p95, most ] = [ 0.5, 0.95, 1 ].map( ( share ) => Math.round( percentile( ms, share ) ) );
		say( `${ kind }: p50 ${ p50 } ms, p95 ${ p95 } ms, at most ${ most } ms (${ ms.length } events)` );
	}
}

async function main(): Promise< boolean > {
	const types = { project: { type: 'string' }, seconds: { type: 'string' }, events: { type: 'string' } } as const;
	const { project = ROOT, seconds = '120', events = '15' } = parseOptions( process.argv.slice( 2 ), types, USAGE );
	const state = mkdtempSync( join( tmpdir(), 'multisite-webhooks-bench-' ) );
	const env = { MULTISITE_WEBHOOKS_STATE: state };
	const port = await freePort( 2 );
	try {
		const first = await startHost( project, port, env );
		tellStart( 'A new network', first );
		await first.stop();
		const host = await startHost( project, port, env );
		tellStart( 'The start after that', host );
		try {
			await tellRest( 'At rest after the start', host, Number( seconds ) );
			await tellEvents( host, Number( events ) );
			await tellRest( 'At rest after the events', host, Number( seconds ) );
		} finally {
			await host.stop();
		}
	} finally {
		rmSync( state, { recursive: true, force: true } );
	}
	return true;
}

runMain( main );
