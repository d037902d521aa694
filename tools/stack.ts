/** WordPress as a hosting company runs it, for tests: nginx, php-fpm and MariaDB, on ports of their own and in a folder that goes with them. */
import { join } from 'node:path';
import { startInbox } from '../host/inbox';
import { freePort } from './ports';
import type { Progress } from './progress';
import { makeStackFolder, removeStackFolder } from './stack/folder';
import { startMariaDb, type Database } from './stack/mariadb';
import { makeNetwork } from './stack/network';
import { startNginx } from './stack/nginx';
import { startPhpFpm } from './stack/php-fpm';
import type { Constants } from './stack/wp-config';
import type { Core } from './wordpress/folder';

export interface StackOptions {
	core: Core;
	progress: Progress;
	/** More constants for wp-config.php, for instance `DISABLE_WP_CRON: false`. */
	constants?: Constants;
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
	stop: () => Promise< void >;
}

export async function startStack( { core, progress, constants = {} }: StackOptions ): Promise< Stack > {
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
		const { server: mariadb, db } = await startMariaDb( folder );
		started.push( () => mariadb.stop() );

		progress.update( 'WordPress' );
		const wpPath = join( folder.path, 'wordpress' );
		const port = await freePort();
		const allowed = `127.0.0.1:${ receiver.port },localhost:${ receiver.port }`;
		await makeNetwork( core, wpPath, {
			db,
			domain: `127.0.0.1:${ port }`,
			debugLog: join( folder.logs, 'debug.log' ),
			constants: { MULTISITE_WEBHOOKS_ALLOWED_HOSTS: allowed, ...constants },
		} );

		progress.update( 'php-fpm and nginx' );
		const php = await startPhpFpm( folder );
		started.push( () => php.server.stop() );
		const nginx = await startNginx( folder, wpPath, php.socket, port );
		started.push( () => nginx.stop() );

		const siteUrl = `http://127.0.0.1:${ port }`;
		progress.done( siteUrl );
		return {
			siteUrl,
			networkAdminUrl: `${ siteUrl }/wp-admin/network`,
			receiverUrl: receiver.url.replace( /\/$/, '' ),
			wpPath,
			logs: folder.logs,
			db,
			stop,
		};
	} catch ( error ) {
		await stop();
		throw error;
	}
}
