import type { EventType, Health, TestResult, Webhook, WebhookHealth } from '../../../assets-src/types/rest.generated';

export const PAYMENT_RECEIVED = eventType( { slug: 'payment_received', name: 'Payment Received', group: 'payments' } );
export const SITE_CREATED = eventType( { slug: 'site_created', name: 'Site Created', group: 'sites' } );

/** Payment Received where it can't happen. */
export function withoutUltimateMultisite(): EventType {
	const message = 'Ultimate Multisite is not active.';
	return { ...PAYMENT_RECEIVED, availability: { reason: 'ultimate_multisite_inactive', message } };
}

export function eventType( given: Partial< EventType > ): EventType {
	return {
		slug: 'something_happened',
		name: 'Something Happened',
		description: 'It happened.',
		group: 'other',
		source: 'wordpress',
		schema: { type: 'object', properties: { id: { type: 'integer' } } },
		example: { id: 7 },
		availability: null,
		...given,
	};
}

/** As it is answered to screens; the bytes are as compact as those on the wire. */
export function withPreview( given: EventType ): EventType {
	const { slug, example } = given;
	return {
		...given,
		preview: {
			standard: JSON.stringify( { id: 'evt_1', type: slug, data: example } ),
			flat: JSON.stringify( example ),
		},
	};
}

export function webhook( given: Partial< Webhook > = {} ): Webhook {
	return {
		id: 'wh_00000000000000000000000001',
		name: 'Zapier',
		url: 'https://hooks.zapier.com/catch/1',
		event_types: [ 'payment_received' ],
		status: 'active',
		disabled_reason: null,
		format: 'standard',
		sites: null,
		headers: {},
		accept_redirect: false,
		created_at: '2026-11-24T14:00:00.000Z',
		updated_at: '2026-11-24T14:00:00.000Z',
		last_delivery: null,
		...given,
	};
}

export function testResult( given: Partial< TestResult > = {} ): TestResult {
	return {
		delivered: true,
		status_code: 200,
		duration_ms: 184,
		error: null,
		request: { headers: { 'webhook-id': 'evt_1' }, body: '{"type":"payment_received"}' },
		response: { headers: { 'content-type': 'application/json' }, body: '{"ok":true}' },
		...given,
	};
}

/** Of a network where all is well. */
export function health( given: Partial< Health > = {} ): Health {
	return {
		last_sent_at: new Date().toISOString(),
		waiting: 0,
		oldest_due_at: null,
		is_late: false,
		p50_ms: 120,
		p95_ms: 1200,
		wakeups: { request: null, follow_up: null, cron: null, worker: null },
		loopback_blocked_since: null,
		storage: null,
		problems: [],
		advice: null,
		help_url: 'https://network.example/wp-admin/site-health.php',
		...given,
	};
}

export function webhookHealth( webhookId: string, given: Partial< WebhookHealth > = {} ): WebhookHealth {
	return {
		webhook: webhookId,
		note: null,
		failing_since: null,
		unreadable: null,
		waiting: 0,
		held: 0,
		next_try_at: null,
		hours: Array.from( { length: 24 }, () => ( { delivered: 0, failed: 0 } ) ),
		...given,
	};
}
