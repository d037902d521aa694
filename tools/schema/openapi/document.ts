/** docs/openapi.json: the REST API, and the requests that receivers get. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../lib/paths';
import { groups } from '../event-types';
import type { JsonObject } from '../json';
import { Components } from './components';
import { ERRORS, HEADERS, NOT_FOUND, SECURITY_SCHEMES, SENT } from './parts';
import { errorResponse, paths } from './paths';
import { RESPONSES, tagOf, webhooks } from './webhooks';

const DESCRIPTION = `The REST API of the plugin, on the main site of a network, and under \`webhooks\` the requests that receivers get, in the format \`standard\`. In the format \`flat\`, a request has the same headers and the payload alone as its body.

Made from plugin/schema by \`npm run types\`.

- Permission comes before parameters: 401 and 403 say nothing of what was sent.
- Unknown fields and parameters are refused with 400, by their name. Fields that can only be read are ignored, so that clients can send back what they got.
- Every route also takes the parameters of WordPress's own REST API, such as \`_fields\`.`;

const TAGS = [
	{ name: 'webhooks', description: 'Webhooks, their secrets, tests, and recovery.' },
	{ name: 'deliveries', description: 'The log: what was sent, and what became of it.' },
	{ name: 'events', description: 'Event types, and what was recorded.' },
	{ name: 'network', description: 'Settings, sites, and health.' },
];

export function openApi(): string {
	const components = new Components();
	const document = {
		openapi: '3.1.0',
		info: {
			title: 'Multisite Webhooks',
			version: version(),
			description: DESCRIPTION,
			license: { name: 'GPL-2.0-or-later', identifier: 'GPL-2.0-or-later' },
		},
		servers: [ server() ],
		security: [ { applicationPassword: [] }, { cookie: [], nonce: [] } ],
		tags: [ ...TAGS, ...eventTags() ],
		paths: paths( components ),
		webhooks: webhooks( components ),
		components: {
			schemas: {},
			headers: HEADERS,
			parameters: SENT,
			responses: responses( components ),
			securitySchemes: SECURITY_SCHEMES,
		},
	};
	document.components.schemas = components.all();
	return `${ JSON.stringify( document, null, '\t' ) }\n`;
}

function version(): string {
	const { version: current } = JSON.parse( readFileSync( join( ROOT, 'package.json' ), 'utf8' ) ) as {
		version: string;
	};
	return current;
}

function server(): JsonObject {
	return {
		url: 'https://{network}/wp-json/multisite-webhooks/v1',
		description: 'The main site of the network.',
		variables: { network: { default: 'network.example', description: 'Host of the main site, and its path.' } },
	};
}

function eventTags(): Array< { name: string; description: string } > {
	return groups().map( ( group ) => ( { name: tagOf( group ), description: `Events: ${ group.label }.` } ) );
}

/** Errors of the API, and what receivers respond with. */
function responses( components: Components ): JsonObject {
	const errors = Object.entries( { ...ERRORS, 404: NOT_FOUND } ).map( ( [ code, description ] ) => [
		code,
		errorResponse( description, components ),
	] );
	const ofReceivers = Object.values( RESPONSES ).map( ( { name, ...response } ) => [ name, response ] );
	return Object.fromEntries( [ ...errors, ...ofReceivers ] ) as JsonObject;
}
