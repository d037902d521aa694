/** WordPress for tests as a hosting company runs it: nginx, php-fpm and MariaDB, on free ports and in a temporary folder. */
import { join } from 'node:path';
import { startInbox } from '../inbox/inbox';
import { buildLanguages } from '../languages/build';
import type { Constants } from '../lib/php-code';
import { freePort } from '../lib/ports';
import type { Progress, Report } from '../lib/progress';
import { makeStackFolder, removeStackFolder, type StackFolder } from './folder';
import { MariaDb, type Database } from './mariadb';
import { makeNetwork, addObjectCache, type PluginFrom } from './network';
import { startNginx } from './nginx';
import { keepCompiledCode } from './compiled-code';
import { startPhpFpm } from './php-fpm';
import { startRedis } from './redis';
import type { Sites } from './wp-config';
import { ensureDatabase, type DatabaseKind } from './database-program';
import type { Core } from '../wordpress/folder';

export interface StackOptions extends Partial< Variant > {
	core: Core;
	progress: Progress;
	/** More constants for wp-config.php, such as `DISABLE_WP_CRON: false`. */
	constants?: Constants;
	/** More options of the database server. */
	mariadb?: readonly string[];
}

/** The ways in which networks differ. */
export interface Variant {
	sites: Sites;
	/** In Redis. Without it, WordPress's cache lasts for one request. */
	objectCache: boolean;
	plugin: PluginFrom;
	/** Its server. */
	database: DatabaseKind;
}

export interface Stack {
	/** Without a trailing slash, like every address here. */
	siteUrl: string;
	receiverUrl: string;
	wpPath: string;
	/** Contains debug.log (WordPress), php.log, php-fpm.log, nginx.log and mariadb.log. */
	logs: string;
	/** A folder with settings for PHP on the command line. */
	phpSettings: string;
	db: Database;
	/** For tests that stop it. */
	mariadb: MariaDb;
	stop: () => Promise< void >;
}

type Stop = () => Promise< unknown >;

export async function startStack( options: StackOptions ): Promise< Stack > {
	buildLanguages();
	await ensureDatabase( options.database ?? 'own', options.progress );
	return options.progress.step( `Starting a network on WordPress ${ options.core.version }`, async ( report ) => {
		const folder = makeStackFolder();
		const stops: Stop[] = [];
		const stop = async (): Promise< void > => {
			await Promise.all( stops.splice( 0 ).map( ( one ) => one() ) );
			removeStackFolder( folder );
		};
		try {
			return { ...( await start( options, folder, stops, report ) ), stop };
		} catch ( error ) {
			await stop();
			throw error;
		}
	} );
}

/** @param stops Receives a function that stops each server that has started. */
async function start(
	options: StackOptions,
	folder: StackFolder,
	stops: Stop[],
	report: Report
): Promise< Omit< Stack, 'stop' > > {
	const receiver = await startInbox( { port: 0 } );
	stops.push( () => receiver.close() );
	report( 'the database' );
	const mariadb = await MariaDb.start( folder, options.mariadb, options.database );
	stops.push( () => mariadb.stop() );

	report( 'WordPress' );
	const redis = options.objectCache ? await startRedis( folder ) : undefined;
	stops.push( async () => redis?.server.stop() );
	const wpPath = join( folder.path, 'wordpress' );
	const port = await freePort();
	const domain = `${ options.sites === 'names' ? 'network.localhost' : '127.0.0.1' }:${ port }`;
	await makeNetwork( options.core, wpPath, options.plugin ?? 'checkout', {
		db: mariadb.db,
		domain,
		sites: options.sites ?? 'paths',
		debugLog: join( folder.logs, 'debug.log' ),
		constants: { ...constantsFor( receiver.port, redis?.socket ), ...options.constants },
	} );
	if ( redis !== undefined ) {
		addObjectCache( wpPath );
	}

	report( 'php-fpm and nginx' );
	const php = await startPhpFpm( folder );
	stops.push( () => php.server.stop() );
	const nginx = await startNginx( folder, wpPath, php.socket, port );
	stops.push( () => nginx.stop() );
	const addresses = { siteUrl: `http://${ domain }`, receiverUrl: receiver.url.replace( /\/$/, '' ) };
	const phpSettings = keepCompiledCode( folder );
	return { ...addresses, wpPath, logs: folder.logs, phpSettings, db: mariadb.db, mariadb };
}

/** Names that the integration tests resolve to servers of their own on this machine, at any port (support/receiver/Internet.php). */
const TEST_HOSTS = [
	'odd.example.com',
	'any.example.com',
	'limits.example.com',
	'xn--bcher-kva.example.com',
	'my_host.example.com',
];

function constantsFor( receiver: number, redis: string | undefined ): Constants {
	return {
		MULTISITE_WEBHOOKS_ALLOWED_HOSTS: `127.0.0.1:${ receiver },localhost:${ receiver },${ TEST_HOSTS.join() }`,
		...( redis === undefined ? {} : { MULTISITE_WEBHOOKS_STACK_REDIS: redis } ),
	};
}
