/** WordPress as a hosting company runs it, for tests: nginx, php-fpm and MariaDB, on ports of their own and in a folder that goes with them. */
import { join } from 'node:path';
import { startInbox } from '../host/inbox';
import { freePort } from './ports';
import type { Progress } from './progress';
import { makeStackFolder, removeStackFolder } from './stack/folder';
import { MariaDb, type Database } from './stack/mariadb';
import { makeNetwork, addObjectCache, type PluginFrom } from './stack/network';
import { startNginx } from './stack/nginx';
import { startPhpFpm } from './stack/php-fpm';
import { startRedis } from './stack/redis';
import type { Constants, Sites } from './stack/wp-config';
import type { Core } from './wordpress/folder';

export interface StackOptions extends Partial< Variant > {
	core: Core;
	progress: Progress;
	/** More constants for wp-config.php, for instance `DISABLE_WP_CRON: false`. */
	constants?: Constants;
	/** More options for its database server. */
	mariadb?: readonly string[];
}

/** Networks differ, and the plugin has to work on all of them. */
export interface Variant {
	sites: Sites;
	/** In Redis; otherwise WordPress has a cache for each request only. */
	objectCache: boolean;
	plugin: PluginFrom;
}

export interface Stack {
	/** Without a slash at the end, like every address here. */
	siteUrl: string;
	networkAdminUrl: string;
	receiverUrl: string;
	wpPath: string;
	/** Holds debug.log (WordPress), php.log, php-fpm.log, nginx.log and mariadb.log. */
	logs: string;
	db: Database;
	/** For tests that end it. */
	mariadb: MariaDb;
	stop: () => Promise< void >;
}

export async function startStack( options: StackOptions ): Promise< Stack > {
	const { core, progress, constants = {}, sites = 'paths', objectCache = false, plugin = 'checkout' } = options;
	progress.step( `Starting a network on WordPress ${ core.version }` );
	const folder = makeStackFolder();
	const started: Array< () => Promise< void > > = [];
	const stop = async (): Promise< void > => {
		await Promise.all( started.splice( 0 ).map( ( end ) => end() ) );
		removeStackFolder( folder );
	};
	try {
		const receiver = await startInbox( { port: 0 } );
		started.push( () => receiver.close() );
		progress.update( 'MariaDB' );
		const mariadb = await MariaDb.start( folder, options.mariadb );
		const { db } = mariadb;
		started.push( () => mariadb.stop() );

		progress.update( 'WordPress' );
		const wpPath = join( folder.path, 'wordpress' );
		const port = await freePort();
		const domain = `${ sites === 'names' ? 'network.localhost' : '127.0.0.1' }:${ port }`;
		const redis = objectCache ? await startRedis( folder ) : undefined;
		started.push( async () => redis?.server.stop() );
		const allowed = `127.0.0.1:${ receiver.port },localhost:${ receiver.port }`;
		await makeNetwork( core, wpPath, plugin, {
			db,
			domain,
			sites,
			debugLog: join( folder.logs, 'debug.log' ),
			constants: {
				MULTISITE_WEBHOOKS_ALLOWED_HOSTS: allowed,
				...( redis === undefined ? {} : { MULTISITE_WEBHOOKS_STACK_REDIS: redis.socket } ),
				...constants,
			},
		} );
		if ( redis !== undefined ) {
			addObjectCache( wpPath );
		}

		progress.update( 'php-fpm and nginx' );
		const php = await startPhpFpm( folder );
		started.push( () => php.server.stop() );
		const nginx = await startNginx( folder, wpPath, php.socket, port );
		started.push( () => nginx.stop() );

		const siteUrl = `http://${ domain }`;
		progress.done( siteUrl );
		return {
			siteUrl,
			networkAdminUrl: `${ siteUrl }/wp-admin/network`,
			receiverUrl: receiver.url.replace( /\/$/, '' ),
			wpPath,
			logs: folder.logs,
			db,
			mariadb,
			stop,
		};
	} catch ( error ) {
		await stop();
		throw error;
	}
}
