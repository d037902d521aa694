import type { DeliveryInFull, DeliveryWithAttempts } from '../../../assets-src/data/deliveries';
import type { Attempt } from '../../../assets-src/types/rest.generated';
import type { Reply } from './server';

type Given = Partial< Omit< DeliveryInFull, 'details' > > & { details?: Partial< DeliveryInFull[ 'details' ] > };

/** One that arrived at the first try. */
export function delivery( given: Given = {} ): DeliveryInFull {
	return {
		id: idOf( 1 ),
		event: 'evt_00000000000000000000000001',
		webhook: 'wh_00000000000000000000000001',
		event_type: 'payment_received',
		site: 14,
		test: false,
		status: 'delivered',
		reason: null,
		attempt_count: 1,
		created_at: '2026-11-24T14:00:00.000Z',
		next_try_at: null,
		finished_at: '2026-11-24T14:00:01.000Z',
		...given,
		details: {
			event_type_name: 'Payment Received',
			webhook_name: 'Zapier',
			webhook_url: 'https://hooks.zapier.com/catch/1',
			site_name: 'Bakery Lima',
			reason_short: null,
			last_attempt: { number: 1, at: '2026-11-24T14:00:00.000Z', duration_ms: 61, status_code: 202 },
			gives_up_at: null,
			resend_of: null,
			resent_as: null,
			content_deleted: false,
			can_resend: false,
			can_cancel: false,
			can_try: false,
			...given.details,
		},
	};
}

export function withAttempts( given: Given, attempts: readonly Attempt[] ): DeliveryWithAttempts {
	return {
		...delivery( { attempt_count: attempts.length, ...given } ),
		schema_problems: given.schema_problems ?? [],
		attempts,
	};
}

export function idOf( number: number ): string {
	return `dlv_${ String( number ).padStart( 26, '0' ) }`;
}

export function attempt( given: Partial< Attempt > = {} ): Attempt {
	return {
		number: 1,
		planned_at: '2026-11-24T14:00:00.000Z',
		at: '2026-11-24T14:00:00.400Z',
		duration_ms: 61,
		status_code: 202,
		error: null,
		caution: null,
		request: { headers: { 'webhook-id': 'evt_1' }, body: '{"type":"payment_received"}' },
		response: { headers: { 'content-type': 'application/json' }, body: '{"ok":true}' },
		...given,
	};
}

export function unavailable( given: Partial< Attempt > = {} ): Attempt {
	return attempt( {
		status_code: 503,
		error: {
			reason: 'http_503',
			message: 'The receiver is down or too busy. No action needed yet: it is retried automatically.',
			short: '503 Service Unavailable',
			cause: 'The receiver is down or too busy.',
			advice: 'No action needed yet: it is retried automatically.',
		},
		response: { headers: {}, body: 'Busy' },
		...given,
	} );
}

/** A log of that many deliveries behind the real paths: it follows cursors both ways, 20 a page. */
export function logOf( count: number, path: string ): Reply {
	const query = new URLSearchParams( path.split( '?' )[ 1 ] );
	const isUpwards = query.get( 'order' ) === 'asc';
	const cursor = query.get( 'cursor' );
	const ids = Array.from( { length: count }, ( _, index ) => idOf( index + 1 ) );
	const inOrder = isUpwards ? ids : [ ...ids ].reverse();
	const rest = inOrder.filter( ( id ) => cursor === null || ( isUpwards ? id > cursor : id < cursor ) );
	const shown = rest.slice( 0, 20 );
	return {
		body: shown.map( ( id ) =>
			delivery( { id, details: { event_type_name: `Event ${ Number( id.slice( 4 ) ) }` } } )
		),
		headers: {
			'X-WP-Total': String( count ),
			...( rest.length > shown.length
				? { Link: `<https://network.example/?cursor=${ shown.at( -1 ) }>; rel="next"` }
				: {} ),
		},
	};
}
