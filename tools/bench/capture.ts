/** (a) What an event costs the code that fires it, compared with a request to each webhook from the same code. */
import type { CaptureRow, ReceiverKind } from './results';
import { rounded } from './statistics';
import type { World } from './world';

const WEBHOOKS = [ 0, 1, 10, 50, 250 ];

/** The duration of one inline request. WordPress stops waiting for a receiver after 5 s. */
const INLINE_MS: Record< ReceiverKind, number > = { '0': 1, '500': 500, hangs: 5000 };

/** Longer inline runs are not measured. */
const LONGEST_INLINE_MS = 60_000;

export async function measureCapture( world: World ): Promise< CaptureRow[] > {
	const rows: CaptureRow[] = [];
	for ( const receiver of [ '0', '500', 'hangs' ] as const ) {
		for ( const webhooks of WEBHOOKS ) {
			world.report( `${ webhooks } webhooks, receiver ${ receiver }` );
			rows.push( await measure( world, webhooks, receiver ) );
		}
	}
	return rows;
}

async function measure( world: World, webhooks: number, receiver: ReceiverKind ): Promise< CaptureRow > {
	const longest = world.size( LONGEST_INLINE_MS, 6000 );
	const inline = webhooks * INLINE_MS[ receiver ] <= longest;
	const urls = {
		'0': world.fastUrls( webhooks ),
		'500': world.halfSecondUrls( webhooks ),
		hangs: world.hangingUrls( webhooks ),
	}[ receiver ];
	await world.reset();
	await world.webhooks( urls, 'payment_received' );
	const rounds = world.size( 300, 20 );
	const printed = await world.php( 'capture', [ String( rounds ), inline ? 'inline' : '' ], urls.join( '\n' ) );
	const measured = JSON.parse( printed ) as Pick< CaptureRow, 'ms' | 'first_ms' | 'queries' | 'inline_ms' >;
	return {
		webhooks,
		receiver,
		ms: rounded( measured.ms ),
		first_ms: rounded( measured.first_ms ),
		queries: measured.queries,
		inline_ms: measured.inline_ms === null ? null : rounded( measured.inline_ms ),
	};
}
