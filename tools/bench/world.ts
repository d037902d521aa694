/** One network and the receivers of its webhooks, on which everything is measured. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from '../lib/paths';
import type { Progress, Report } from '../lib/progress';
import { respond, RawReceiver } from '../lib/raw-receiver';
import { startStack, type Stack } from '../stack/stack';
import { runPhp } from '../stack/php';
import { sql, sqlNumber } from '../stack/sql';
import type { Core } from '../wordpress/folder';
import { startFastReceiver, type FastReceiver } from './fast-receiver';

/** How much to measure. `--quick` only shows that everything works. */
export type Size = ( full: number, quick: number ) => number;

const TABLES = [ '', '_events', '_deliveries', '_attempts', '_state' ].map(
	( name ) => `wp_multisite_webhooks${ name }`
);

/** Which event types webhooks want, as WordPress stores it: see SubscribedTypes. */
const SUBSCRIBED = 'multisite_webhooks_subscribed';
const NONE_SUBSCRIBED = 'a:1:{s:5:"types";a:0:{}}';

const HOSTS = Array.from( { length: 50 }, ( _, i ) => `127.0.0.${ i + 2 }` );

export class World {
	/** Shows the progress of the current measurement. */
	public report: Report = () => {};

	private constructor(
		public readonly stack: Stack,
		public readonly size: Size,
		private readonly fast: FastReceiver,
		private readonly slow: readonly RawReceiver[],
		private readonly half: RawReceiver,
		private readonly hanging: RawReceiver
	) {}

	public static async start( core: Core, size: Size, progress: Progress ): Promise< World > {
		const fast = await startFastReceiver();
		const slow = await Promise.all( HOSTS.map( ( host ) => answersAfter( 200, host ) ) );
		const half = await answersAfter( 500 );
		const hanging = new RawReceiver( () => {} );
		await hanging.open();
		const addresses = [ fast.address, half.address, hanging.address, ...slow.map( ( { address } ) => address ) ];
		const stack = await startStack( {
			core,
			progress,
			plugin: 'package',
			// A million rows with their indexes should fit, as on a dedicated server.
			mariadb: [ '--innodb-buffer-pool-size=2G', '--innodb-log-file-size=512M' ],
			constants: {
				WP_DEBUG: false,
				// A measurement's own receivers listen on any port of the first host.
				MULTISITE_WEBHOOKS_ALLOWED_HOSTS: [ '127.0.0.1', ...addresses ].join( ',' ),
			},
		} );
		const always = join( stack.wpPath, 'wp-content/mu-plugins/bench.php' );
		copyFileSync( join( ROOT, 'test/bench/mu-plugin.php' ), always );
		return new World( stack, size, fast, slow, half, hanging );
	}

	public async stop(): Promise< void > {
		await this.stack.stop();
		await Promise.all( [ ...this.slow, this.half, this.hanging ].map( ( receiver ) => receiver.close() ) );
		await this.fast.stop();
	}

	/** Responds at once. */
	public fastUrls( count: number ): string[] {
		return urls( count, () => this.fast.address );
	}

	/** On 50 hosts that respond after 200 ms. */
	public slowUrls( count: number = HOSTS.length ): string[] {
		return urls( count, ( i ) => this.slow[ i % this.slow.length ]?.address ?? '' );
	}

	public halfSecondUrls( count: number ): string[] {
		return urls( count, () => this.half.address );
	}

	public hangingUrls( count: number ): string[] {
		return urls( count, () => this.hanging.address );
	}

	/** Deletes all webhooks, events and deliveries, and the options about them. */
	public async reset(): Promise< void > {
		await this.sql(
			TABLES.map( ( table ) => `TRUNCATE ${ table };` ).join( '\n' ) +
				`DELETE FROM wp_sitemeta WHERE meta_key LIKE 'multisite_webhooks_%'
					AND meta_key NOT IN ( 'multisite_webhooks_schema', '${ SUBSCRIBED }' );
				UPDATE wp_sitemeta SET meta_value = '${ NONE_SUBSCRIBED }' WHERE meta_key = '${ SUBSCRIBED }';
				UPDATE wp_options SET option_value = '${ NONE_SUBSCRIBED }' WHERE option_name = '${ SUBSCRIBED }';`
		);
	}

	/** Fills the list of sites up to a number. They have no tables. */
	public async moreSites( total: number ): Promise< void > {
		const missing = total - ( await this.number( 'SELECT COUNT(*) FROM wp_blogs' ) );
		if ( missing > 0 ) {
			await this.sql(
				`INSERT INTO wp_blogs ( site_id, domain, path, registered, last_updated )
					SELECT 1, domain, CONCAT( '/more-', seq, '/' ), NOW(), NOW() FROM wp_blogs, seq_1_to_${ missing } WHERE blog_id = 1`
			);
		}
	}

	/** Adds webhooks with these URLs for one event type. For paused ones, events are recorded but not sent. */
	public async webhooks(
		addresses: readonly string[],
		eventType: string,
		status: 'active' | 'paused' = 'active'
	): Promise< string[] > {
		const printed = await this.php( 'webhooks', [ eventType, status ], addresses.join( '\n' ) );
		return printed.split( '\n' ).filter( ( id ) => id !== '' );
	}

	/** Records events as code on the network would. */
	public async record( events: number, eventType: string ): Promise< void > {
		await this.php( 'record', [ eventType, String( events ) ] );
	}

	/** Runs a script of test/bench with PHP's code cache, as requests have it. */
	public php( script: string, args: readonly string[] = [], input = '' ): Promise< string > {
		return runPhp( this.stack, `test/bench/${ script }.php`, args, {
			input,
			ini: { 'opcache.enable_cli': '1', memory_limit: '1G' },
		} );
	}

	public sql( statements: string ): Promise< string[][] > {
		return sql( this.stack.db, statements );
	}

	public number( query: string ): Promise< number > {
		return sqlNumber( this.stack.db, query );
	}

	/** Waits until all events and deliveries are sent, or until the time is over. */
	public async untilSent( condition: string, seconds: number ): Promise< void > {
		const deadline = Date.now() + seconds * 1000;
		const query = `SELECT
			( SELECT COUNT(*) FROM wp_multisite_webhooks_deliveries WHERE network_id = 1 AND status = 'waiting' AND ${ condition } )
			+ ( SELECT COUNT(*) FROM wp_multisite_webhooks_events WHERE network_id = 1 AND unwritten > 0 )`;
		while ( Date.now() < deadline && ( await this.number( query ) ) > 0 ) {
			await sleep( 200 );
		}
	}
}

async function answersAfter( milliseconds: number, host?: string ): Promise< RawReceiver > {
	const receiver = new RawReceiver( ( _, socket ) => void setTimeout( () => respond( socket ), milliseconds ), host );
	await receiver.open();
	return receiver;
}

function urls( count: number, address: ( i: number ) => string ): string[] {
	return Array.from( { length: count }, ( _, i ) => `http://${ address( i ) }/hooks/${ i }` );
}
