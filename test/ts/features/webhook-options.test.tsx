import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { Webhook } from '../../../assets-src/types/rest.generated';
import { webhook } from '../support/examples';
import { expectFocus, openApp } from '../support/network';
import { changedBySomeoneElse, invalid } from '../support/server';

const NEW = '&screen=new&event_type=payment_received';
const MORE = { name: 'More Options' };

function openEdit( given: Partial< Webhook >, query = '' ) {
	const edited = webhook( given );
	return openApp( { at: `&screen=edit&id=${ edited.id }${ query }`, webhooks: [ edited ] } );
}

async function openOptions( user: UserEvent ) {
	await user.click( await screen.findByRole( 'button', MORE ) );
}

function inputs( label: string ) {
	return screen.getAllByLabelText< HTMLInputElement >( label );
}

type Log = ReturnType< typeof openApp >[ 'log' ];

function sent( log: Log, method: string ) {
	return log.find( ( asked ) => asked.method === method )?.body;
}

async function save( user: UserEvent ) {
	await user.click( screen.getByRole( 'button', { name: /^(Save Changes|Add New Webhook)$/ } ) );
}

describe( 'More Options', () => {
	it( 'is closed at first', async () => {
		const { user } = openApp( { at: NEW } );
		const toggle = await screen.findByRole( 'button', MORE );
		expect( toggle.getAttribute( 'aria-expanded' ) ).toBe( 'false' );
		expect( screen.queryByText( 'Format' ) ).toBeNull();
		await user.click( toggle );
		expect( screen.getByLabelText< HTMLInputElement >( /^Standard/ ).checked ).toBe( true );
	} );

	it( 'is open if one of its fields is used, and names them when it is closed', async () => {
		const { user } = openEdit( {
			format: 'flat',
			sites: [ 1, 2 ],
			headers: { 'X-A': null },
			accept_redirect: true,
		} );
		const toggle = await screen.findByRole( 'button', { ...MORE, expanded: true } );
		await user.click( toggle );
		expect( screen.getByText( 'flat format · 2 sites · 1 header · redirects count as received' ) ).toBeTruthy();
	} );

	it.each( [
		[ 'headers', 'Add Header' ],
		[ 'accept_redirect', 'This receiver responds with a redirect: count 302 as received' ],
		[ 'format', /^Standard/ ],
	] )( 'opens where a link leads to its field %s', async ( field, label ) => {
		openEdit( {}, `&field=${ field }` );
		await screen.findByRole( 'button', { ...MORE, expanded: true } );
		const target = screen.queryByLabelText( label ) ?? screen.getByRole( 'button', { name: label } );
		await waitFor( () => expectFocus( target ) );
	} );

	it( 'leaves a link to another field closed', async () => {
		openEdit( {}, '&field=url' );
		await waitFor( () => expectFocus( screen.getByLabelText( 'URL' ) ) );
		expect( screen.getByRole( 'button', { ...MORE, expanded: false } ) ).toBeTruthy();
	} );

	it( 'opens at a field that the server refuses', async () => {
		const { user } = openApp( {
			at: NEW,
			answer: ( { method } ) =>
				method === 'POST' ? invalid( { sites: 'There is no site with the ID 9.' } ) : undefined,
		} );
		await user.type( await screen.findByLabelText( 'URL' ), 'https://example.com/' );
		await save( user );
		await screen.findByRole( 'button', { ...MORE, expanded: true } );
	} );

	it( 'opens again for a mistake that is still there', async () => {
		const { user } = openApp( { at: NEW } );
		await user.type( await screen.findByLabelText( 'URL' ), 'https://example.com/' );
		await openOptions( user );
		await user.click( screen.getByLabelText( 'Only events of chosen sites' ) );
		for ( let i = 0; i < 2; i++ ) {
			await save( user );
			await waitFor( () => expectFocus( screen.getByLabelText( 'Chosen sites' ) ) );
			await user.click( screen.getByRole( 'button', MORE ) );
		}
	} );
} );

