import { expect } from '@jest/globals';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../../assets-src/app';
import type { Settings } from '../../../assets-src/lib/settings';
import type { EventType, Webhook } from '../../../assets-src/types/rest.generated';
import { health, PAYMENT_RECEIVED, SITE_CREATED, testResult, webhookHealth, withPreview } from './examples';
import { type Asked, type Reply, serve } from './server';

interface Options {
	readonly webhooks?: readonly Webhook[];
	/** Printed by PHP, beside the page and the name of the network. */
	readonly settings?: Partial< Settings >;
	/** How the address goes on after page=multisite-webhooks. */
	readonly at?: string;
	/** Every event type there is. */
	readonly catalog?: readonly EventType[];
	/** Answers before the network does, where it has something to say. */
	readonly answer?: ( asked: Asked ) => Reply | Promise< Reply > | undefined;
}

/** The whole app on a small network that keeps what it is told. */
export function openApp( {
	webhooks = [],
	settings = {},
	at = '',
	catalog = CATALOG,
	answer = () => undefined,
}: Options = {} ) {
	const kept = new Map( webhooks.map( ( webhook ) => [ webhook.id, webhook ] ) );
	window.multisiteWebhooks = { page: '/admin.php?page=multisite-webhooks', network: 'Example', ...settings };
	window.history.replaceState( null, '', `/admin.php?page=multisite-webhooks${ at }` );
	const log = serve(
		async ( asked ) => ( await answer( asked ) ) ?? sitesAnswer( asked ) ?? networkAnswer( kept, catalog, asked )
	);
	return { log, user: userEvent.setup(), ...render( <App /> ) };
}

function networkAnswer(
	kept: Map< string, Webhook >,
	catalog: readonly EventType[],
	{ method, path, body }: Asked
): Reply {
	const [ collection = '', id = '', verb = '' ] = path.replace( /\?.*/, '' ).slice( 1 ).split( '/' );
	if ( collection === 'event-types' ) {
		return catalogAnswer( catalog, id );
	}
	if ( collection === 'health' ) {
		return { body: id === 'webhooks' ? [ ...kept.keys() ].map( ( one ) => webhookHealth( one ) ) : health() };
	}
	if ( collection === 'webhooks' && id === '' && method === 'GET' ) {
		return { body: [ ...kept.values() ], headers: { 'X-WP-Total': String( kept.size ) } };
	}
	return webhookAnswer( kept, method, id, verb, body );
}

function webhookAnswer( kept: Map< string, Webhook >, method: string, id: string, verb: string, body: unknown ): Reply {
	const webhook = kept.get( id );
	if ( webhook === undefined ) {
		return { status: 404, body: { code: 'rest_not_found', message: 'There is nothing here.' } };
	}
	if ( method === 'DELETE' ) {
		kept.delete( id );
		return { body: { deleted: true } };
	}
	if ( verb === 'test' ) {
		return { body: testResult() };
	}
	const changed = method === 'PATCH' ? { ...webhook, ...( body as Partial< Webhook > ) } : webhook;
	kept.set( id, changed );
	return { body: changed };
}

const SITES = [
	{ id: 1, name: 'Main', url: 'https://network.example/' },
	{ id: 2, name: 'Studio Nord', url: 'https://network.example/nord/' },
	{ id: 3, name: '', url: 'https://network.example/acme/' },
];

function sitesAnswer( { path }: Asked ): Reply | undefined {
	if ( ! path.startsWith( '/sites?' ) ) {
		return undefined;
	}
	const query = new URLSearchParams( path.split( '?' )[ 1 ] );
	const ids = query.get( 'include' )?.split( ',' );
	const found = SITES.filter(
		( { id, url } ) => url.includes( query.get( 'search' ) ?? '' ) && ( ids?.includes( String( id ) ) ?? true )
	);
	return { body: found, headers: { 'X-WP-Total': String( found.length ) } };
}

const CATALOG = [ PAYMENT_RECEIVED, SITE_CREATED ];

function catalogAnswer( catalog: readonly EventType[], slug: string ): Reply {
	const eventType = catalog.find( ( one ) => one.slug === slug );
	return eventType
		? { body: withPreview( eventType ) }
		: { body: catalog, headers: { 'X-WP-Total': String( catalog.length ) } };
}

export function expectFocus( element: HTMLElement ) {
	expect( element.ownerDocument.activeElement ).toBe( element );
}
