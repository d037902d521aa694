import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { eventType, webhook, withoutUltimateMultisite, withPreview } from '../support/examples';
import { expectFocus, openApp } from '../support/network';
import { type Asked, invalid, type Reply } from '../support/server';

const NEW = '&screen=new';

async function fillIn( user: UserEvent, { url }: { url: string } ) {
	await user.type( await screen.findByLabelText( 'URL' ), url );
	await choose( user, 'Payment Received' );
}

async function choose( user: UserEvent, name: string ) {
	await user.click( screen.getByLabelText( 'Event' ) );
	await user.click( await screen.findByRole( 'option', { name } ) );
	await user.keyboard( '{Escape}' );
}

function field( label: string ) {
	return screen.getByLabelText< HTMLInputElement >( label );
}

function submitButton() {
	return screen.findByRole( 'button', { name: 'Add New Webhook' } );
}

function onCreate( reply: Reply ) {
	return ( { method, path }: Asked ) => ( method === 'POST' && path === '/webhooks' ? reply : undefined );
}

describe( 'Add New Webhook', () => {
	it( 'says under each field what is missing, focuses the first, and asks the server nothing', async () => {
		const { user, log } = openApp( { at: NEW } );
		await user.click( await submitButton() );

		expect( field( 'URL' ).getAttribute( 'aria-invalid' ) ).toBe( 'true' );
		expect( descriptionOf( field( 'URL' ) ) ).toBe( 'Enter the address that should receive the events.' );
		expect( descriptionOf( field( 'Event' ) ) ).toBe( 'Choose at least one event.' );
		expect( field( 'Name' ).getAttribute( 'aria-invalid' ) ).toBe( 'false' );
		expectFocus( field( 'URL' ) );
		expect( log.some( ( { method } ) => method === 'POST' ) ).toBe( false );
	} );

	it( 'takes an error away as soon as its field is right', async () => {
		const { user } = openApp( { at: NEW } );
		await user.click( await submitButton() );
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
		await user.click( await submitButton() );

		await waitFor( () => expect( descriptionOf( field( 'URL' ) ) ).toBe( '10.0.0.1 is a private address.' ) );
		await waitFor( () => expectFocus( field( 'URL' ) ) );
		expect( field( 'URL' ).value ).toBe( 'https://10.0.0.1/hook' );
		expect( field( 'Name' ).value ).toBe( 'Mine' );
		expect( screen.getByRole( 'button', { name: 'Remove Payment Received' } ) ).toBeTruthy();
	} );

	it( 'shows an error that has no field here above the form', async () => {
		const { user } = openApp( {
			at: NEW,
			answer: onCreate( invalid( { secret: 'This secret is not valid.' } ) ),
		} );
		await fillIn( user, { url: 'https://example.com/hook' } );
		await user.click( await submitButton() );
		expect( await screen.findAllByText( 'This secret is not valid.' ) ).not.toHaveLength( 0 );
	} );

	it( 'keeps what was typed when the session is over', async () => {
		const over = { status: 401, body: { code: 'rest_forbidden', message: 'Sorry.' } };
		const { user } = openApp( { at: NEW, answer: onCreate( over ) } );
		await fillIn( user, { url: 'https://example.com/hook' } );
		await user.click( await submitButton() );
		const link = await screen.findByRole( 'link', { name: 'Log in in a new tab' } );
		expect( link.getAttribute( 'target' ) ).toBe( '_blank' );
		expect( field( 'URL' ).value ).toBe( 'https://example.com/hook' );
	} );

	it( 'leads back to the list, with the secret shown this once', async () => {
		const added = webhook( { name: 'example.com', secret: 'whsec_abc' } );
		const { user, log } = openApp( { at: NEW, answer: onCreate( { status: 201, body: added } ) } );
		await fillIn( user, { url: ' https://example.com/hook ' } );
		await user.click( await submitButton() );

		expect( await screen.findByText( '“example.com” was added and is active.' ) ).toBeTruthy();
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
		await user.click( await submitButton() );
		await waitFor( () =>
			expect( log.find( ( { method } ) => method === 'POST' )?.body ).toMatchObject( {
				event_types: [ 'site_created', 'payment_received' ],
			} )
		);
	} );

	it( 'trims what was pasted around the address', async () => {
		const { user } = openApp( { at: NEW } );
		await user.click( await screen.findByLabelText( 'URL' ) );
		await user.paste( ' https://example.com/hook\n' );
		expect( field( 'URL' ).value ).toBe( 'https://example.com/hook' );
	} );

	it( 'cautions against an address that is not encrypted', async () => {
		const { user } = openApp( { at: NEW } );
		await user.type( await screen.findByLabelText( 'URL' ), 'http://example.com' );
		expect( descriptionOf( field( 'URL' ) ) ).toContain( 'This address is not encrypted.' );
		await user.clear( field( 'URL' ) );
		expect( descriptionOf( field( 'URL' ) ) ).not.toContain( 'This address is not encrypted.' );
	} );

	it( 'cautions when another webhook sends the same event to the same address', async () => {
		const { user } = openApp( { at: NEW, webhooks: [ webhook( { name: 'Zapier' } ) ] } );
		await fillIn( user, { url: webhook().url } );
		const warning = '“Zapier” already sends Payment Received to this address. Both webhooks would send it.';
		await waitFor( () => expect( descriptionOf( field( 'URL' ) ) ).toContain( warning ) );
		await user.click( screen.getByRole( 'button', { name: 'Remove Payment Received' } ) );
		expect( descriptionOf( field( 'URL' ) ) ).not.toContain( warning );
	} );
} );

