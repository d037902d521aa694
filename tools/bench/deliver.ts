/** (b) and (c) Deliveries a second, compared with a plain loop that sends the same bytes to the same receivers and saves nothing. */
import { readFileSync } from 'node:fs';
import type { DeliverRow } from './results';
import { median, rounded } from './statistics';
import { NotMeasured, Worker } from './workers';
import type { World } from './world';

const DELIVERIES = 'wp_multisite_webhooks_deliveries';

const TABLES = [ DELIVERIES, 'wp_multisite_webhooks_attempts', 'wp_multisite_webhooks_events' ];

const WEBHOOKS = 50;

/** Long enough: more deliveries would not change the rate. */
const LONGEST_SECONDS = 60;

interface Setting {
	receiverMs: number;
	urls: string[];
	/** For each webhook. */
	events: number;
	/** Connections of the plain loop. */
	connections: number;
}

export async function measureDeliver( world: World ): Promise< DeliverRow[] > {
	const settings: Setting[] = [
		{ receiverMs: 0, urls: world.fastUrls( WEBHOOKS ), events: world.size( 1000, 40 ), connections: 20 },
		{ receiverMs: 200, urls: world.slowUrls( WEBHOOKS ), events: world.size( 400, 20 ), connections: 500 },
	];
	const rows: DeliverRow[] = [];
	for ( const setting of settings ) {
		rows.push( ...( await compare( world, setting ) ) );
	}
	return rows;
}

interface Measured {
	perSecond: number;
	mariaDbUs: number;
	bytes: number;
}

/** In turns, so that other load on the machine affects all of them. */
async function compare( world: World, setting: Setting ): Promise< DeliverRow[] > {
	const rates = { one: [] as Measured[], two: [] as Measured[], bare: [] as number[] };
	for ( let round = 1; round <= world.size( 3, 1 ); round++ ) {
		world.report( `receivers at ${ setting.receiverMs } ms, round ${ round }` );
		rates.one.push( await rateOf( world, setting, 1 ) );
		rates.bare.push( await bareRate( world, setting ) );
		rates.two.push( await rateOf( world, setting, 2 ) );
	}
	const bare = rounded( median( rates.bare ) );
	return [ rates.one, rates.two ].map( ( measured, i ) => ( {
		processes: i + 1,
		receiver_ms: setting.receiverMs,
		per_second: rounded( median( measured.map( ( one ) => one.perSecond ) ) ),
		bare_per_second: bare,
		mariadb_us: rounded( median( measured.map( ( one ) => one.mariaDbUs ) ) ),
		bytes: Math.round( median( measured.map( ( one ) => one.bytes ) ) ),
	} ) );
}

async function rateOf( world: World, setting: Setting, processes: number ): Promise< Measured > {
	await world.reset();
	await world.webhooks( setting.urls, 'payment_received' );
	await world.record( setting.events, 'payment_received' );
	const before = await mariaDbMicroseconds( world );
	const workers = Array.from( { length: processes }, () => Worker.start( world ) );
	const over = Promise.all( workers.map( ( worker ) => worker.untilEnd() ) );
	try {
		await Promise.race( [ world.untilSent( '1', LONGEST_SECONDS ), over ] );
	} finally {
		await Promise.all( workers.map( ( worker ) => worker.stop() ) );
	}
	const used = ( await mariaDbMicroseconds( world ) ) - before;
	const { delivered, perSecond } = await rate( world, setting );
	return { perSecond, mariaDbUs: used / delivered, bytes: ( await bytesOnDisk( world ) ) / delivered };
}

/** Processor time so far. */
async function mariaDbMicroseconds( world: World ): Promise< number > {
	const [ [ file = '' ] = [] ] = await world.sql( 'SELECT @@pid_file' );
	const stat = readFileSync( `/proc/${ readFileSync( file, 'utf8' ).trim() }/stat`, 'utf8' );
	// After the name, which may have spaces: the 14th and 15th field of proc_pid_stat(5), in hundredths of a second.
	const fields = stat.slice( stat.lastIndexOf( ')' ) + 2 ).split( ' ' );
	return 10_000 * ( Number( fields[ 11 ] ) + Number( fields[ 12 ] ) );
}

async function bytesOnDisk( world: World ): Promise< number > {
	await world.sql( `ANALYZE TABLE ${ TABLES.join( ', ' ) }` );
	return world.number(
		`SELECT SUM( data_length + index_length ) FROM information_schema.tables
			WHERE table_schema = DATABASE() AND table_name IN ( '${ TABLES.join( "', '" ) }' )`
	);
}

/** From the first request to the last saved result, without the start of PHP. */
async function rate( world: World, setting: Setting ): Promise< { delivered: number; perSecond: number } > {
	const [ [ delivered = '0', failures = '0', seconds = '0' ] = [] ] = await world.sql(
		`SELECT SUM( status = 'delivered' ), SUM( first_reason IS NOT NULL ),
			TIMESTAMPDIFF( MICROSECOND, MIN( first_started_at ), MAX( finished_at ) ) / 1000000 FROM ${ DELIVERIES }`
	);
	if ( ! ( Number( delivered ) > 0 ) || failures !== '0' ) {
		throw new NotMeasured(
			`Of ${ setting.events * WEBHOOKS } deliveries ${ delivered } arrived, and ${ failures } attempts failed.`
		);
	}
	return { delivered: Number( delivered ), perSecond: Number( delivered ) / Number( seconds ) };
}

/** Sends the requests of the previous round again. */
async function bareRate( world: World, setting: Setting ): Promise< number > {
	const requests = setting.events * WEBHOOKS;
	return Number( await world.php( 'bare', [ String( requests ), String( setting.connections ) ] ) );
}
