import { describe, expect, it } from '@jest/globals';
import { loadEventTypes } from '../../../assets-src/data/event-types';
import { toProblem } from '../../../assets-src/data/problem';
import { changeWebhook, createWebhook, loadWebhooks } from '../../../assets-src/data/webhooks';
import { PAYMENT_RECEIVED, SITE_CREATED, webhook } from '../support/examples';
import { invalid, serve } from '../support/server';

const { signal } = new AbortController();

async function problemOf( promise: Promise< unknown > ) {
	return promise.then(
		() => null,
		( error: unknown ) => toProblem( error )
	);
}

describe( 'lists', () => {
	it( 'ask for the first page as PHP preloads it, and read the total from its header', async () => {
		const log = serve( () => ( { body: [ webhook() ], headers: { 'X-WP-Total': '240' } } ) );
		const page = await loadWebhooks( { page: 1 }, signal );
		expect( page.total ).toBe( 240 );
		expect( log[ 0 ]?.path ).toBe( '/webhooks?per_page=100&orderby=name&order=asc' );
	} );

	it( 'bring the whole catalogue, however many pages it takes', async () => {
		const headers = { 'X-WP-Total': '2' };
		const log = serve( ( { path } ) => ( {
			body: [ path.includes( '&page=2' ) ? SITE_CREATED : PAYMENT_RECEIVED ],
			headers,
		} ) );
		const { items } = await loadEventTypes( {}, signal );
		expect( items.map( ( { slug } ) => slug ) ).toEqual( [ 'payment_received', 'site_created' ] );
		expect( log[ 0 ]?.path ).toBe( '/event-types?per_page=100' );
	} );
} );

describe( 'changes', () => {
	it( 'hand on the warning of the server', async () => {
		const sentence = 'nowhere.example wurde gerade nicht gefunden – prüfen Sie die Adresse.';
		serve( () => ( {
			body: webhook(),
			headers: { 'X-Multisite-Webhooks-Warning': encodeURIComponent( sentence ) },
		} ) );
		expect( ( await createWebhook( {} ) ).warning ).toBe( sentence );
	} );

	it( 'go out as PATCH with what is changed and nothing else', async () => {
		const log = serve( () => ( { body: webhook() } ) );
		await changeWebhook( 'wh_1', { status: 'active', held: 'cancel' } );
		expect( log[ 0 ] ).toMatchObject( {
			method: 'PATCH',
			path: '/webhooks/wh_1',
			body: { status: 'active', held: 'cancel' },
		} );
	} );

	it( 'refresh a nonce that is over, and are sent again', async () => {
		let isFresh = false;
		const log = serve( ( { path, method } ) => {
			if ( path.startsWith( '/webhooks?' ) && method === 'GET' ) {
				isFresh = true;
				return { body: [] };
			}
			return isFresh
				? { body: webhook() }
				: { status: 403, body: { code: 'rest_cookie_invalid_nonce', message: 'Cookie check failed' } };
		} );
		expect( ( await createWebhook( { name: 'x' } ) ).value.name ).toBe( 'Zapier' );
		expect( log.at( -1 )?.body ).toEqual( { name: 'x' } );
	} );
} );

describe( 'problems', () => {
	it( 'carry a sentence per field', async () => {
		serve( () => invalid( { url: 'This address is private.' } ) );
		expect( await problemOf( createWebhook( {} ) ) ).toMatchObject( {
			kind: 'refused',
			fields: { url: 'This address is private.' },
		} );
	} );

	it.each( [
		[ 401, { code: 'rest_forbidden', message: 'Sorry.' }, 'signed-out' ],
		[ 403, { code: 'rest_forbidden', message: 'Sorry.' }, 'refused' ],
		[ 404, { code: 'rest_not_found', message: 'Gone.' }, 'not-found' ],
		[ 500, 'a page for people', 'unreachable' ],
	] )( 'of status %d are told apart', async ( status, body, kind ) => {
		serve( () => ( { status, body } ) );
		expect( await problemOf( createWebhook( {} ) ) ).toMatchObject( { kind } );
	} );

	it( 'say when this site itself does not answer', async () => {
		serve( () => {
			throw new TypeError( 'Failed to fetch' );
		} );
		expect( await problemOf( createWebhook( {} ) ) ).toMatchObject( {
			kind: 'unreachable',
			message: 'This site did not answer. Check your connection and try again.',
		} );
	} );

	it( 'ask to sign in when the session is over', async () => {
		serve( () => ( { status: 403, body: { code: 'rest_cookie_invalid_nonce', message: 'Cookie check failed' } } ) );
		expect( await problemOf( createWebhook( {} ) ) ).toMatchObject( {
			kind: 'signed-out',
			message: 'You were signed out. Sign in in a new tab, then save again; what you typed is still here.',
		} );
	} );
} );
