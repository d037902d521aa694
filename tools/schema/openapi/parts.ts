/** What several operations share: headers, errors, and the ways to log in. */
import type { JsonObject } from '../json';

export const EVENT_ID = 'evt_01kaz8w6r3m5c0q8y4tn2d7xvb';

const text = { type: 'string' };
const number = { type: 'integer', minimum: 0 };

/** Headers of responses. Those of lists are always sent. */
export const HEADERS: Readonly< Record< string, JsonObject > > = {
	'X-WP-Total': {
		description: 'Number of items on all pages. Exact up to 10,000 for deliveries and events.',
		required: true,
		schema: number,
	},
	'X-WP-TotalPages': { description: 'Number of pages.', required: true, schema: number },
	'X-WP-Total-Capped': {
		description: '1 if there are more items than X-WP-Total says, or may be, in what was not read yet: see Link.',
		schema: { type: 'integer', enum: [ 1 ] },
	},
	Link: {
		description: 'Leads to the next page by cursor, which costs the same at any depth: `<…cursor=…>; rel="next"`.',
		schema: text,
	},
	Location: { description: 'Address of what was created.', required: true, schema: text },
	'X-Multisite-Webhooks-Warning': {
		description: 'Sentences about a webhook that was saved but may be wrong, URL-encoded.',
		schema: text,
	},
};

/** Headers of requests that some routes take. */
export const TAKEN: Readonly< Record< string, JsonObject > > = {
	'If-Match': {
		description:
			'The `updated_at` of what is changed, as the client last read it, in quotes. If it has changed since, nothing is written.',
		schema: text,
	},
};

/** What any route can answer with instead. */
export const ERRORS: Readonly< Record< string, string > > = {
	400: 'A field or parameter is missing, unknown, or wrong (`rest_invalid_param`), or the body is not JSON.',
	401: 'The request is not signed in.',
	403: 'The user lacks the capability `manage_network_webhooks`.',
	503: 'The database failed. Try again later.',
};

export const NOT_FOUND = 'There is no such thing, or no longer.';

export const SECURITY_SCHEMES: JsonObject = {
	applicationPassword: {
		type: 'http',
		scheme: 'basic',
		description: 'Username and an application password, which WordPress makes under Users > Profile.',
	},
	cookie: {
		type: 'apiKey',
		in: 'cookie',
		name: 'wordpress_logged_in',
		description: 'The cookie of somebody who is logged in. Its name ends with a hash of the site. Needs the nonce.',
	},
	nonce: {
		type: 'apiKey',
		in: 'header',
		name: 'X-WP-Nonce',
		description: 'Proves that a request with the cookie comes from a page of the network.',
	},
	signature: {
		type: 'apiKey',
		in: 'header',
		name: 'webhook-signature',
		description:
			'Standard Webhooks 1.0.0: `v1,` and the base64 of HMAC-SHA256 over `webhook-id.webhook-timestamp.body`, with the base64-decoded part of the secret after `whsec_` as the key. Two, separated by a space, while a secret is being rotated: one match is enough.',
	},
};

function header( name: string, description: string, schema: JsonObject, example: string | number ): JsonObject {
	return { name, in: 'header', required: true, description, schema, example };
}

/** Headers of what receivers get, as parameters by their component's name. */
export const SENT: Readonly< Record< string, JsonObject > > = {
	webhookId: header( 'webhook-id', 'ID of the event: the same on every attempt.', text, EVENT_ID ),
	webhookTimestamp: header(
		'webhook-timestamp',
		'Time of the attempt, in seconds since 1970. Reject what is more than five minutes off.',
		{ type: 'integer' },
		1795528931
	),
	eventType: header( 'x-multisite-event', 'Slug of the event type.', text, 'site_created' ),
	delivery: header( 'x-multisite-delivery', 'ID of the delivery.', text, 'dlv_01kaz8w6rb0f3m9c2q5t8xv7yd' ),
	attempt: header( 'x-multisite-attempt', 'Number of the attempt.', { type: 'integer', minimum: 1 }, 1 ),
	test: {
		...header( 'x-multisite-test', '1 on tests, else absent.', { type: 'integer', enum: [ 1 ] }, 1 ),
		required: false,
	},
};
