/** Runs PHP and its database in this process: boots Playground over a WordPress folder and runs our PHP steps in it. */
import { mkdirSync, rmSync } from 'node:fs';
import { Server } from 'node:net';
import { join } from 'node:path';
import { runCLI, type RunCLIServer } from '@wp-playground/cli';
import { ROOT } from '../tools/lib/paths';
import type { Php } from './options';
import type { NetworkState } from './state';

export type Playground = RunCLIServer[ 'playground' ];

/** One for a page or a cron call, and one for requests that these make to the network itself. Each takes 200 MB. */
const WORKERS = 2;
const WORDPRESS = '/wordpress';
export const LOG = '/var/log/debug.log';
export const SIGNAL = '/var/signals/written';

export interface Booted {
	playground: Playground;
	close: () => Promise< void >;
}

/** Where a file or folder of this machine is for PHP. */
export interface Mount {
	hostPath: string;
	vfsPath: string;
}

export async function bootPlayground(
	state: NetworkState,
	network: string,
	temporary: string,
	php: Php,
	more: readonly Mount[] = []
): Promise< Booted > {
	setTemporaryFolder( temporary );
	const server = await onLoopback( () =>
		runCLI( {
			command: 'server',
			port: 0,
			'site-url': network.replace( /\/$/, '' ),
			php,
			workers: WORKERS,
			verbosity: 'quiet',
			// We install WordPress ourselves; Playground's checks would load it three more times.
			wordpressInstallMode: 'do-not-attempt-installing',
			'mount-before-install': [
				{ hostPath: state.wordpress, vfsPath: WORDPRESS },
				{ hostPath: state.log, vfsPath: '/var/log' },
				{ hostPath: state.signals, vfsPath: '/var/signals' },
				{ hostPath: join( ROOT, 'plugin' ), vfsPath: `${ WORDPRESS }/wp-content/plugins/multisite-webhooks` },
				{
					hostPath: join( ROOT, 'host/mu-plugins/multisite-webhooks-host.php' ),
					vfsPath: `${ WORDPRESS }/wp-content/mu-plugins/multisite-webhooks-host.php`,
				},
				{ hostPath: join( ROOT, 'host/php' ), vfsPath: '/host' },
				// PHP reads every ini file of this folder after its own.
				{ hostPath: join( ROOT, 'host/php.ini' ), vfsPath: '/internal/shared/extensions/host.ini' },
				...more,
			],
		} )
	);
	await new Promise( ( resolve ) => server.server.close( resolve ) ); // Front serves requests instead.
	return { playground: server.playground, close: () => server[ Symbol.asyncDispose ]() };
}

/** Playground's own server listens on all addresses of the machine and has no option to change that. */
async function onLoopback< Result >( boot: () => Promise< Result > ): Promise< Result > {
	const { listen } = Server.prototype;
	const listenHere = listen as ( port: number, host: string, callback: () => void ) => Server;
	Server.prototype.listen = function ( this: Server, port: number, callback: () => void ) {
		return listenHere.call( this, port, '127.0.0.1', callback );
	} as typeof listen;
	try {
		return await boot();
	} finally {
		Server.prototype.listen = listen;
	}
}

/** Inside the state folder, so that the next start removes what a killed process leaves there. */
function setTemporaryFolder( folder: string ): void {
	rmSync( folder, { recursive: true, force: true } );
	mkdirSync( folder, { recursive: true } );
	process.env[ 'TMPDIR' ] = folder;
}

export interface StepResult {
	error?: string;
}

/** Runs a file of host/php, which gets the input as `$input` and returns its result with `finish()`. */
export async function runStep( playground: Playground, file: string, input: object ): Promise< StepResult > {
	const code = `<?php
		$input = json_decode( base64_decode( '${ Buffer.from( JSON.stringify( input ) ).toString( 'base64' ) }' ), true );
		require '/host/step.php';
		require '/host/${ file }';`;
	try {
		const { text, errors } = await playground.run( { code } );
		const result = /<result>(.*)<\/result>$/s.exec( text )?.[ 1 ];
		return result === undefined ? failed( file, `${ text }\n${ errors }` ) : ( JSON.parse( result ) as StepResult );
	} catch ( error ) {
		return failed( file, String( error ) );
	}
}

function failed( file: string, output: string ): StepResult {
	return { error: `PHP failed at ${ file }:\n${ output.trim().slice( 0, 2000 ) }` };
}
