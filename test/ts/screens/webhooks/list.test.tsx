import { describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { SITE_CREATED, webhook, withoutUltimateMultisite } from '../../support/examples';
import { expectFocus, openApp } from '../../support/network';
import type { Asked } from '../../support/server';

const ZAPIER = webhook();
const CRM = webhook( { id: 'wh_00000000000000000000000002', name: 'CRM', event_types: [ '*' ] } );

/** The queries of the list that were asked for, in order. */
function asked( log: readonly Asked[] ): Record< string, string >[] {
	return log
		.filter( ( { path } ) => path.startsWith( '/webhooks?' ) )
		.map( ( { path } ) => Object.fromEntries( new URLSearchParams( path.split( '?' )[ 1 ] ) ) );
}

async function rowOf( name: string ) {
	return within( ( await screen.findByRole( 'link', { name } ) ).closest( 'tr' ) as HTMLElement );
}

describe( 'the list', () => {
	it( 'has every verb under each row, named by what it acts on', async () => {
		openApp( { webhooks: [ ZAPIER, CRM ] } );
		const row = await rowOf( 'CRM' );
		expect( row.getByRole( 'button', { name: 'Send Test Event to CRM' } ).textContent ).toBe( 'Send Test Event' );
		expect( row.getByRole( 'link', { name: 'Edit CRM' } ).textContent ).toBe( 'Edit' );
		expect( row.getByRole( 'button', { name: 'Pause CRM' } ).textContent ).toBe( 'Pause' );
		expect( row.getByRole( 'link', { name: 'Duplicate CRM' } ).textContent ).toBe( 'Duplicate' );
		expect( row.getByRole( 'button', { name: 'Delete CRM' } ).textContent ).toBe( 'Delete' );
	} );

	it( 'names the first event and says which others there are', async () => {
		openApp( { webhooks: [ { ...ZAPIER, event_types: [ 'payment_received', 'site_created' ] }, CRM ] } );
		const row = await rowOf( 'Zapier' );
		const first = row.getByRole( 'link', { name: 'Payment Received' } );
		expect( first.getAttribute( 'href' ) ).toBe( '#event-payment_received' );
		expect( row.getByText( 'and 1 more' ).textContent ).toBe( 'and 1 more: Site Created' );
		expect( ( await rowOf( 'CRM' ) ).getByText( 'All events' ) ).toBeTruthy();
	} );

	it( 'says of a webhook that nothing it listens to can happen now, and of no other', async () => {
		const both = { ...ZAPIER, id: 'wh_00000000000000000000000003', name: 'Both' };
		openApp( {
			webhooks: [ ZAPIER, CRM, { ...both, event_types: [ 'payment_received', 'site_created' ] } ],
			catalog: [ withoutUltimateMultisite(), SITE_CREATED ],
		} );
		const caution = 'Can’t happen now: Ultimate Multisite is not active.';
		expect( ( await rowOf( 'Zapier' ) ).getByText( caution ) ).toBeTruthy();
		expect( ( await rowOf( 'CRM' ) ).queryByText( caution ) ).toBeNull();
		expect( ( await rowOf( 'Both' ) ).queryByText( caution ) ).toBeNull();
	} );

	it( 'leads from the last delivery to all deliveries of the webhook', async () => {
		const last = { at: new Date().toISOString(), status: 'failed' as const };
		openApp( { webhooks: [ { ...ZAPIER, last_delivery: last }, CRM ] } );
		const link = ( await rowOf( 'Zapier' ) ).getByRole( 'link', { name: 'Failed' } );
		expect( link.getAttribute( 'href' ) ).toContain( `screen=deliveries&webhook=${ ZAPIER.id }` );
		expect( ( await rowOf( 'CRM' ) ).getByText( 'Nothing sent yet' ) ).toBeTruthy();
	} );

	it( 'invites to add the first webhook', async () => {
		openApp();
		expect( await screen.findByRole( 'heading', { name: 'No webhooks yet' } ) ).toBeTruthy();
		expect( screen.getByRole( 'link', { name: 'See all 2 events and what they send' } ) ).toBeTruthy();
		expect( screen.queryByRole( 'searchbox', { name: 'Search webhooks' } ) ).toBeNull();
	} );

	it( 'says why it could not be loaded, and tries again', async () => {
		let isDown = true;
		const down = { status: 500, body: { code: 'x', message: 'The database is away.' } };
		const { user } = openApp( {
			webhooks: [ ZAPIER ],
			answer: ( { path } ) => ( isDown && path.startsWith( '/webhooks' ) ? down : undefined ),
		} );
		await screen.findAllByText( 'The webhooks could not be loaded. The database is away.' );
		isDown = false;
		await user.click( screen.getByRole( 'button', { name: 'Try Again' } ) );
		expect( await screen.findByRole( 'link', { name: 'Zapier' } ) ).toBeTruthy();
	} );

	it( 'keeps what it shows when something else can’t be loaded', async () => {
		const { user } = openApp( {
			webhooks: [ ZAPIER ],
			answer: ( { path } ) =>
				path.includes( 'search=x' ) ? { status: 500, body: { code: 'x', message: 'Away.' } } : undefined,
		} );
		await user.type( await screen.findByRole( 'searchbox', { name: 'Search webhooks' } ), 'x' );
		await screen.findAllByText( 'The webhooks could not be loaded. Away.' );
		expect( screen.getByRole( 'link', { name: 'Zapier' } ) ).toBeTruthy();
	} );
} );

describe( 'the view of the list', () => {
	it( 'is that of the address', async () => {
		const { log } = openApp( {
			webhooks: [ ZAPIER ],
			at: '&s=zap&status=active,paused&event_type=site_created&orderby=status&order=desc',
		} );
		await screen.findByRole( 'link', { name: 'Zapier' } );
		expect( asked( log ) ).toEqual( [
			{
				page: '1',
				per_page: '20',
				orderby: 'status',
				order: 'desc',
				search: 'zap',
				status: 'active,paused',
				event_type: 'site_created',
			},
		] );
		const search = screen.getByRole< HTMLInputElement >( 'searchbox', { name: 'Search webhooks' } );
		expect( search.value ).toBe( 'zap' );
	} );

	it( 'stands in the address while one types, without a way back for each letter', async () => {
		const { user, log } = openApp( { webhooks: [ ZAPIER ] } );
		const before = window.history.length;
		await user.type( await screen.findByRole( 'searchbox', { name: 'Search webhooks' } ), 'crm' );
		await waitFor( () => expect( window.location.search ).toContain( 's=crm' ) );
		expect( window.history.length ).toBe( before );
		await waitFor( () => expect( asked( log ) ).toHaveLength( 2 ) );
		expect( asked( log )[ 1 ] ).toMatchObject( { search: 'crm', page: '1' } );
	} );

	it( 'has a way back from a filter', async () => {
		const { user, log } = openApp( { webhooks: [ ZAPIER ] } );
		await user.click( await screen.findByRole( 'button', { name: 'Status', pressed: false } ) );
		await user.click( await screen.findByRole( 'option', { name: 'Paused' } ) );
		await waitFor( () => expect( asked( log ) ).toHaveLength( 2 ) );
		expect( window.location.search ).toContain( 'status=paused' );
		act( () => window.history.back() );
		await waitFor( () => expect( asked( log ) ).toHaveLength( 3 ) );
		expect( asked( log )[ 2 ] ).not.toHaveProperty( 'status' );
		// Of the package, about its list of choices.
		( expect( console ) as unknown as { toHaveWarned: () => void } ).toHaveWarned();
	} );

	it( 'leads out of a search without a result', async () => {
		const { user, log } = openApp( {
			at: '&s=nobody',
			webhooks: [ ZAPIER ],
			answer: ( { path } ) =>
				path.includes( 'search=nobody' ) ? { body: [], headers: { 'X-WP-Total': '0' } } : undefined,
		} );
		expect( await screen.findByRole( 'heading', { name: 'No webhook matches' } ) ).toBeTruthy();
		await user.click( screen.getByRole( 'link', { name: 'Clear Search and Filters' } ) );
		expect( await screen.findByRole( 'link', { name: 'Zapier' } ) ).toBeTruthy();
		expect( asked( log )[ 1 ] ).not.toHaveProperty( 'search' );
		expectFocus( screen.getByRole( 'searchbox', { name: 'Search webhooks' } ) );
	} );

	it( 'corrects a page that is past the end', async () => {
		const { log } = openApp( { at: '&paged=9', webhooks: [ ZAPIER ] } );
		await waitFor( () => expect( asked( log ).map( ( { page } ) => page ) ).toEqual( [ '9', '1' ] ) );
		expect( window.location.search ).not.toContain( 'paged' );
	} );
} );
