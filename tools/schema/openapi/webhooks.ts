/** The requests that receivers get, in the format standard: one for each event type. */
import { groups, type EventTypeFile, type Group } from '../event-types';
import { ENVELOPE, objectAt, read, typeName, type JsonObject } from '../json';
import { payloadName } from '../payload-types';
import type { Components } from './components';
import { EVENT_ID, SENT } from './parts';

const NETWORK = { id: 1, url: 'https://network.example/' };
const SITE = { id: 12, url: 'https://network.example/studio-nord/', name: 'Studio Nord' };

export function webhooks( components: Components ): JsonObject {
	return Object.fromEntries(
		groups().flatMap( ( group ) =>
			group.types.map( ( type ) => [ type.slug, { post: operation( group, type, components ) } ] )
		)
	);
}

export function tagOf( { key }: Group ): string {
	return `event-${ key }`;
}

function operation( group: Group, type: EventTypeFile, components: Components ): JsonObject {
	return {
		operationId: `receive${ typeName( type.slug ) }`,
		summary: type.title,
		description: type.description,
		tags: [ tagOf( group ) ],
		security: [ { signature: [] } ],
		parameters: Object.keys( SENT ).map( ( name ) => ( { $ref: `#/components/parameters/${ name }` } ) ),
		requestBody: {
			required: true,
			content: { 'application/json': { schema: event( type, components ), example: example( type ) } },
		},
		responses: Object.fromEntries(
			[ '2XX', '410', '429', '503', 'default' ].map( ( code ) => [
				code,
				{ $ref: `#/components/responses/${ RESPONSES[ code ]!.name }` },
			] )
		),
	};
}

/** The envelope, with what this event type is and holds. */
function event( type: EventTypeFile, components: Components ): JsonObject {
	return components.named( `${ typeName( type.slug ) }Event`, () => {
		const envelope = components.converted( read( ENVELOPE ), ENVELOPE );
		const payload = components.named( payloadName( type.slug ), () => ( {
			title: payloadName( type.slug ),
			description: type.description,
			...components.converted( type.schema, type.file ),
		} ) );
		return {
			...envelope,
			title: `${ typeName( type.slug ) }Event`,
			description: type.description,
			properties: {
				...objectAt( envelope, 'properties' ),
				type: { type: 'string', const: type.slug, description: 'Slug of the event type.' },
				data: payload,
			},
		};
	} );
}

function example( type: EventTypeFile ): JsonObject {
	return {
		id: EVENT_ID,
		type: type.slug,
		timestamp: '2026-11-24T14:02:11.250Z',
		test: false,
		network: NETWORK,
		site: SITE,
		data: type.example,
	};
}

interface ReceiverResponse {
	readonly name: string;
	readonly description: string;
	readonly headers?: JsonObject;
}

const RETRY_AFTER = {
	'Retry-After': { description: 'How long to wait: seconds, or an HTTP date.', schema: { type: 'string' } },
};

/** What a receiver responds with, and what follows from it. */
export const RESPONSES: Readonly< Record< string, ReceiverResponse > > = {
	'2XX': { name: 'received', description: 'Received. Respond within 15 seconds, and work afterwards.' },
	410: { name: 'gone', description: 'Stop for good: the webhook is disabled.' },
	429: {
		name: 'tooMany',
		description: 'Too many requests: tried again later, and fewer at once.',
		headers: RETRY_AFTER,
	},
	503: { name: 'unavailable', description: 'Not now: tried again later.', headers: RETRY_AFTER },
	default: {
		name: 'failed',
		description: 'A failure, redirects included: tried again nine times, over three days.',
	},
};
