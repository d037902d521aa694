import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { webhook } from '../support/examples';
import { expectFocus, openApp } from '../support/network';
import { type Asked, invalid, type Reply } from '../support/server';

const NEW = '&screen=new';

async function fillIn( user: UserEvent, { url }: { url: string } ) {
	await user.type( await screen.findByLabelText( 'URL' ), url );
	await screen.findByRole( 'option', { name: 'Payment Received' } );
	await user.selectOptions( screen.getByLabelText( 'Event' ), 'Payment Received' );
}

function field( label: string ) {
	return screen.getByLabelText< HTMLInputElement >( label );
}

function submitButton() {
	return screen.getByRole( 'button', { name: 'Add New Webhook' } );
}

function onCreate( reply: Reply ) {
	return ( { method, path }: Asked ) => ( method === 'POST' && path === '/webhooks' ? reply : undefined );
}

describe( 'Add New Webhook', () => {
	it( 'says under each field what is missing, focuses the first, and asks the server nothing', async () => {
		const { user, log } = openApp( { at: NEW } );
		await user.click( submitButton() );

		expect( field( 'URL' ).getAttribute( 'aria-invalid' ) ).toBe( 'true' );
		expect( descriptionOf( field( 'URL' ) ) ).toBe( 'Enter the address that should receive the events.' );
		expect( descriptionOf( field( 'Event' ) ) ).toBe( 'Choose at least one event.' );
		expect( field( 'Name' ).getAttribute( 'aria-invalid' ) ).toBe( 'false' );
		expectFocus( field( 'URL' ) );
		expect( log.some( ( { method } ) => method === 'POST' ) ).toBe( false );
	} );

	it( 'takes an error away as soon as its field is right', async () => {
		const { user } = openApp( { at: NEW } );
		await user.click( submitButton() );
		await user.type( field( 'URL' ), 'https://example.com/hook' );
		expect( field( 'URL' ).getAttribute( 'aria-invalid' ) ).toBe( 'false' );
		expect( descriptionOf( field( 'Event' ) ) ).toBe( 'Choose at least one event.' );
	} );

	it( 'puts the error of the server under its field and clears nothing', async () => {
		const { user } = openApp( {
			at: NEW,
			answer: onCreate( invalid( { url: '10.0.0.1 is a private address.' } ) ),
		} );
		await user.type( await screen.findByLabelText( 'Name' ), 'Mine' );
		await fillIn( user, { url: 'https://10.0.0.1/hook' } );
		await user.click( submitButton() );

		await waitFor( () => expect( descriptionOf( field( 'URL' ) ) ).toBe( '10.0.0.1 is a private address.' ) );
		await waitFor( () => expectFocus( field( 'URL' ) ) );
		expect( field( 'URL' ).value ).toBe( 'https://10.0.0.1/hook' );
		expect( field( 'Name' ).value ).toBe( 'Mine' );
		expect( field( 'Event' ).value ).toBe( 'payment_received' );
	} );

	it( 'shows an error that has no field here above the form', async () => {
		const { user } = openApp( {
			at: NEW,
			answer: onCreate( invalid( { headers: 'These are more than 20 headers.' } ) ),
		} );
		await fillIn( user, { url: 'https://example.com/hook' } );
		await user.click( submitButton() );
		expect( await screen.findAllByText( 'These are more than 20 headers.' ) ).not.toHaveLength( 0 );
	} );

	it( 'keeps what was typed when the session is over', async () => {
		const over = { status: 401, body: { code: 'rest_forbidden', message: 'Sorry.' } };
		const { user } = openApp( { at: NEW, answer: onCreate( over ) } );
		await fillIn( user, { url: 'https://example.com/hook' } );
		await user.click( submitButton() );
		expect( await screen.findAllByText( /You were signed out/ ) ).not.toHaveLength( 0 );
		expect( field( 'URL' ).value ).toBe( 'https://example.com/hook' );
	} );

	it( 'leads back to the list, with the secret shown this once', async () => {
		const added = webhook( { name: 'example.com', secret: 'whsec_abc' } );
		const { user, log } = openApp( { at: NEW, answer: onCreate( { status: 201, body: added } ) } );
		await fillIn( user, { url: ' https://example.com/hook ' } );
		await user.click( submitButton() );

		expect( await screen.findByText( '“example.com” is added and active.' ) ).toBeTruthy();
		expect( screen.getByText( 'whsec_abc' ) ).toBeTruthy();
		expect( window.location.search ).toBe( '?page=multisite-webhooks' );
		expect( log.find( ( { method } ) => method === 'POST' )?.body ).toEqual( {
			name: 'example.com',
			url: 'https://example.com/hook',
			event_types: [ 'payment_received' ],
		} );
	} );

	it( 'sends several events', async () => {
		const { user, log } = openApp( { at: `${ NEW }&event_type=site_created` } );
		await fillIn( user, { url: 'https://example.com/hook' } );
		await user.click( screen.getByRole( 'button', { name: 'Add another event' } ) );
		await user.selectOptions( field( 'Event 2' ), 'Site Created' );
		await user.click( submitButton() );
		await waitFor( () =>
			expect( log.find( ( { method } ) => method === 'POST' )?.body ).toMatchObject( {
				event_types: [ 'payment_received', 'site_created' ],
			} )
		);
	} );

	it( 'shows what the chosen event sends', async () => {
		openApp( { at: `${ NEW }&event_type=payment_received` } );
		expect( ( await screen.findByRole( 'region', { name: 'What the receiver gets' } ) ).textContent ).toContain(
			'"type": "payment_received"'
		);
	} );

	it( 'asks before it leaves what is not saved', async () => {
		const { user } = openApp( { at: NEW } );
		await user.type( await screen.findByLabelText( 'Name' ), 'Mine' );
		await user.click( screen.getByRole( 'link', { name: 'Cancel' } ) );
		await user.click( within( screen.getByRole( 'dialog' ) ).getByRole( 'button', { name: 'Stay' } ) );
		expect( field( 'Name' ).value ).toBe( 'Mine' );

		await user.click( screen.getByRole( 'link', { name: 'Cancel' } ) );
		await user.click( within( screen.getByRole( 'dialog' ) ).getByRole( 'button', { name: 'Leave' } ) );
		expect( await screen.findByRole( 'heading', { name: 'Webhooks', level: 1 } ) ).toBeTruthy();
	} );
} );