describe( 'the preview', () => {
	it( 'says why its event can’t happen now', async () => {
		const { user } = openApp( { at: NEW, catalog: [ withoutUltimateMultisite() ] } );
		await choose( user, 'Payment Received' );
		const preview = within( screen.getByRole( 'region', { name: 'Payload Preview' } ) );
		expect( preview.getByText( 'Can’t happen now: Ultimate Multisite is not active.' ) ).toBeTruthy();
	} );

	it( 'asks to choose an event first', async () => {
		openApp( { at: NEW } );
		expect( await screen.findByText( 'Choose an event to see what it sends.' ) ).toBeTruthy();
	} );

	it( 'shows what the receiver gets, indented, and copies the very bytes', async () => {
		const { user } = openApp( { at: `${ NEW }&event_type=payment_received` } );
		const code = await screen.findByRole( 'region', { name: 'What the receiver gets' } );
		expect( code.textContent ).toContain( '\n  "type": "payment_received",\n' );
		await user.click( screen.getByRole( 'button', { name: 'Copy: What the receiver gets' } ) );
		expect( await navigator.clipboard.readText() ).toBe(
			'{"id":"evt_1","type":"payment_received","data":{"id":7}}'
		);
	} );

	it( 'follows the option that is pointed at, and goes back to what is chosen', async () => {
		const { user } = openApp( { at: `${ NEW }&event_type=payment_received` } );
		await user.click( await screen.findByLabelText( 'Event' ) );
		await user.keyboard( '{ArrowDown}' );
		expect( await screen.findByRole( 'heading', { name: 'Site Created' } ) ).toBeTruthy();
		await user.keyboard( '{Escape}' );
		expect( await screen.findByRole( 'heading', { name: 'Payment Received' } ) ).toBeTruthy();
	} );

	it( 'switches between several chosen ones', async () => {
		const { user } = openApp( { at: `${ NEW }&event_type=payment_received` } );
		await screen.findByRole( 'heading', { name: 'Payment Received' } );
		await choose( user, 'Site Created' );
		expect( screen.getByRole( 'heading', { name: 'Site Created' } ) ).toBeTruthy();
		await user.click( screen.getByRole( 'button', { name: 'Payment Received' } ) );
		expect( screen.getByRole( 'heading', { name: 'Payment Received' } ) ).toBeTruthy();
	} );

	it( 'says when the payload could not be loaded, and tries again', async () => {
		let fails = true;
		const slow = eventType( { slug: 'hard_to_load', name: 'Hard to Load' } );
		const { user } = openApp( {
			at: `${ NEW }&event_type=hard_to_load`,
			answer: ( { path } ) => {
				if ( path.startsWith( '/event-types/hard_to_load' ) ) {
					return fails ? { status: 500, body: null } : { body: withPreview( slow ) };
				}
				return path.startsWith( '/event-types?' ) ? { body: [ slow ] } : undefined;
			},
		} );
		expect( await screen.findAllByText( /The payload could not be loaded\./ ) ).not.toHaveLength( 0 );
		fails = false;
		await user.click( screen.getByRole( 'button', { name: 'Try Again' } ) );
		expect( await screen.findByRole( 'region', { name: 'What the receiver gets' } ) ).toBeTruthy();
	} );
} );

function descriptionOf( element: HTMLElement ): string {
	const ids = element.getAttribute( 'aria-describedby' )?.split( ' ' ) ?? [];
	return ids.map( ( id ) => document.getElementById( id )?.textContent ?? '' ).join( '' );
}
