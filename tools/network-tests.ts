/** The tests that need a WordPress network: on nginx, php-fpm and MariaDB, and on what `npm start` boots. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { node, php } from './checks';
import { phpUnitCounts, playwrightCounts, type Counts } from './counts';
import { CACHE, ROOT } from './paths';
import { freePort } from './ports';
import { silentProgress } from './progress';
import { startStack, type Stack } from './stack';
import { environment } from './stack/environment';
import { need } from './stack/server';
import { runTests, TestsFailed, type Context, type Step } from './steps';
import { wordpressCore } from './wordpress';

const HOST_START_MS = 300_000;

export function integrationTests( wp: string ): Step {
	const phpunit = [
		php( 'phpunit' ),
		'--bootstrap=test/integration/bootstrap.php',
		'--testsuite=contract,integration',
		'--colors=never',
	];
	return {
		name: `Integration on WordPress ${ wp }`,
		run: ( context ) =>
			beside( wp, context, `integration-${ wp }`, ( env ) => runTests( phpunit, context, phpUnitCounts, env ) ),
	};
}

export function browserTests( wp: string ): Step {
	return {
		name: `Browser on WordPress ${ wp } with nginx, php-fpm and MariaDB`,
		run: ( context ) => beside( wp, context, `browser-${ wp }`, ( env ) => playwright( context, env ) ),
	};
}

export function browserTestsOnHost(): Step {
	return {
		name: 'Browser on what `npm start` boots',
		run: async ( context ) => {
			const host = await startHost( context );
			try {
				return await playwright( context, { ...host.env, TEST_LABEL: 'browser-host' } );
			} finally {
				await host.stop();
			}
		},
	};
}

function playwright( context: Context, env: NodeJS.ProcessEnv ): Promise< Counts | undefined > {
	return runTests( [ node( 'playwright' ), 'test' ], context, playwrightCounts, env );
}

/** Runs tests beside a stack of their own. When they fail its logs stay, in test-results/. */
async function beside(
	wp: string,
	{ report }: Context,
	label: string,
	tests: ( env: NodeJS.ProcessEnv ) => Promise< Counts | undefined >
): Promise< Counts | undefined > {
	report( 'starting a network' );
	const stack = await startStack( { core: await wordpressCore( wp, silentProgress ), progress: silentProgress } );
	try {
		const counts = await tests( { ...environment( stack ), TEST_LABEL: label } );
		failOnComplaints( stack, counts );
		return counts;
	} catch ( error ) {
		keepLogs( stack, label );
		throw error;
	} finally {
		await stack.stop();
	}
}

/** PHP's notices and warnings don't show on a page, so no test sees them. Only those of the plugin matter here. */
function failOnComplaints( stack: Stack, counts: Counts | undefined ): void {
	const complaints = [ 'debug.log', 'php.log' ]
		.map( ( name ) => join( stack.logs, name ) )
		.flatMap( ( path ) => ( existsSync( path ) ? readFileSync( path, 'utf8' ).split( '\n' ) : [] ) )
		.filter( ( line ) => /\] PHP [A-Z]/.test( line ) && line.includes( join( ROOT, 'plugin' ) ) );
	if ( complaints.length > 0 ) {
		throw new TestsFailed(
			counts,
			`PHP complains about the plugin:\n${ [ ...new Set( complaints ) ].join( '\n' ) }`
		);
	}
}

function keepLogs( stack: Stack, label: string ): void {
	const kept = join( ROOT, 'test-results', `${ label }-logs` );
	rmSync( kept, { recursive: true, force: true } );
	cpSync( stack.logs, kept, { recursive: true } );
}

/** A network of its own, beside the one that a developer keeps. */
async function startHost( {
	signal,
	report,
}: Context ): Promise< { env: NodeJS.ProcessEnv; stop: () => Promise< void > } > {
	const port = await freePort( 2 );
	const options = [ '--port', String( port ), '--no-open', '--reset' ];
	const child = spawn( need( 'setpriv' ), [ '--pdeathsig', 'TERM', process.execPath, 'host/start.mjs', ...options ], {
		cwd: ROOT,
		env: { ...process.env, MULTISITE_WEBHOOKS_STATE: join( CACHE, 'host-for-tests' ) },
		stdio: [ 'ignore', 'pipe', 'pipe' ],
		signal,
	} );
	const ended = new Promise< void >( ( resolve ) => child.once( 'close', () => resolve() ) );
	const stop = async (): Promise< void > => {
		child.kill( 'SIGTERM' );
		await ended;
	};
	try {
		await untilReady( child, `http://127.0.0.1:${ port + 1 }/`, report );
	} catch ( error ) {
		await stop();
		throw error;
	}
	const env = {
		WP_BASE_URL: `http://127.0.0.1:${ port }`,
		WP_USERNAME: 'admin',
		WP_PASSWORD: 'password',
		RECEIVER_URL: `http://127.0.0.1:${ port + 1 }`,
	};
	return { env, stop };
}

/** It prints the inbox's address when all is ready. */
function untilReady( child: ChildProcess, lastLine: string, report: ( text: string ) => void ): Promise< void > {
	return new Promise( ( resolve, reject ) => {
		let output = '';
		const late = setTimeout(
			() => reject( new Error( `npm start is not ready after ${ HOST_START_MS / 1000 } s:\n${ output }` ) ),
			HOST_START_MS
		);
		const read = ( chunk: Buffer ): void => {
			output += chunk.toString();
			report( chunk.toString() );
			if ( output.includes( lastLine ) ) {
				clearTimeout( late );
				resolve();
			}
		};
		child.stdout?.on( 'data', read );
		child.stderr?.on( 'data', read );
		child.once( 'error', reject );
		child.once( 'close', () => {
			clearTimeout( late );
			reject( new Error( `npm start has ended:\n${ output }` ) );
		} );
	} );
}
