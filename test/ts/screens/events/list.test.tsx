import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { expectFocus } from '../../support/network';
import { eventForNobody, eventId, openEvents, recordedEvent } from '../../support/events';
import type { Asked } from '../../support/server';

const LIST = '&screen=events';

async function rows() {
	const table = await screen.findByRole( 'table', {}, { timeout: 5_000 } );
	return within( table ).getAllByRole( 'row' ).slice( 1 );
}

function asked( log: readonly Asked[] ) {
	return log
		.filter( ( { path } ) => path.startsWith( '/events?' ) )
		.map( ( { path } ) => {
			const query = Object.fromEntries( new URLSearchParams( path.split( '?' )[ 1 ] ) );
			const { context, per_page: perPage, ...rest } = query;
			expect( [ context, perPage ] ).toEqual( [ 'edit', '20' ] );
			return rest;
		} );
}

describe( 'a row of the events', () => {
	it( 'says what happened, where, to whom, and which webhooks got it', async () => {
		openEvents( [ recordedEvent() ] );
		const [ row ] = await rows();
		expect( row?.textContent ).toMatch(
			/Payment Received.*\$ 19\.00 · Gold.*Bakery Lima.*Ada King.*Delivered.*Zapier/
		);
		expect( screen.getByRole( 'link', { name: 'Payment Received' } ).getAttribute( 'href' ) ).toMatch(
			/screen=event&id=evt_0+1$/
		);
		expect( screen.getByRole( 'link', { name: 'Zapier' } ).getAttribute( 'href' ) ).toMatch(
			/screen=delivery&id=dlv_0+1$/
		);
	} );

	it( 'says so if nobody got it', async () => {
		openEvents( [ eventForNobody( { site: null } ) ] );
		const [ row ] = await rows();
		expect( row?.textContent ).toMatch( /Network.*Nobody/ );
	} );

	it( 'shows a few webhooks, and that there are more', async () => {
		const one = recordedEvent().deliveries[ 0 ];
		const deliveries = Array.from( { length: 10 }, ( _, index ) => ( {
			...one!,
			id: `dlv_${ index }`,
			webhook_name: index === 0 ? null : `Webhook ${ index }`,
		} ) );
		openEvents( [ recordedEvent( { deliveries, details: { webhook_count: 250 } } ) ] );
		const [ row ] = await rows();
		expect( row?.textContent ).toMatch( /Deleted webhook.*Webhook 1.*Webhook 2.*and 247 more/ );
		expect( row?.textContent ).not.toContain( 'Webhook 3' );
	} );
} );

describe( 'the list of events', () => {
	it( 'asks for the newest first, as the address says', async () => {
		const { log } = openEvents( [ recordedEvent() ], {
			at: `${ LIST }&s=ada&webhook=wh_1&event_type=site_created&site=3`,
		} );
		await rows();
		expect( asked( log ) ).toEqual( [
			{ order: 'desc', search: 'ada', webhook: 'wh_1', event_type: 'site_created', site: '3' },
		] );
	} );

	it( 'searches while someone types, without a way back for each letter', async () => {
		const { user, log } = openEvents( [ recordedEvent() ], { at: `${ LIST }&site=14` } );
		await rows();
		const before = window.history.length;
		await user.type( screen.getByRole( 'searchbox', { name: 'Search events' } ), 'ada' );
		await waitFor( () => expect( asked( log ).at( -1 ) ).toEqual( { order: 'desc', search: 'ada', site: '14' } ) );
		expect( window.location.search ).toMatch( /s=ada/ );
		expect( window.history.length ).toBe( before );
	} );

	it( 'says what it has found so far of a webhook that got many', async () => {
		const next = `<https://network.example/?cursor=${ eventId( 5 ) }>; rel="next"`;
		openEvents( [], {
			at: `${ LIST }&webhook=wh_00000000000000000000000001`,
			answer: ( { path } ) =>
				path.startsWith( '/events?' )
					? { body: [], headers: { 'X-WP-Total': '812', 'X-WP-Total-Capped': '1', Link: next } }
					: undefined,
		} );
		expect( await screen.findByText( '812 events found so far' ) ).toBeTruthy();
	} );

	it( 'leads on where a search has not read all, even without a match', async () => {
		const next = `<https://network.example/?cursor=${ eventId( 5 ) }>; rel="next"`;
		const { user, log } = openEvents( [], {
			at: `${ LIST }&s=ada`,
			answer: ( { path } ) =>
				path.startsWith( '/events?' )
					? {
							body: [],
							headers: {
								'X-WP-Total': '0',
								'X-WP-Total-Capped': '1',
								...( path.includes( 'cursor' ) ? {} : { Link: next } ),
							},
						}
					: undefined,
		} );
		expect( await screen.findByText( /select Older to look on/ ) ).toBeTruthy();
		expect( screen.getByText( '0 events found so far' ) ).toBeTruthy();
		await user.click( screen.getByRole( 'button', { name: 'Older' } ) );
		await waitFor( () =>
			expect( asked( log ).at( -1 ) ).toEqual( { order: 'desc', search: 'ada', cursor: eventId( 5 ) } )
		);
		expect( await screen.findByText( /Search looks at names/ ) ).toBeTruthy();
	} );

	it( 'does not update itself during a search', async () => {
		openEvents( [ recordedEvent() ], { at: `${ LIST }&s=ada` } );
		await rows();
		expect( screen.getByRole< HTMLInputElement >( 'checkbox', { name: 'Live' } ).disabled ).toBe( true );
	} );

	it( 'lets go of all filters where nothing matches', async () => {
		const { user, log } = openEvents( [], { at: `${ LIST }&s=ada&site=3` } );
		await user.click( await screen.findByRole( 'button', { name: 'Clear Search and Filters' } ) );
		await waitFor( () => expect( asked( log ).at( -1 ) ).toEqual( { order: 'desc' } ) );
		expectFocus( screen.getByRole( 'heading', { level: 1 } ) );
	} );

	it( 'says why it could not be loaded, and tries again', async () => {
		let isBroken = true;
		const { user } = openEvents( [ recordedEvent() ], {
			answer: ( { path } ) => {
				if ( path.startsWith( '/events?' ) && isBroken ) {
					throw new TypeError( 'broken' );
				}
				return undefined;
			},
		} );
		expect( ( await screen.findAllByText( /The events could not be loaded\./ ) ).length ).toBeGreaterThan( 0 );
		isBroken = false;
		await user.click( screen.getByRole( 'button', { name: 'Try Again' } ) );
		expect( await rows() ).toHaveLength( 1 );
	} );
} );
