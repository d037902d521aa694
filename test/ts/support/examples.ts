import type { EventType } from '../../../assets-src/types/event-type.generated';
import type { TestResult } from '../../../assets-src/types/test-result.generated';
import type { Webhook } from '../../../assets-src/types/webhook.generated';

export const PAYMENT_RECEIVED = eventType( { slug: 'payment_received', name: 'Payment Received', group: 'payments' } );
export const SITE_CREATED = eventType( { slug: 'site_created', name: 'Site Created', group: 'sites' } );

export function eventType( given: Partial< EventType > ): EventType {
	return {
		slug: 'something_happened',
		name: 'Something Happened',
		description: 'It happened.',
		group: 'other',
		source: 'wordpress',
		schema: { type: 'object', properties: { id: { type: 'integer' } } },
		example: { id: 7 },
		...given,
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
