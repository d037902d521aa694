/** (h) What the plugin adds to a page view, and to a page that fires events. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { PageCase, PageRow } from './results';
import { median, rounded } from './statistics';
import { NotMeasured } from './workers';
import type { World } from './world';

const WEBHOOKS = [ 0, 1, 50, 250 ];

type Cost = Pick< PageRow, 'ms' | 'kb' | 'queries' | 'files' >;

/** Each case is the difference between two pages, which are requested one right after the other. */
const CASES: Record< PageCase, { page: string; without: string } > = {
	view: { page: 'bench_page=0', without: 'bench_page=0&bench_plugin=off' },
	first_event: { page: 'bench_page=1', without: 'bench_page=0' },
	second_event: { page: 'bench_page=2', without: 'bench_page=1' },
};

export async function measurePage( world: World ): Promise< PageRow[] > {
	const rows: PageRow[] = [];
	for ( const webhooks of WEBHOOKS ) {
		await world.reset();
		await world.webhooks( world.fastUrls( webhooks ), 'payment_received', 'paused' );
		for ( const [ name, pages ] of Object.entries( CASES ) as [ PageCase, ( typeof CASES )[ PageCase ] ][] ) {
			world.report( `${ name }, ${ webhooks } webhooks` );
			rows.push( { case: name, webhooks, ...( await added( world, pages ) ) } );
		}
	}
	return rows;
}

async function added( world: World, { page, without }: { page: string; without: string } ): Promise< Cost > {
	const differences: Cost[] = [];
	const rounds = world.size( 60, 3 );
	for ( let i = -5; i < rounds; i++ ) {
		// Whichever comes second may find something warm.
		const isFirst = i % 2 === 0;
		const one = await request( world, isFirst ? page : without );
		const other = await request( world, isFirst ? without : page );
		if ( i >= 0 ) {
			differences.push( isFirst ? difference( one, other ) : difference( other, one ) );
		}
	}
	const of = ( name: keyof Cost ): number => rounded( median( differences.map( ( cost ) => cost[ name ] ) ) );
	return { ms: of( 'ms' ), kb: of( 'kb' ), queries: of( 'queries' ), files: of( 'files' ) };
}

async function request( world: World, query: string ): Promise< Cost > {
	const body = await ( await fetch( `${ world.stack.siteUrl }/?${ query }` ) ).text();
	// What it does after the response must not disturb the next page.
	await sleep( 10 );
	const last = body.slice( body.lastIndexOf( '\n' ) + 1 );
	if ( ! last.startsWith( '{"ms"' ) ) {
		throw new NotMeasured( `The page did not tell what it cost: ${ last.slice( 0, 200 ) }` );
	}
	return JSON.parse( last ) as Cost;
}

const difference = ( a: Cost, b: Cost ): Cost => ( {
	ms: a.ms - b.ms,
	kb: a.kb - b.kb,
	queries: a.queries - b.queries,
	files: a.files - b.files,
} );
