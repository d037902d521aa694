import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { dispatch } from '@wordpress/data';
import { store as preferencesStore } from '@wordpress/preferences';
import type { DeliveryInFull } from '../../../../assets-src/data/deliveries';
import { delivery, idOf } from '../../support/deliveries';
import { failed, openLog } from '../../support/log';
import { expectFocus } from '../../support/network';
import type { Asked } from '../../support/server';

function one( number: number, given: Partial< DeliveryInFull > = {} ): DeliveryInFull {
	return failed( {
		id: idOf( number ),
		created_at: `2026-11-24T14:00:${ String( number ).padStart( 2, '0' ) }.000Z`,
		...given,
		details: { event_type_name: `Event ${ number }` },
	} );
}

/** Opens the log and waits until its rows are there; timers stand still otherwise. */
async function openLive( deliveries: DeliveryInFull[], options: Parameters< typeof openLog >[ 1 ] = {} ) {
	const { log } = openLog( deliveries, options );
	await pass( 300 );
	await screen.findByRole( 'table' );
	return log;
}

/** What is begun meanwhile comes to its end too. */
async function pass( ms: number ) {
	await act( () => jest.advanceTimersByTimeAsync( ms ) );
	await act( () => jest.advanceTimersByTimeAsync( 100 ) );
}

function names() {
	const [ , ...rows ] = within( screen.getByRole( 'table' ) ).getAllByRole( 'row' );
	return rows.map( ( row ) => within( row ).getAllByRole( 'link' )[ 0 ]?.textContent );
}

function rounds( log: readonly Asked[] ) {
	return log.filter( ( { path } ) => path.startsWith( '/deliveries' ) ).length;
}

function spoken() {
	return document.getElementById( 'a11y-speak-polite' )?.textContent ?? '';
}

function live() {
	return screen.getByRole< HTMLInputElement >( 'checkbox', { name: 'Live' } );
}

function scrollTo( y: number ) {
	Object.defineProperty( window, 'scrollY', { value: y, configurable: true } );
}

