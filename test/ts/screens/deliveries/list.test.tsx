import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { DeliveryInFull } from '../../../../assets-src/data/deliveries';
import { delivery, idOf, logOf } from '../../support/deliveries';
import { webhook } from '../../support/examples';
import { expectFocus, openApp } from '../../support/network';
import type { Asked, Reply } from '../../support/server';

const LOG = '&screen=deliveries';

function openLog( deliveries: readonly DeliveryInFull[], at = LOG ) {
	return openLogAnswering(
		() => ( { body: deliveries, headers: { 'X-WP-Total': String( deliveries.length ) } } ),
		at
	);
}

function openLogAnswering( answer: ( path: string ) => Reply | Promise< Reply >, at = LOG ) {
	const webhooks = [ webhook(), webhook( { id: 'wh_00000000000000000000000002', name: 'CRM' } ) ];
	return openApp( {
		webhooks,
		at,
		answer: ( { path } ) => ( path.startsWith( '/deliveries' ) ? answer( path ) : undefined ),
	} );
}

async function rows() {
	const table = await screen.findByRole( 'table' );
	return within( table ).getAllByRole( 'row' ).slice( 1 );
}

async function rowText( given: Parameters< typeof delivery >[ 0 ] ) {
	openLog( [ delivery( given ) ] );
	return ( await rows() )[ 0 ]?.textContent ?? '';
}

function asked( log: readonly Asked[] ) {
	return log.filter( ( { path } ) => path.startsWith( '/deliveries' ) ).map( ( { path } ) => query( path ) );
}

function query( path: string ) {
	const { context, per_page: perPage, ...rest } = Object.fromEntries( new URLSearchParams( path.split( '?' )[ 1 ] ) );
	expect( [ context, perPage ] ).toEqual( [ 'edit', '20' ] );
	return rest;
}

describe( 'a row of the log', () => {
	it( 'tells the answer and the time of a delivery that arrived', async () => {
		expect( await rowText( {} ) ).toMatch( /Payment Received.*Bakery Lima.*Delivered.*Zapier.*202 in 61 ms/ );
	} );

	it( 'tells why one waits, and for when', async () => {
		const soon = new Date( Date.now() + 24.5 * 60_000 ).toISOString();
		const text = await rowText( {
			status: 'waiting',
			next_try_at: soon,
			details: { reason_short: '503 Service Unavailable' },
		} );
		expect( text ).toContain( '503 Service Unavailable' );
		expect( text ).toContain( 'Next attempt in 24 minutes' );
	} );

	it( 'does not speak of a next try in the past', async () => {
		expect( await rowText( { status: 'waiting', next_try_at: '2026-01-01T00:00:00.000Z' } ) ).toContain(
			'Next attempt now'
		);
	} );

	it( 'marks tests', async () => {
		openLog( [ delivery( { test: true } ) ] );
		expect( await screen.findByText( 'Test', { selector: 'td *' } ) ).toBeTruthy();
	} );

	it( 'names the network where there is no site, and the number of a site that is gone', async () => {
		openLog( [
			delivery( { id: idOf( 2 ), site: null, details: { site_name: null } } ),
			delivery( { site: 9, details: { site_name: null } } ),
		] );
		const texts = ( await rows() ).map( ( row ) => row.textContent );
		expect( texts[ 0 ] ).toContain( 'Network' );
		expect( texts[ 1 ] ).toContain( 'Site 9' );
	} );

	it( 'leads to the delivery and to its webhook', async () => {
		openLog( [ delivery() ] );
		const link = await screen.findByRole( 'link', { name: 'Payment Received' } );
		expect( link.getAttribute( 'href' ) ).toContain( `screen=delivery&id=${ idOf( 1 ) }` );
		expect( screen.getByRole( 'link', { name: 'Zapier' } ).getAttribute( 'href' ) ).toContain(
			'screen=edit&id=wh_'
		);
	} );

	it( 'has no link to a webhook that was deleted', async () => {
		openLog( [ delivery( { details: { webhook_name: null, webhook_url: null } } ) ] );
		expect( ( await screen.findByText( 'Deleted webhook' ) ).closest( 'a' ) ).toBeNull();
	} );

	it( 'filters by a site that the log has shown', async () => {
		const { user, log } = openLog( [ delivery() ] );
		await choose( user, 'Site', 'Bakery Lima' );
		await waitFor( () => expect( asked( log ).at( -1 ) ).toEqual( { site: '14' } ) );
	} );

	it( 'has no filter of sites where all is of the network', async () => {
		openLog( [ delivery( { site: null } ) ] );
		await screen.findByRole( 'button', { name: 'Event' } );
		expect( screen.queryByRole( 'button', { name: 'Site' } ) ).toBeNull();
	} );

	it( 'filters by its site when the name of the site is clicked', async () => {
		const { user, log } = openLog( [ delivery() ], `${ LOG }&status=delivered` );
		await user.click( await screen.findByRole( 'link', { name: 'Bakery Lima' } ) );
		await waitFor( () => expect( asked( log ).at( -1 ) ).toEqual( { status: 'delivered', site: '14' } ) );
		expect( await screen.findByRole( 'button', { name: /Site is.*Bakery Lima/ } ) ).toBeTruthy();
	} );
} );