describe( 'the format', () => {
	it( 'changes the preview and is saved', async () => {
		const { user, log } = openEdit( {} );
		await openOptions( user );
		await user.click( screen.getByLabelText( /^Flat/ ) );
		await waitFor( () =>
			expect( screen.getByRole( 'region', { name: 'What the receiver gets' } ).textContent ).toBe(
				'{\n  "id": 7\n}'
			)
		);
		await save( user );
		await waitFor( () => expect( sent( log, 'PATCH' ) ).toEqual( { format: 'flat' } ) );
	} );
} );

describe( 'headers', () => {
	it( 'are added as rows', async () => {
		const { user, log } = openEdit( {} );
		await openOptions( user );
		await user.click( screen.getByRole( 'button', { name: 'Add Header' } ) );
		expectFocus( inputs( 'Header name' )[ 0 ]! );
		await user.keyboard( 'X-Shop{Tab}Nord' );
		await user.click( screen.getByRole( 'button', { name: 'Add Header' } ) );
		await save( user );
		await waitFor( () => expect( sent( log, 'PATCH' ) ).toEqual( { headers: { 'X-Shop': 'Nord' } } ) );
	} );

	it( 'hide a saved value, which can be replaced and kept', async () => {
		const { user, log } = openEdit( { headers: { 'X-Key': null, 'X-Old': null } } );
		await user.click( await screen.findByRole( 'button', { name: 'Replace the value of X-Key' } ) );
		expectFocus( inputs( 'Header value' )[ 0 ]! );
		await user.click( screen.getByRole( 'button', { name: 'Keep the Saved Value' } ) );
		expectFocus( screen.getByRole( 'button', { name: 'Replace the value of X-Key' } ) );
		expect( screen.queryByText( 'Save your changes first.' ) ).toBeNull();

		await user.click( screen.getByRole( 'button', { name: 'Replace the value of X-Key' } ) );
		await user.keyboard( 'new' );
		await user.click( screen.getByRole( 'button', { name: 'Remove the header X-Old' } ) );
		expectFocus( screen.getByRole( 'button', { name: 'Remove the header X-Key' } ) );
		await save( user );
		await waitFor( () => expect( sent( log, 'PATCH' ) ).toEqual( { headers: { 'X-Key': 'new' } } ) );
	} );

	it( 'that can not be sent are named in their row', async () => {
		const { user, log } = openEdit( { headers: { 'X-Key': null } } );
		await user.click( await screen.findByRole( 'button', { name: 'Add Header' } ) );
		await user.keyboard( 'webhook-signature{Tab}x' );
		await save( user );

		const name = inputs( 'Header name' )[ 1 ]!;
		await waitFor( () => expectFocus( name ) );
		expect( name.getAttribute( 'aria-invalid' ) ).toBe( 'true' );
		const error = document.getElementById( name.getAttribute( 'aria-describedby' ) ?? '' );
		expect( error?.textContent ).toBe(
			'The header “webhook-signature” is set automatically. Choose another name.'
		);
		expect( sent( log, 'PATCH' ) ).toBeUndefined();
		await user.type( name, '-x' );
		await user.clear( name );
		await user.type( name, 'X-Signature' );
		expect( name.getAttribute( 'aria-invalid' ) ).toBe( 'false' );
	} );

	it( 'are made of a user and a password', async () => {
		const { user, log } = openEdit( {} );
		await openOptions( user );
		await user.click( screen.getByRole( 'button', { name: 'Basic Auth…' } ) );
		const dialog = within( screen.getByRole( 'dialog', { name: 'Basic Auth' } ) );
		await user.type( dialog.getByLabelText( 'User name' ), 'a:b' );
		await user.click( dialog.getByRole( 'button', { name: 'Set Authorization Header' } ) );
		expect( dialog.getByText( 'A user name can’t contain a colon.' ) ).toBeTruthy();
		await user.clear( dialog.getByLabelText( 'User name' ) );
		await user.type( dialog.getByLabelText( 'User name' ), 'Aladdin' );
		await user.type( dialog.getByLabelText( 'Password' ), 'open sesame{Enter}' );
		expect( screen.queryByRole( 'dialog' ) ).toBeNull();
		expect( sent( log, 'PATCH' ) ).toBeUndefined();
		await save( user );
		await waitFor( () =>
			expect( sent( log, 'PATCH' ) ).toEqual( {
				headers: { Authorization: 'Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==' },
			} )
		);
	} );

	it( 'are made of a token, which replaces a saved one', async () => {
		const { user, log } = openEdit( { headers: { authorization: null } } );
		await user.click( await screen.findByRole( 'button', { name: 'Bearer Token…' } ) );
		const dialog = within( screen.getByRole( 'dialog', { name: 'Bearer Token' } ) );
		expect( dialog.getByText( 'This replaces the Authorization header.' ) ).toBeTruthy();
		await user.type( dialog.getByLabelText( 'Token' ), 'abc{Enter}' );
		await save( user );
		await waitFor( () => expect( sent( log, 'PATCH' ) ).toEqual( { headers: { authorization: 'Bearer abc' } } ) );
	} );
} );

