import { describe, expect, it } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { eventType, SITE_CREATED, withoutUltimateMultisite, withPreview } from '../../support/examples';
import { expectFocus, openApp } from '../../support/network';
import { type Asked, type Reply } from '../../support/server';

const INVOICE = eventType( { slug: 'invoice_sent', name: 'Invoice Sent', example: { vat_number: 'DE1' } } );
const CATALOG = [ SITE_CREATED, INVOICE, eventType( { slug: 'of_a_plugin', name: 'Of a Plugin', source: 'custom' } ) ];

/** As the server has it: names for all, the rest on request. */
function catalog( { path }: Asked ): Reply | undefined {
	if ( path.startsWith( '/event-types?' ) ) {
		const isSummary = path.includes( '_fields' );
		const body = isSummary ? CATALOG.map( ( { schema: _s, example: _e, ...summary } ) => summary ) : CATALOG;
		return { body, headers: { 'X-WP-Total': String( CATALOG.length ) } };
	}
	const one = CATALOG.find( ( { slug } ) => path === `/event-types/${ slug }?context=edit` );
	return one ? { body: withPreview( one ) } : undefined;
}

function openCatalogue( answer: ( asked: Asked ) => Reply | undefined = () => undefined ) {
	return openApp( { answer: ( asked ) => answer( asked ) ?? catalog( asked ) } );
}

async function row( slug: string ) {
	await screen.findAllByText( slug );
	const element = document.getElementById( `event-${ slug }` );
	if ( ! ( element instanceof HTMLDetailsElement ) ) {
		throw new Error( `There is no row for ${ slug }.` );
	}
	return element;
}

/** As a click on the summary does; jsdom has no native details. */
function openRow( details: HTMLDetailsElement ) {
	details.open = true;
	fireEvent( details, new Event( 'toggle' ) );
}

function search() {
	return screen.getByRole( 'searchbox', { name: 'Search events and fields' } );
}

function shown() {
	return [ ...document.querySelectorAll( '.msw-event' ) ].map( ( details ) => details.id );
}

const GONE = eventType( {
	slug: 'gone_away',
	name: 'gone_away',
	source: 'custom',
	availability: { reason: 'not_registered', message: 'No active plugin registers this event.' },
} );

const UNAVAILABLE = [ withoutUltimateMultisite(), SITE_CREATED, GONE ];

describe( 'a row of the catalog', () => {
	it( 'says why its event can’t happen now', async () => {
		openApp( { catalog: UNAVAILABLE } );
		expect( ( await row( 'payment_received' ) ).textContent ).toContain(
			'Can’t happen now: Ultimate Multisite is not active.'
		);
		expect( ( await row( 'site_created' ) ).textContent ).not.toContain( 'happen now' );
	} );

	it( 'offers a webhook for an event that can’t happen now, but not for one that no plugin registers', async () => {
		openApp( { catalog: UNAVAILABLE } );
		const off = await row( 'payment_received' );
		openRow( off );
		expect( await within( off ).findByRole( 'link', { name: 'Add Webhook for This Event' } ) ).toBeTruthy();
		const gone = await row( 'gone_away' );
		openRow( gone );
		expect( await within( gone ).findByRole( 'button', { name: /Copy Link/ } ) ).toBeTruthy();
		expect( within( gone ).queryByRole( 'link', { name: 'Add Webhook for This Event' } ) ).toBeNull();
	} );

	it( 'loads what its event holds when it is opened, and not before', async () => {
		const { log } = openCatalogue();
		const details = await row( 'invoice_sent' );
		const asked = () => log.filter( ( { path } ) => path === '/event-types/invoice_sent?context=edit' ).length;
		expect( asked() ).toBe( 0 );
		openRow( details );
		expect( ( await within( details ).findByRole( 'region', { name: 'Example payload' } ) ).textContent ).toContain(
			'"vat_number": "DE1"'
		);
		expect( within( details ).getByRole( 'table', { name: 'Fields' } ) ).toBeTruthy();
		expect( asked() ).toBe( 1 );
	} );

	it( 'says when that could not be loaded, and tries again', async () => {
		let fails = true;
		const { user } = openCatalogue( ( { path } ) =>
			fails && path === '/event-types/of_a_plugin?context=edit' ? { status: 500, body: null } : undefined
		);
		const details = await row( 'of_a_plugin' );
		openRow( details );
		const again = await within( details ).findByRole( 'button', { name: 'Try Again' } );
		fails = false;
		await user.click( again );
		expect( await within( details ).findByRole( 'region', { name: 'Example payload' } ) ).toBeTruthy();
	} );

	it( 'tells of another plugin’s event where it comes from', async () => {
		openCatalogue();
		expect( ( await row( 'of_a_plugin' ) ).textContent ).toContain( 'from another plugin' );
		expect( ( await row( 'site_created' ) ).textContent ).not.toContain( 'from another plugin' );
	} );

	it( 'leads to a form with its event chosen', async () => {
		const { user } = openCatalogue();
		const details = await row( 'site_created' );
		openRow( details );
		await user.click( await within( details ).findByRole( 'link', { name: 'Add Webhook for This Event' } ) );
		expect( await screen.findByRole( 'button', { name: 'Remove Site Created' } ) ).toBeTruthy();
	} );
} );