async function choose( user: ReturnType< typeof openLog >[ 'user' ], filter: string, choice: string ) {
	await user.click( await screen.findByRole( 'button', { name: filter } ) );
	await user.click( await screen.findByRole( 'option', { name: choice } ) );
	// Without layout the list of choices takes itself for out of reach of the keyboard.
	( expect( console ) as unknown as { toHaveWarned: () => void } ).toHaveWarned();
}

describe( 'the filters of the log', () => {
	it( 'ask for what the address says', async () => {
		const { log } = openLog( [], `${ LOG }&webhook=wh_1&event_type=site_created&status=failed&site=3` );
		await waitFor( () =>
			expect( asked( log ) ).toEqual( [
				{ webhook: 'wh_1', event_type: 'site_created', status: 'failed', site: '3' },
			] )
		);
	} );

	it( 'show the names of what is chosen', async () => {
		openLog( [ delivery() ], `${ LOG }&webhook=wh_00000000000000000000000002&event_type=site_created` );
		expect( await screen.findByRole( 'button', { name: /Webhook is.*CRM/ } ) ).toBeTruthy();
		expect( await screen.findByRole( 'button', { name: /Event is.*Site Created/ } ) ).toBeTruthy();
	} );

	it( 'stand in the address once chosen, on the first page', async () => {
		const { user, log } = openLog( [ delivery() ], `${ LOG }&cursor=${ idOf( 7 ) }` );
		await choose( user, 'Status', 'Failed' );
		await waitFor( () => expect( asked( log ).at( -1 ) ).toEqual( { status: 'failed' } ) );
		expect( window.location.search ).toMatch( /screen=deliveries&status=failed$/ );
	} );

	it( 'reckon the last hour from now', async () => {
		const { log } = openLog( [ delivery() ], `${ LOG }&recent=hour` );
		await screen.findByRole( 'table' );
		const { after } = asked( log )[ 0 ] ?? {};
		expect( Math.abs( Date.now() - 3_600_000 - Date.parse( String( after ) ) ) ).toBeLessThan( 60_000 );
	} );

	it( 'take two times, by the clocks of the network', async () => {
		const { user, log } = openLog( [ delivery() ] );
		await choose( user, 'Time', 'Choose…' );
		await user.type( await screen.findByLabelText( 'From' ), '2026-11-24T14:02' );
		await user.click( screen.getByRole( 'button', { name: 'Show Deliveries' } ) );
		await waitFor( () => expect( asked( log ).at( -1 ) ).toEqual( { after: '2026-11-24T14:02:00.000Z' } ) );
		expect( await screen.findByRole( 'button', { name: /Time is.*After/ } ) ).toBeTruthy();
	} );

	it( 'are all let go at once where nothing matches', async () => {
		const { user, log } = openLog( [], `${ LOG }&status=held` );
		expect( await screen.findByRole( 'heading', { name: 'No delivery matches' } ) ).toBeTruthy();
		await user.click( screen.getByRole( 'button', { name: 'Clear Filters' } ) );
		await waitFor( () => expect( asked( log ).at( -1 ) ).toEqual( {} ) );
		expectFocus( screen.getByRole( 'heading', { level: 1 } ) );
	} );
} );

