import { describe, expect, it, jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from '@wordpress/element';
import { EventCombobox } from '../../../assets-src/features/event-combobox';
import { eventType, PAYMENT_RECEIVED, SITE_CREATED, withoutUltimateMultisite } from '../support/examples';
import { expectFocus } from '../support/network';

const PAYMENT_FAILED = eventType( { slug: 'payment_failed', name: 'Payment Failed', group: 'payments' } );
const CATALOG = [ PAYMENT_RECEIVED, PAYMENT_FAILED, SITE_CREATED ];

function openField( { chosen = [], eventTypes = CATALOG }: { chosen?: string[]; eventTypes?: typeof CATALOG } = {} ) {
	const onHighlight = jest.fn< ( slug: string | null ) => void >();
	const onSubmit = jest.fn< () => void >();
	let latest: readonly string[] = chosen;
	function Field() {
		const [ value, setValue ] = useState< readonly string[] >( chosen );
		latest = value;
		return (
			<form
				onSubmit={ ( event ) => {
					event.preventDefault();
					onSubmit();
				} }
			>
				<EventCombobox
					id="event"
					chosen={ value }
					error={ undefined }
					eventTypes={ eventTypes }
					onChange={ setValue }
					onHighlight={ onHighlight }
				/>
				<button type="submit">Save</button>
			</form>
		);
	}
	render( <Field /> );
	return { user: userEvent.setup(), onHighlight, onSubmit, chosenNow: () => latest };
}

function input() {
	return screen.getByRole< HTMLInputElement >( 'combobox', { name: 'Event' } );
}

function options() {
	return screen.queryAllByRole( 'option' ).map( ( option ) => option.id.replace( 'msw-option-', '' ) );
}

function active() {
	return input().getAttribute( 'aria-activedescendant' )?.replace( 'msw-option-', '' );
}

function ticked() {
	return screen.queryAllByRole( 'option', { selected: true } ).map( ( option ) => option.textContent );
}

describe( 'the list', () => {
	it( 'opens on a click with all events in groups, "All events" first', async () => {
		const { user } = openField();
		expect( input().getAttribute( 'aria-expanded' ) ).toBe( 'false' );
		await user.click( input() );
		expect( input().getAttribute( 'aria-expanded' ) ).toBe( 'true' );
		expect( options() ).toEqual( [ '*', 'payment_received', 'payment_failed', 'site_created' ] );
		expect( screen.getAllByRole( 'group' ).map( ( group ) => group.getAttribute( 'aria-label' ) ) ).toEqual( [
			'Payments',
			'Sites',
		] );
	} );

	it( 'names an option by its event and describes it beside', async () => {
		const { user } = openField();
		await user.click( input() );
		const option = screen.getByRole( 'option', { name: 'Payment Failed' } );
		const description = document.getElementById( option.getAttribute( 'aria-describedby' ) ?? '' );
		expect( description?.textContent ).toBe( 'It happened.' );
	} );

	it( 'opens on the first chosen option', async () => {
		const { user } = openField( { chosen: [ 'site_created', 'payment_failed' ] } );
		await user.click( input() );
		expect( active() ).toBe( 'payment_failed' );
	} );

	it( 'does not open when the focus merely comes by', async () => {
		const { user } = openField();
		await user.tab();
		expectFocus( input() );
		expect( options() ).toEqual( [] );
	} );

	it( 'closes when something outside is pressed', async () => {
		const { user } = openField();
		await user.click( input() );
		await user.click( document.body );
		expect( options() ).toEqual( [] );
	} );

	it( 'says so while nothing matches', async () => {
		const { user } = openField();
		await user.type( input(), 'zzz' );
		expect( screen.getByText( 'No event matches “zzz”' ) ).toBeTruthy();
		expect( input().getAttribute( 'aria-expanded' ) ).toBe( 'false' );
	} );
} );

describe( 'keys', () => {
	it.each( [
		[ 'ArrowDown opens on the first', '{ArrowDown}', '*' ],
		[ 'ArrowUp opens on the last', '{ArrowUp}', 'site_created' ],
		[ 'ArrowDown moves on', '{ArrowDown}{ArrowDown}', 'payment_received' ],
		[ 'ArrowDown stays on the last', '{ArrowUp}{ArrowDown}', 'site_created' ],
		[ 'ArrowUp moves back', '{ArrowUp}{ArrowUp}', 'payment_failed' ],
		[ 'ArrowUp stays on the first', '{ArrowDown}{ArrowUp}', '*' ],
		[ 'End leads to the last', '{ArrowDown}{End}', 'site_created' ],
		[ 'Home leads to the first', '{ArrowUp}{Home}', '*' ],
		[ 'typing points at the first match', 'site', 'site_created' ],
	] )( '%s', async ( _what, keys, slug ) => {
		const { user } = openField();
		await user.tab();
		await user.keyboard( keys );
		expect( active() ).toBe( slug );
	} );

	it( 'Enter toggles and leaves the list open', async () => {
		const { user, chosenNow, onSubmit } = openField();
		await user.tab();
		await user.keyboard( 'failed{Enter}' );
		expect( chosenNow() ).toEqual( [ 'payment_failed' ] );
		await user.keyboard( '{Enter}' );
		expect( chosenNow() ).toEqual( [] );
		expect( options() ).toEqual( [ 'payment_failed' ] );
		expect( onSubmit ).not.toHaveBeenCalled();
	} );

	it( 'Enter in the closed field saves the form', async () => {
		const { user, onSubmit } = openField();
		await user.tab();
		await user.keyboard( '{Enter}' );
		expect( onSubmit ).toHaveBeenCalledTimes( 1 );
	} );

	it( 'Escape closes the list and nothing else', async () => {
		const { user, chosenNow } = openField( { chosen: [ 'site_created' ] } );
		await user.click( input() );
		await user.keyboard( '{Escape}' );
		expect( options() ).toEqual( [] );
		expect( chosenNow() ).toEqual( [ 'site_created' ] );
		expectFocus( input() );
	} );

	it( 'Backspace in the empty input removes the last token', async () => {
		const { user, chosenNow } = openField( { chosen: [ 'site_created', 'payment_failed' ] } );
		await user.click( input() );
		await user.keyboard( '{Backspace}' );
		expect( chosenNow() ).toEqual( [ 'site_created' ] );
	} );

	it( 'Backspace in a search takes a letter', async () => {
		const { user, chosenNow } = openField( { chosen: [ 'site_created' ] } );
		await user.type( input(), 'ab{Backspace}' );
		expect( input().value ).toBe( 'a' );
		expect( chosenNow() ).toEqual( [ 'site_created' ] );
	} );

	it( 'Tab leaves, closes the list and clears the search', async () => {
		const { user } = openField();
		await user.type( input(), 'pay' );
		await user.tab();
		expectFocus( screen.getByRole( 'button', { name: 'Save' } ) );
		expect( options() ).toEqual( [] );
		expect( input().value ).toBe( '' );
	} );
} );

describe( 'pointing', () => {
	it( 'tells the option that keys lead to, and that there is none once the list is closed', async () => {
		const { user, onHighlight } = openField();
		await user.tab();
		await user.keyboard( '{ArrowUp}' );
		expect( onHighlight ).toHaveBeenLastCalledWith( 'site_created' );
		await user.keyboard( '{Escape}' );
		expect( onHighlight ).toHaveBeenLastCalledWith( null );
	} );

	it( 'tells the option that the mouse is over', async () => {
		const { user, onHighlight } = openField();
		await user.click( input() );
		const target = screen.getByRole( 'option', { name: 'Payment Failed' } );
		await user.pointer( { target, coords: { screenX: 1 } } );
		await user.pointer( { target, coords: { screenX: 2 } } );
		expect( onHighlight ).toHaveBeenLastCalledWith( 'payment_failed' );
	} );
} );

describe( 'choosing', () => {
	it( 'by clicks leaves the focus in the input and the list open', async () => {
		const { user, chosenNow } = openField();
		await user.click( input() );
		await user.click( screen.getByRole( 'option', { name: 'Site Created' } ) );
		await user.click( screen.getByRole( 'option', { name: 'Payment Failed' } ) );
		expect( chosenNow() ).toEqual( [ 'site_created', 'payment_failed' ] );
		expectFocus( input() );
	} );

	it( 'all events leaves the others, which then show ticked', async () => {
		const { user, chosenNow } = openField( { chosen: [ 'site_created' ] } );
		await user.click( input() );
		await user.click( screen.getByRole( 'option', { name: 'All events' } ) );
		expect( chosenNow() ).toEqual( [ '*' ] );
		expect( ticked() ).toHaveLength( 4 );
	} );

	it( 'one event leaves all events', async () => {
		const { user, chosenNow } = openField( { chosen: [ '*' ] } );
		await user.click( input() );
		await user.click( screen.getByRole( 'option', { name: 'Site Created' } ) );
		expect( chosenNow() ).toEqual( [ 'site_created' ] );
	} );
} );

describe( 'tokens', () => {
	it( 'are removed by their button, and the input has the focus', async () => {
		const { user, chosenNow } = openField( { chosen: [ 'site_created', 'payment_failed' ] } );
		await user.click( screen.getByRole( 'button', { name: 'Remove Site Created' } ) );
		expect( chosenNow() ).toEqual( [ 'payment_failed' ] );
		expectFocus( input() );
	} );

	it( 'are told with the field', () => {
		openField( { chosen: [ 'site_created', 'payment_failed' ] } );
		const ids = input().getAttribute( 'aria-describedby' )?.split( ' ' ) ?? [];
		const words = ids.map( ( id ) => document.getElementById( id )?.textContent );
		expect( words ).toContain( 'Chosen: Site Created, Payment Failed.' );
	} );

	it( 'of events that are gone show their slug and say what is wrong', () => {
		openField( { chosen: [ 'gone_away' ] } );
		const title =
			'The event “gone_away” does not exist or is no longer available. Remove it or choose another one.';
		expect( screen.getByTitle( title ).textContent ).toBe( 'gone_away' );
	} );

	it( 'of events that can’t happen now say why, in the list too', async () => {
		const caution = 'Can’t happen now: Ultimate Multisite is not active.';
		const catalog = [ withoutUltimateMultisite(), SITE_CREATED ];
		const { user } = openField( { chosen: [ 'payment_received', 'site_created' ], eventTypes: catalog } );
		expect( screen.getByTitle( caution ).textContent ).toBe( `Payment Received${ caution }` );
		expect( screen.getAllByTitle( /happen now/ ) ).toHaveLength( 1 );

		await user.click( input() );
		const option = screen.getByRole( 'option', { name: 'Payment Received' } );
		const description = document.getElementById( option.getAttribute( 'aria-describedby' ) ?? '' );
		expect( description?.textContent ).toBe( `It happened. ${ caution }` );
		expect( screen.getByRole( 'option', { name: 'Site Created' } ).textContent ).not.toContain( 'happen now' );
	} );

	it( 'of events that no plugin registers any more can only be removed', async () => {
		const orphan = eventType( {
			slug: 'gone_away',
			name: 'gone_away',
			availability: { reason: 'not_registered', message: 'No active plugin registers this event.' },
		} );
		const { user } = openField( { chosen: [ 'gone_away' ], eventTypes: [ ...CATALOG, orphan ] } );
		expect( screen.getByTitle( /^The event “gone_away” does not exist/ ) ).toBeTruthy();
		await user.click( input() );
		expect( options() ).not.toContain( 'gone_away' );
		await user.click( screen.getByRole( 'button', { name: 'Remove gone_away' } ) );
		expect( screen.queryByTitle( /gone_away/ ) ).toBeNull();
	} );

	it( 'say nothing of the kind before the events have come', () => {
		openField( { chosen: [ 'site_created' ], eventTypes: [] } );
		expect( screen.queryByTitle( /does not exist/ ) ).toBeNull();
	} );
} );

describe( 'what is spoken', () => {
	it( 'names the event and how many are chosen', async () => {
		const { user } = openField( { chosen: [ 'site_created' ] } );
		await user.click( input() );
		await user.keyboard( '{ArrowUp}{Enter}' );
		expect( spoken() ).toContain( 'Payment Failed added. 2 chosen.' );
		await user.keyboard( '{Enter}' );
		expect( spoken() ).toContain( 'Payment Failed removed. 1 chosen.' );
	} );
} );

/** In the live regions of the page, as core's script makes them. */
function spoken(): string {
	return [ ...document.querySelectorAll( '[aria-live]' ) ].map( ( region ) => region.textContent ).join( ' ' );
}