describe( 'the search', () => {
	it( 'finds by name at once, and by payload field as soon as the fields have come', async () => {
		const { user } = openCatalogue();
		await row( 'site_created' );
		await user.type( search(), 'site' );
		expect( shown() ).toEqual( [ 'event-site_created' ] );
		await user.clear( search() );
		await user.type( search(), 'vat_number' );
		await waitFor( () => expect( shown() ).toEqual( [ 'event-invoice_sent' ] ) );
	} );

	it( 'asks for the fields once, and not before it has the focus', async () => {
		const { user, log } = openCatalogue();
		await row( 'site_created' );
		const asked = () => log.filter( ( { path } ) => path === '/event-types?per_page=100' ).length;
		expect( asked() ).toBe( 0 );
		await user.click( search() );
		await waitFor( () => expect( asked() ).toBe( 1 ) );
		await user.click( document.body );
		await user.click( search() );
		expect( asked() ).toBe( 1 );
	} );

	it( 'that finds nothing can be cleared', async () => {
		const { user } = openCatalogue();
		await row( 'site_created' );
		await user.type( search(), 'zzz' );
		expect( await screen.findByRole( 'heading', { name: 'No event matches “zzz”' } ) ).toBeTruthy();
		await user.click( screen.getByRole( 'button', { name: 'Clear Search' } ) );
		expect( shown() ).toHaveLength( 3 );
	} );

	it( 'still finds names when the fields could not be loaded', async () => {
		const { user } = openCatalogue( ( { path } ) =>
			path === '/event-types?per_page=100' ? { status: 500, body: null } : undefined
		);
		await row( 'site_created' );
		await user.type( search(), 'invoice' );
		expect( shown() ).toEqual( [ 'event-invoice_sent' ] );
	} );
} );

describe( 'an address with #event-…', () => {
	async function follow( hash: string ) {
		await act( async () => {
			window.history.replaceState( null, '', hash );
			window.dispatchEvent( new Event( 'hashchange' ) );
		} );
	}

	it( 'opens that event and focuses it, also when a search hides it', async () => {
		const { user } = openCatalogue();
		await row( 'site_created' );
		await user.type( search(), 'invoice' );
		await follow( '#event-site_created' );
		const details = await row( 'site_created' );
		await waitFor( () => expect( details.open ).toBe( true ) );
		expectFocus( within( details ).getByText( 'site_created' ).closest( 'summary' )! );
	} );

	it( 'takes the focus no second time from someone who has gone on', async () => {
		const { user } = openCatalogue();
		await row( 'site_created' );
		await follow( '#event-site_created' );
		await user.type( search(), 'site' );
		expectFocus( search() );
	} );
} );
