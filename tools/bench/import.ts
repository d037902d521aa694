/** (i) What the plugin adds to an import of posts. */
import { createInterface } from 'node:readline';
import { startPhp, collect, ended } from '../stack/php';
import type { ImportRow } from './results';
import { median, rounded } from './statistics';
import { NotMeasured } from './workers';
import type { World } from './world';

const WARM_UP = 20;

/** Times a thousand posts. */
const STEPS = 10;

/** Turns of each within a thousand posts: what slows the machine for a moment strikes few of them. */
const TURNS = 20;

interface Measured {
	ms: number;
	cpu_ms: number;
	mb: number;
}

/** With the plugin off, with no webhook, and with one that gets every type. */
type Turn = readonly [ Measured, Measured, Measured ];

/** One process, which imports into a site of its own, as many posts at a time as it is told. */
class Importer {
	private constructor(
		private readonly importPosts: ( count: number ) => Promise< Measured >,
		public readonly stop: () => Promise< unknown >
	) {}

	public static async start( world: World, site: string, env: NodeJS.ProcessEnv = {} ): Promise< Importer > {
		const child = startPhp( world.stack, 'test/bench/import.php', [ `/${ site }/` ], {
			env,
			// Its standard input is a socket, on which PHP waits for a minute only.
			ini: { 'opcache.enable_cli': '1', memory_limit: '2G', default_socket_timeout: '-1' },
		} );
		const { stdin, stdout } = child;
		if ( stdin === null || stdout === null ) {
			throw new NotMeasured( 'The process has no standard input or output.' );
		}
		const output = collect( child );
		const lines = createInterface( { input: stdout } )[ Symbol.asyncIterator ]();
		const over = ended( child );
		const importer = new Importer(
			async ( count ) => {
				stdin.write( `${ count }\n` );
				const line = await lines.next();
				if ( line.done === true || ! line.value.startsWith( '{' ) ) {
					throw new NotMeasured( `The import ended:\n${ output.all() }` );
				}
				return JSON.parse( line.value ) as Measured;
			},
			() => {
				stdin.end();
				return over;
			}
		);
		// It looks at the subscriptions now, before they change.
		await importer.next( WARM_UP );
		return importer;
	}

	public next( count: number ): Promise< Measured > {
		return this.importPosts( count );
	}
}

/** The three take turns, so that whatever slows the machine slows all of them. */
export async function measureImport( world: World ): Promise< ImportRow[] > {
	await world.reset();
	const importers: Importer[] = [];
	const rows: ImportRow[] = [];
	const start = async ( site: string, env: NodeJS.ProcessEnv = {} ): Promise< Importer > => {
		const importer = await Importer.start( world, site, env );
		importers.push( importer );
		return importer;
	};
	try {
		const without = await start( 'studio-nord', { BENCH_PLUGIN: 'off' } );
		const none = await start( 'acme' );
		await world.webhooks( world.fastUrls( 1 ), '*' );
		const all = await start( 'garden' );
		const step = world.size( 1000, TURNS );
		for ( let posts = step; posts <= STEPS * step; posts += step ) {
			world.report( `${ posts } posts` );
			const turns: Turn[] = [];
			for ( let turn = 0; turn < TURNS; turn++ ) {
				const count = step / TURNS;
				turns.push( [ await without.next( count ), await none.next( count ), await all.next( count ) ] );
			}
			rows.push( row( posts, turns ) );
		}
		const expected = STEPS * step + WARM_UP;
		const told = await world.number(
			"SELECT COUNT(*) FROM wp_multisite_webhooks_events WHERE type = 'post_published'"
		);
		if ( told !== expected ) {
			throw new NotMeasured( `Of ${ expected } posts ${ told } were recorded.` );
		}
	} finally {
		await Promise.all( importers.map( ( importer ) => importer.stop() ) );
	}
	return rows;
}

const row = ( posts: number, turns: readonly Turn[] ): ImportRow => {
	const ms = ( of: ( turn: Turn ) => number ) => rounded( median( turns.map( of ) ) );
	return {
		posts,
		without_ms: ms( ( [ without ] ) => without.ms ),
		none_ms: ms( ( [ , none ] ) => none.ms ),
		all_ms: ms( ( [ , , all ] ) => all.ms ),
		added_none_ms: ms( ( [ without, none ] ) => none.ms - without.ms ),
		added_all_ms: ms( ( [ without, , all ] ) => all.ms - without.ms ),
		added_all_cpu_ms: ms( ( [ without, , all ] ) => all.cpu_ms - without.cpu_ms ),
		added_all_mb: ms( ( [ without, , all ] ) => all.mb - without.mb ),
	};
};
