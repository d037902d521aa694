/** (b) and (c) Deliveries a second, compared with a plain loop that sends the same bytes to the same receivers and saves nothing. */
import type { DeliverRow } from './results';
import { median, rounded } from './statistics';
import { NotMeasured, Worker } from './workers';
import type { World } from './world';

const DELIVERIES = 'wp_multisite_webhooks_deliveries';

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

/** In turns, so that other load on the machine affects all of them. */
async function compare( world: World, setting: Setting ): Promise< DeliverRow[] > {
	const rates = { one: [] as number[], two: [] as number[], bare: [] as number[] };
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
		per_second: rounded( median( measured ) ),
		bare_per_second: bare,
	} ) );
}

async function rateOf( world: World, setting: Setting, processes: number ): Promise< number > {
	await world.reset();
	await world.webhooks( setting.urls, 'payment_received' );
	await world.record( setting.events, 'payment_received' );
	const workers = Array.from( { length: processes }, () => Worker.start( world ) );
	const over = Promise.all( workers.map( ( worker ) => worker.untilEnd() ) );
	try {
		await Promise.race( [ world.untilSent( '1', LONGEST_SECONDS ), over ] );
	} finally {
		await Promise.all( workers.map( ( worker ) => worker.stop() ) );
	}
	return rate( world, setting );
}

/** From the first request to the last saved result, without the start of PHP. */
async function rate( world: World, setting: Setting ): Promise< number > {
	const [ [ delivered = '0', failures = '0', seconds = '0' ] = [] ] = await world.sql(
		`SELECT SUM( status = 'delivered' ), SUM( first_reason IS NOT NULL ),
			TIMESTAMPDIFF( MICROSECOND, MIN( first_started_at ), MAX( finished_at ) ) / 1000000 FROM ${ DELIVERIES }`
	);
	if ( ! ( Number( delivered ) > 0 ) || failures !== '0' ) {
		throw new NotMeasured(
			`Of ${ setting.events * WEBHOOKS } deliveries ${ delivered } arrived, and ${ failures } attempts failed.`
		);
	}
	return Number( delivered ) / Number( seconds );
}

/** Sends the requests of the previous round again. */
async function bareRate( world: World, setting: Setting ): Promise< number > {
	const requests = setting.events * WEBHOOKS;
	return Number( await world.php( 'bare', [ String( requests ), String( setting.connections ) ] ) );
}