describe( 'the live log', () => {
	beforeEach( () => {
		jest.useFakeTimers( { doNotFake: [ 'queueMicrotask' ] } );
	} );

	afterEach( () => {
		jest.useRealTimers();
		scrollTo( 0 );
		act( () => void dispatch( preferencesStore ).set( 'multisite-webhooks', 'live', true ) );
	} );

	it( 'shows new deliveries on top within five seconds, and leaves the focus where it is', async () => {
		const deliveries = [ one( 1 ) ];
		await openLive( deliveries );
		screen.getByRole( 'link', { name: 'Event 1' } ).focus();
		deliveries.unshift( one( 2 ) );
		await pass( 5_100 );
		expect( names() ).toEqual( [ 'Event 2', 'Event 1' ] );
		expectFocus( screen.getByRole( 'link', { name: 'Event 1' } ) );
	} );

	it( 'shows what became of those that are there', async () => {
		const deliveries = [ one( 1 ) ];
		await openLive( deliveries );
		deliveries[ 0 ] = delivery( { id: idOf( 1 ) } );
		await pass( 5_100 );
		expect( screen.getByText( 'Delivered', { selector: 'td *' } ) ).toBeTruthy();
	} );

	it( 'keeps new ones behind a button while the list is scrolled', async () => {
		const deliveries = [ one( 1 ) ];
		await openLive( deliveries );
		scrollTo( 400 );
		deliveries.unshift( one( 3 ), one( 2 ) );
		await pass( 5_100 );
		expect( names() ).toEqual( [ 'Event 1' ] );
		fireEvent.click( screen.getByRole( 'button', { name: '2 new deliveries' } ) );
		await pass( 100 );
		expect( names() ).toEqual( [ 'Event 3', 'Event 2', 'Event 1' ] );
		expectFocus( screen.getByRole( 'link', { name: 'Event 3' } ) );
		expect( screen.queryByRole( 'button', { name: /new deliver/ } ) ).toBeNull();
	} );

	it( 'keeps new ones behind a button while rows are selected', async () => {
		const deliveries = [ one( 1 ) ];
		await openLive( deliveries );
		fireEvent.click( within( screen.getByRole( 'table' ) ).getAllByRole( 'checkbox' )[ 1 ] as HTMLElement );
		deliveries.unshift( one( 2 ) );
		await pass( 5_100 );
		expect( names() ).toEqual( [ 'Event 1' ] );
		expect( screen.getByRole( 'button', { name: '1 new delivery' } ) ).toBeTruthy();
	} );

	it( 'keeps the row that has the focus, though it would fall from the page', async () => {
		const deliveries = Array.from( { length: 20 }, ( _, index ) => one( 20 - index ) );
		await openLive( deliveries );
		screen.getByRole( 'link', { name: 'Event 1' } ).focus();
		deliveries.unshift( one( 21 ) );
		await pass( 5_100 );
		expectFocus( screen.getByRole( 'link', { name: 'Event 1' } ) );
		expect( screen.getByRole( 'button', { name: '1 new delivery' } ) ).toBeTruthy();
	} );

	it( 'tells of new ones at most every thirty seconds', async () => {
		const deliveries = [ one( 1, { status: 'delivered' } ) ];
		await openLive( deliveries );
		deliveries.unshift( one( 2, { status: 'delivered' } ) );
		await pass( 5_100 );
		expect( spoken() ).toContain( '1 new delivery.' );
		deliveries.unshift( one( 4 ), one( 3, { status: 'delivered' } ) );
		await pass( 5_100 );
		expect( spoken() ).toContain( '1 new delivery.' );
		await pass( 30_000 );
		expect( spoken() ).toContain( '2 new deliveries, 1 failed.' );
	} );

	it( 'says nothing while nothing is new', async () => {
		await openLive( [ one( 1 ) ] );
		const before = spoken();
		await pass( 20_000 );
		expect( spoken() ).toBe( before );
	} );

	it( 'asks nothing while nobody looks', async () => {
		const log = await openLive( [ one( 1 ) ] );
		const state = jest.spyOn( document, 'visibilityState', 'get' ).mockReturnValue( 'hidden' );
		await pass( 20_000 );
		expect( rounds( log ) ).toBe( 1 );
		state.mockRestore();
	} );

	it( 'asks nothing on older pages', async () => {
		const log = await openLive( [ one( 1 ) ], { at: `&cursor=${ idOf( 30 ) }` } );
		await pass( 20_000 );
		expect( rounds( log ) ).toBe( 1 );
		expect( [ live().checked, live().disabled ] ).toEqual( [ false, true ] );
	} );

	it( 'asks nothing once it is turned off, and keeps that', async () => {
		const log = await openLive( [ one( 1 ) ] );
		fireEvent.click( live() );
		await pass( 20_000 );
		expect( rounds( log ) ).toBe( 1 );
		expect( live().checked ).toBe( false );
	} );

	it( 'is off after an error, says why, and can be turned on again', async () => {
		let works = true;
		const log = await openLive( [ one( 1 ) ], {
			answer: ( { path } ) => {
				if ( ! works && path.startsWith( '/deliveries' ) ) {
					throw new TypeError( 'Failed to fetch' );
				}
				return undefined;
			},
		} );
		works = false;
		await pass( 5_100 );
		expect( live().checked ).toBe( false );
		expect(
			screen.getByText( /^The list is no longer live\. This site did not respond\./, {
				selector: '.components-snackbar *',
			} )
		).toBeTruthy();
		const before = rounds( log );
		await pass( 20_000 );
		expect( rounds( log ) ).toBe( before );

		works = true;
		fireEvent.click( live() );
		await pass( 5_100 );
		expect( rounds( log ) ).toBe( before + 1 );
	} );

	it( 'shows the first delivery of all', async () => {
		const deliveries: DeliveryInFull[] = [];
		openLog( deliveries );
		await pass( 300 );
		expect( screen.getByRole( 'heading', { name: 'No deliveries yet' } ) ).toBeTruthy();
		deliveries.unshift( one( 1 ) );
		await pass( 6_000 );
		expect( names() ).toEqual( [ 'Event 1' ] );
	} );
} );