describe( 'Edit Webhook', () => {
	it( 'saves only what was changed and stays', async () => {
		const { user, log } = openApp( { at: `&screen=edit&id=${ webhook().id }`, webhooks: [ webhook() ] } );
		await user.clear( await screen.findByLabelText( 'Name' ) );
		await user.type( field( 'Name' ), 'Renamed' );
		await user.click( screen.getByRole( 'button', { name: 'Save Changes' } ) );
		expect( await screen.findAllByText( 'Changes saved.' ) ).not.toHaveLength( 0 );
		expect( log.find( ( { method } ) => method === 'PATCH' )?.body ).toEqual( { name: 'Renamed' } );
		expect( field( 'Name' ).value ).toBe( 'Renamed' );
	} );

	it( 'keeps an event that does not exist any more', async () => {
		const old = webhook( { event_types: [ 'gone_away' ] } );
		openApp( { at: `&screen=edit&id=${ old.id }`, webhooks: [ old ] } );
		await screen.findByRole( 'option', { name: 'gone_away (does not exist any more)' } );
		expect( field( 'Event' ).value ).toBe( 'gone_away' );
	} );

	it( 'tells that there is nothing at an unknown id', async () => {
		openApp( { at: '&screen=edit&id=wh_unknown' } );
		expect( await screen.findByRole( 'heading', { name: 'There is nothing here.' } ) ).toBeTruthy();
	} );
} );

function descriptionOf( element: HTMLElement ): string | null | undefined {
	return document.getElementById( element.getAttribute( 'aria-describedby' ) ?? '' )?.textContent;
}
