/** Browser tests on the network that `npm start` boots. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { playwright } from './network-tests';
import { CACHE, ROOT } from '../lib/paths';
import { freePort } from '../lib/ports';
import { need } from '../stack/server';
import type { Context, Step } from './run-steps';

const HOST_START_MS = 300_000;

/** Only specs about the network: the screens are the same on every network, and this one is slow. */
const SPECS = [ 'seed', 'events', 'keyboard' ];

export function browserTestsOnHost( php: string ): Step {
	return {
		name: `Browser on what \`npm start\` boots, PHP ${ php }`,
		run: async ( context ) => {
			const host = await startHost( php, context );
			try {
				return await playwright( context, { ...host.env, TEST_LABEL: 'browser-host' }, ...SPECS );
			} finally {
				await host.stop();
			}
		},
	};
}

/** A separate network, so that a developer's own stays as it is. */
async function startHost(
	php: string,
	{ signal, report }: Context
): Promise< { env: NodeJS.ProcessEnv; stop: () => Promise< void > } > {
	const port = await freePort( 2 );
	const options = [ '--port', String( port ), '--php', php, '--no-open', '--reset' ];
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

/** The host prints the inbox's address when everything is ready. */
function untilReady( child: ChildProcess, lastLine: string, report: ( text: string ) => void ): Promise< void > {
	return new Promise( ( resolve, reject ) => {
		let output = '';
		const late = setTimeout(
			() => reject( new Error( `npm start was not ready after ${ HOST_START_MS / 1000 } s:\n${ output }` ) ),
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
			reject( new Error( `npm start ended:\n${ output }` ) );
		} );
	} );
}
