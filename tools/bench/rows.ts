/** Many deliveries, written by the database itself, because recording a million events would take too long. */
import type { World } from './world';

const EVENT_TYPES = [ 'payment_received', 'user_registered', 'site_created', 'membership_create' ];

/** Most of a hundred deliveries arrived. */
const LOG_STATUS = "CASE seq % 100 WHEN 0 THEN 'failed' WHEN 1 THEN 'waiting' WHEN 2 THEN 'held' ELSE 'delivered' END";

/** As the plugin keeps them of a usual attempt. */
const REQUEST = JSON.stringify( {
	headers: {
		'content-type': 'application/json',
		'user-agent': 'Multisite-Webhooks/0.1.0 (+https://network.example.com/)',
		'webhook-id': 'evt_01kav00000000000000000000',
		'webhook-timestamp': '1764000000',
		'webhook-signature': `v1,${ 'x'.repeat( 44 ) }`,
	},
	body: null,
} );
const RESPONSE = JSON.stringify( {
	headers: {
		server: 'nginx',
		date: 'Fri, 27 Nov 2026 12:00:00 GMT',
		'content-type': 'text/plain',
		'content-length': '2',
	},
	body: 'ok',
	cut: null,
} );

/** The id contains the delivery's place in the order. */
export const deliveryId = ( place: number ): string => `dlv_01kav0000${ String( place ).padStart( 17, '0' ) }`;

/** Deliveries number `from` to `to`, all due, with an event for all webhooks together. */
export function addWaiting( world: World, webhooks: readonly string[], from: number, to: number ): Promise< unknown > {
	return add( world, webhooks, from, to, "'waiting'" );
}

/** Deliveries number 1 to `count`, of several types, sites and results, like a real log. */
export function addLog( world: World, webhooks: readonly string[], count: number ): Promise< unknown > {
	return add( world, webhooks, 1, count, LOG_STATUS );
}

async function add(
	world: World,
	webhooks: readonly string[],
	from: number,
	to: number,
	status: string
): Promise< void > {
	const chosen = ( texts: readonly string[], by: string ): string =>
		`ELT( 1 + ( ${ by } ) % ${ texts.length }, ${ texts.map( ( text ) => `'${ text }'` ).join( ', ' ) } )`;
	const at =
		"LEFT( DATE_FORMAT( TIMESTAMPADD( MICROSECOND, seq * 100000, UTC_TIMESTAMP() - INTERVAL 2 DAY ), '%Y-%m-%d %H:%i:%s.%f' ), 23 )";
	await world.sql( `
		SET unique_checks = 0;
		INSERT INTO wp_multisite_webhooks_deliveries
			( id, network_id, event_id, webhook_id, event_type, site_id, format, status, attempt_count, created_at, next_try_at, finished_at,
				first_planned_at, first_started_at, first_duration_ms, first_status_code, first_reason_context, first_request, first_response )
		SELECT id, 1, event_id, webhook_id, event_type, site_id, 'standard', status, IF( status = 'delivered', 1, 0 ), at,
			IF( status = 'waiting', at, NULL ), IF( status IN ( 'delivered', 'failed' ), at, NULL ),
			IF( tried, at, NULL ), IF( tried, at, NULL ), IF( tried, 100, NULL ), IF( tried, 200, NULL ), IF( tried, '[]', NULL ),
			IF( tried, '${ REQUEST }', NULL ), IF( tried, '${ RESPONSE }', NULL )
		FROM (
			SELECT CONCAT( 'dlv_01kav0000', LPAD( seq, 17, '0' ) ) AS id,
				CONCAT( 'evt_01kav0000', LPAD( seq DIV ${ webhooks.length }, 17, '0' ) ) AS event_id,
				${ chosen( webhooks, 'seq' ) } AS webhook_id,
				${ chosen( EVENT_TYPES, `seq DIV ${ webhooks.length }` ) } AS event_type,
				1 + seq DIV ${ webhooks.length * 4 } % 4 AS site_id,
				${ status } AS status,
				${ status } IN ( 'delivered', 'failed' ) AS tried,
				${ at } AS at
			FROM seq_${ from }_to_${ to }
		) AS made;
		ANALYZE TABLE wp_multisite_webhooks_deliveries;` );
}