describe( 'sites', () => {
	it( 'are searched and chosen', async () => {
		const { user, log } = openEdit( {} );
		await openOptions( user );
		await user.click( screen.getByLabelText( 'Only events of chosen sites' ) );
		await user.click( screen.getByLabelText( 'Chosen sites' ) );
		expect( await screen.findByRole( 'option', { name: 'Studio Nord' } ) ).toBeTruthy();
		await user.keyboard( 'acme' );
		await waitFor( () => expect( screen.queryByRole( 'option', { name: 'Studio Nord' } ) ).toBeNull() );
		await user.keyboard( '{ArrowDown}{Enter}{Escape}' );
		expect( screen.getByRole( 'button', { name: 'Remove https://network.example/acme/' } ) ).toBeTruthy();
		await save( user );
		await waitFor( () => expect( sent( log, 'PATCH' ) ).toEqual( { sites: [ 3 ] } ) );
	} );

	it( 'are shown by name, and one that is gone says so', async () => {
		const { user, log } = openEdit( { sites: [ 2, 9 ] } );
		expect( await screen.findByRole( 'button', { name: 'Remove Studio Nord' } ) ).toBeTruthy();
		expect( await screen.findByTitle( 'There is no site with the ID 9.' ) ).toBeTruthy();
		await user.click( screen.getByRole( 'button', { name: 'Remove Site 9' } ) );
		await save( user );
		await waitFor( () => expect( sent( log, 'PATCH' ) ).toEqual( { sites: [ 2 ] } ) );
	} );

	it( 'come back when all sites were chosen by mistake', async () => {
		const { user } = openEdit( { sites: [ 2 ] } );
		await user.click( await screen.findByLabelText( 'Events of all sites' ) );
		expect( screen.queryByLabelText( 'Chosen sites' ) ).toBeNull();
		await user.click( screen.getByLabelText( 'Only events of chosen sites' ) );
		expect( await screen.findByRole( 'button', { name: 'Remove Studio Nord' } ) ).toBeTruthy();
	} );
} );

describe( 'a change by someone else', () => {
	it( 'brings its options into the form', async () => {
		const mine = webhook();
		const theirs = webhook( {
			format: 'flat',
			headers: { 'X-Theirs': null },
			updated_at: '2026-11-24T15:00:00.000Z',
		} );
		const { user } = openApp( {
			at: `&screen=edit&id=${ mine.id }`,
			webhooks: [ mine ],
			answer: ( { method } ) => ( method === 'PATCH' ? changedBySomeoneElse( { webhook: theirs } ) : undefined ),
		} );
		await openOptions( user );
		await user.click( screen.getByLabelText( /^This receiver responds with a redirect/ ) );
		await user.click( screen.getByRole( 'button', MORE ) );
		await save( user );
		await user.click( await screen.findByRole( 'button', { name: 'Load Their Version' } ) );
		expect( await screen.findByRole( 'button', { ...MORE, expanded: true } ) ).toBeTruthy();
		expect( screen.getByLabelText< HTMLInputElement >( /^Flat/ ).checked ).toBe( true );
		expect( inputs( 'Header name' )[ 0 ]?.value ).toBe( 'X-Theirs' );
		expect( screen.getByLabelText< HTMLInputElement >( /^This receiver responds with a redirect/ ).checked ).toBe(
			false
		);
	} );
} );