describe( 'the pages of the log', () => {
	async function names() {
		return ( await rows() ).map( ( row ) => within( row ).getAllByRole( 'link' )[ 0 ]?.textContent );
	}

	it( 'lead to older ones and back, page by page', async () => {
		const { user } = openLogAnswering( ( path ) => logOf( 45, path ) );
		await screen.findByText( 'Event 45' );
		await user.click( screen.getByRole( 'button', { name: 'Older' } ) );
		await screen.findByText( 'Event 25' );
		await user.click( screen.getByRole( 'button', { name: 'Older' } ) );
		await screen.findByText( 'Event 5' );
		expect( screen.getByRole( 'button', { name: 'Older' } ).getAttribute( 'aria-disabled' ) ).toBe( 'true' );

		await user.click( screen.getByRole( 'button', { name: 'Newer' } ) );
		await screen.findByText( 'Event 25' );
		expect( ( await names() )[ 0 ] ).toBe( 'Event 25' );
		await user.click( screen.getByRole( 'button', { name: 'Newer' } ) );
		await screen.findByText( 'Event 45' );
		expect( ( await names() )[ 0 ] ).toBe( 'Event 45' );
		expect( screen.getByRole( 'button', { name: 'Newer' } ).getAttribute( 'aria-disabled' ) ).toBe( 'true' );
	} );

	it( 'have addresses, from which one comes back to the newest', async () => {
		const { user } = openLogAnswering( ( path ) => logOf( 30, path ), `${ LOG }&cursor=${ idOf( 25 ) }` );
		await screen.findByText( 'Event 24' );
		await user.click( screen.getByRole( 'button', { name: 'Newer' } ) );
		await screen.findByText( 'Event 30' );
		expect( await names() ).toHaveLength( 20 );
	} );

	it( 'keep what is shown, and the focus, until the next ones are there', async () => {
		const { user } = openLogAnswering( ( path ) =>
			path.includes( 'cursor' ) ? new Promise< Reply >( () => {} ) : logOf( 30, path )
		);
		await screen.findByText( 'Event 30' );
		await user.click( screen.getByRole( 'button', { name: 'Older' } ) );
		expect( screen.getByText( 'Event 30' ) ).toBeTruthy();
		expectFocus( screen.getByRole( 'button', { name: 'Older' } ) );
	} );

	it( 'tell how many there are, or that they are too many to count', async () => {
		openLogAnswering( () => ( {
			body: [ delivery() ],
			headers: { 'X-WP-Total': '10000', 'X-WP-Total-Capped': '1' },
		} ) );
		expect( await screen.findByText( 'More than 10,000 deliveries' ) ).toBeTruthy();
	} );
} );

describe( 'a log without deliveries', () => {
	it( 'says when there will be some', async () => {
		openLog( [] );
		expect( await screen.findByRole( 'heading', { name: 'No deliveries yet' } ) ).toBeTruthy();
	} );

	it( 'says why it could not be loaded, and tries again', async () => {
		let works = false;
		const { user } = openLogAnswering( () => {
			if ( ! works ) {
				throw new TypeError( 'Failed to fetch' );
			}
			return { body: [ delivery() ] };
		} );
		await screen.findByText( /The deliveries could not be loaded\. This site did not respond\./, {
			selector: '.msw *',
		} );
		works = true;
		await user.click( screen.getByRole( 'button', { name: 'Try Again' } ) );
		expect( await screen.findByRole( 'table' ) ).toBeTruthy();
	} );
} );
