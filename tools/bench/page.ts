/** (h) What the plugin adds to a page view, and to a page that fires events. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { PageCase, PageRow } from './results';
import { median, percentile, rounded } from './statistics';
import { NotMeasured } from './workers';
import type { World } from './world';

const WEBHOOKS = [ 0, 1, 50, 250 ];

/** The page has only to know that they are there. */
const SITES = 100;

type Cost = Pick< PageRow, 'ms' | 'cpu_ms' | 'kb' | 'queries' | 'files' >;

interface Pages {
	page: string;
	without: string;
}

/** Each case is the difference between two pages, which are requested one right after the other. */
const CASES: Record< PageCase, Pages > = {
	view: { page: '/?bench_page=0', without: '/?bench_page=0&bench_plugin=off' },
	view_of_site: { page: '/acme/?bench_page=0', without: '/acme/?bench_page=0&bench_plugin=off' },
	first_event: { page: '/?bench_page=1', without: '/?bench_page=0' },
	second_event: { page: '/?bench_page=2', without: '/?bench_page=1' },
};

export async function measurePage( world: World ): Promise< PageRow[] > {
	const rows: PageRow[] = [];
	await world.moreSites( SITES );
	for ( const webhooks of WEBHOOKS ) {
		await world.reset();
		await world.webhooks( world.fastUrls( webhooks ), 'payment_received', 'paused' );
		// As after a run of WP-Cron: other sites find that nothing is due.
		await world.sql(
			`INSERT INTO wp_sitemeta ( site_id, meta_key, meta_value )
				VALUES ( 1, 'multisite_webhooks_next_due', UNIX_TIMESTAMP() + 3600 )`
		);
		for ( const [ name, pages ] of Object.entries( CASES ) as [ PageCase, Pages ][] ) {
			world.report( `${ name }, ${ webhooks } webhooks` );
			rows.push( { case: name, webhooks, ...( await added( world, pages ) ) } );
		}
	}
	return rows;
}

async function added( world: World, { page, without }: Pages ): Promise< Omit< PageRow, 'case' | 'webhooks' > > {
	const with_: Cost[] = [];
	const without_: Cost[] = [];
	const rounds = world.size( 200, 3 );
	for ( let i = -5; i < rounds; i++ ) {
		// Whichever comes second may find something warm.
		const isFirst = i % 2 === 0;
		const one = await request( world, isFirst ? page : without );
		const other = await request( world, isFirst ? without : page );
		if ( i >= 0 ) {
			with_.push( isFirst ? one : other );
			without_.push( isFirst ? other : one );
		}
	}
	const of = ( name: keyof Cost, middle: ( values: number[] ) => number = median ): number =>
		rounded( middle( with_.map( ( cost ) => cost[ name ] ) ) - middle( without_.map( ( cost ) => cost[ name ] ) ) );
	const p25 = ( values: number[] ): number => percentile( values, 0.25 );
	return {
		ms: of( 'ms' ),
		p25_ms: of( 'ms', p25 ),
		cpu_ms: of( 'cpu_ms' ),
		p25_cpu_ms: of( 'cpu_ms', p25 ),
		kb: of( 'kb' ),
		queries: of( 'queries' ),
		files: of( 'files' ),
	};
}

async function request( world: World, path: string ): Promise< Cost > {
	const body = await ( await fetch( `${ world.stack.siteUrl }${ path }` ) ).text();
	// What it does after the response must not disturb the next page.
	await sleep( 10 );
	const last = body.slice( body.lastIndexOf( '\n' ) + 1 );
	if ( ! last.startsWith( '{"ms"' ) ) {
		throw new NotMeasured( `The page did not tell what it cost: ${ last.slice( 0, 200 ) }` );
	}
	return JSON.parse( last ) as Cost;
}
