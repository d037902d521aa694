/** The second part of `npm start`: everything from the options to the three last lines, in order. */
import { join } from 'node:path';
import { explain } from '../tools/lib/errors';
import { terminalProgress, type Progress, type Report } from '../tools/lib/progress';
import { wordpressCore } from '../tools/wordpress/core';
import { killDescendants } from '../tools/setup/processes.mjs';
import { openBrowser } from './browser';
import { buildScreens } from '../tools/build/screens';
import { buildLanguages } from '../tools/languages/build';
import { writeConfig } from './config';
import { placeCore } from './core';
import { startCron } from './cron';
import { Front } from './front';
import { startInbox } from '../tools/inbox/inbox';
import { hold, waitForHolder } from './lock';
import { Network } from './network';
import { parseOptions, type Options } from './options';
import { bootPlayground } from './playground';
import { takePort } from './ports';
import { startResolver } from './resolver';
import { Shutdown } from './shutdown';
import { NetworkState, otherNetworks, stateFolder } from './state';

export async function start( args: readonly string[] ): Promise< void > {
	const shutdown = new Shutdown( killDescendants );
	shutdown.listen();
	try {
		await run( parseOptions( args ), terminalProgress(), shutdown );
	} catch ( error ) {
		if ( ! shutdown.ending ) {
			process.stderr.write( `\n${ explain( error ) }\n` );
			await shutdown.end( 1 );
		}
	}
}

async function run( options: Options, progress: Progress, shutdown: Shutdown ): Promise< void > {
	const network = `http://127.0.0.1:${ options.port }/`;
	const folder = stateFolder();
	await waitForHolder( folder );
	const front = await takePort( options.port, 'the network', () => Front.listen( options.port ) );
	shutdown.onEnd( () => front.close() );
	const inbox = await takePort( options.port + 1, 'the inbox', () => startInbox( { port: options.port + 1 } ) );
	shutdown.onEnd( () => inbox.close() );
	const lock = hold( folder, options.port );
	shutdown.onEnd( () => lock.release() );
	const resolver = await startResolver();
	shutdown.onEnd( () => resolver.close() );

	const screensAreBuilt = buildMeanwhile( progress );
	const state = await prepareFiles( folder, options, progress );
	const { port, allow } = options;
	writeConfig( state, { port, inboxPort: inbox.port, resolver: resolver.url, allow } );

	const booted = await progress.step( `Starting PHP ${ options.php }`, () =>
		bootPlayground( state, network, join( folder, 'tmp' ), options.php )
	);
	shutdown.onEnd( () => booted.close() );
	const wordpress = new Network( booted.playground, state, options.port, progress );
	await wordpress.prepare();
	front.serve( booted.playground );
	await wordpress.open();
	await screensAreBuilt();
	const cron = startCron( network, state.signals );
	shutdown.onEnd( () => cron.stop() );
	shutdown.onEnd( () => front.stopListening() );

	process.stdout.write( `\n${ network }wp-admin/network/\nadmin / password\n${ inbox.url }\n` );
	if ( options.open ) {
		openBrowser( `${ network }wp-admin/network/` );
	}
}

/** Everything that has to be on the disk before PHP can start. */
async function prepareFiles( folder: string, options: Options, progress: Progress ): Promise< NetworkState > {
	const core = await wordpressCore( options.wp, progress );
	const branch = /^\d+\.\d+/.exec( core.version )?.[ 0 ] ?? core.version;
	const state = new NetworkState( join( folder, branch ) );
	if ( options.reset || state.port === undefined ) {
		state.wipe();
		const others = otherNetworks( folder, branch );
		if ( others.length > 0 ) {
			progress.note(
				`WordPress ${ branch } gets its own network; that of ${ others.join( ' and ' ) } stays as it is`
			);
		}
	}
	await placeCore( state, core, progress );
	buildLanguages();
	return state;
}

/**
 * The screens are needed last, and all else keeps only one processor core busy.
 *
 * @return Waits for the build, and shows it if it is still running or has failed.
 */
function buildMeanwhile( progress: Progress ): () => Promise< void > {
	let report: Report = () => {};
	let isBuilt = false;
	const build = async (): Promise< void > => {
		await buildScreens( { ...progress, step: async ( _, work ) => work( ( text ) => report( text ) ) } );
		isBuilt = true;
	};
	const building = build();
	building.catch( () => {} ); // Whoever waits for it gets the error.
	return async () => {
		if ( ! isBuilt ) {
			await progress.step( 'Building the screens', ( show ) => {
				report = show;
				return building;
			} );
		}
	};
}
