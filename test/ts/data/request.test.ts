import { describe, expect, it } from '@jest/globals';
import { loadEventType, loadEventTypes } from '../../../assets-src/data/event-types';
import { toProblem } from '../../../assets-src/data/request-failed';
import { changeWebhook, createWebhook, loadReceivers, loadWebhooks } from '../../../assets-src/data/webhooks';
import { ALL_WEBHOOKS } from '../../../assets-src/lib/routes/webhooks-view';
import { PAYMENT_RECEIVED, SITE_CREATED, webhook } from '../support/examples';
import { changedBySomeoneElse, invalid, serve } from '../support/server';

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
		const page = await loadWebhooks( { view: ALL_WEBHOOKS, perPage: 20 }, signal );
		expect( page.total ).toBe( 240 );
		expect( log[ 0 ]?.path ).toBe( '/webhooks?page=1&per_page=20&orderby=name&order=asc' );
	} );

	it( 'bring the whole catalog, however many pages it takes', async () => {
		const headers = { 'X-WP-Total': '2' };
		const log = serve( ( { path } ) => ( {
			body: [ path.includes( '&page=2' ) ? SITE_CREATED : PAYMENT_RECEIVED ],
			headers,
		} ) );
		const eventTypes = await loadEventTypes( signal );
		expect( eventTypes.map( ( { slug } ) => slug ) ).toEqual( [ 'payment_received', 'site_created' ] );
		expect( log[ 0 ]?.path ).toBe(
			'/event-types?per_page=100&_fields=slug%2Cname%2Cdescription%2Cgroup%2Csource%2Cavailability'
		);
	} );
} );

describe( 'receivers', () => {
	it( 'are those at the very same address, whatever else the search finds', async () => {
		const same = webhook( { id: 'wh_1' } );
		const longer = webhook( { id: 'wh_2', url: `${ same.url }2` } );
		const log = serve( () => ( { body: [ longer, same ] } ) );
		expect( await loadReceivers( same.url, signal ) ).toEqual( [ same ] );
		expect( log[ 0 ]?.path ).toBe( `/webhooks?search=${ encodeURIComponent( same.url ) }&per_page=100` );
	} );
} );

describe( 'an event type', () => {
	it( 'is asked for once, with what a screen needs', async () => {
		const log = serve( () => ( { body: PAYMENT_RECEIVED } ) );
		await Promise.all( [ loadEventType( 'once' ), loadEventType( 'once' ) ] );
		await loadEventType( 'once' );
		expect( log.map( ( { path } ) => path ) ).toEqual( [ '/event-types/once?context=edit' ] );
	} );

	it( 'is asked for again after it could not be loaded', async () => {
		serve( () => ( { status: 500, body: null } ) );
		await expect( loadEventType( 'again' ) ).rejects.toThrow();
		serve( () => ( { body: SITE_CREATED } ) );
		expect( await loadEventType( 'again' ) ).toEqual( SITE_CREATED );
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

	it( 'name the state that they were made for', async () => {
		const log = serve( () => ( { body: webhook() } ) );
		await changeWebhook( 'wh_1', {}, { ifMatch: '2026-11-24T14:00:00.000Z' } );
		await changeWebhook( 'wh_1', {} );
		expect( log.map( ( { headers } ) => headers.get( 'If-Match' ) ) ).toEqual( [
			'"2026-11-24T14:00:00.000Z"',
			null,
		] );
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

	it( 'bring the present state where someone else has changed it', async () => {
		serve( () => changedBySomeoneElse( { webhook: webhook( { name: 'Theirs' } ) } ) );
		expect( await problemOf( changeWebhook( 'wh_1', {} ) ) ).toMatchObject( {
			kind: 'conflict',
			message: 'Someone else changed this webhook 2 minutes ago.',
			webhook: { name: 'Theirs' },
		} );
	} );

	it.each( [
		[ 401, { code: 'rest_forbidden', message: 'Sorry.' }, 'logged-out' ],
		[ 403, { code: 'rest_forbidden', message: 'Sorry.' }, 'refused' ],
		[ 404, { code: 'rest_not_found', message: 'Gone.' }, 'not-found' ],
		[ 503, { code: 'multisite_webhooks_database_failed', message: 'The database did not respond.' }, 'refused' ],
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
			message: 'This site did not respond. Check your connection and try again.',
		} );
	} );

	it( 'ask to sign in when the session is over', async () => {
		serve( () => ( { status: 403, body: { code: 'rest_cookie_invalid_nonce', message: 'Cookie check failed' } } ) );
		expect( await problemOf( createWebhook( {} ) ) ).toMatchObject( {
			kind: 'logged-out',
			message: 'You are logged out. Log in in a new tab, then save again. Your changes are still here.',
		} );
	} );
} );
