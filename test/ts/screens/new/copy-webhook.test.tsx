import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { webhook } from '../../support/examples';
import { openApp } from '../../support/network';

const ORIGINAL = webhook( { format: 'flat', sites: [ 2 ], headers: { 'x-key': null }, accept_redirect: true } );

function openCopy( id = ORIGINAL.id ) {
	return openApp( { at: `&screen=new&copy=${ id }`, webhooks: [ ORIGINAL ] } );
}

describe( 'a duplicate', () => {
	it( 'fills the form and saves nothing yet', async () => {
		const { log } = openCopy();
		expect( ( await screen.findByLabelText< HTMLInputElement >( 'Name' ) ).value ).toBe( 'Copy of Zapier' );
		expect( screen.getByLabelText< HTMLInputElement >( 'URL' ).value ).toBe( ORIGINAL.url );
		expect( await screen.findByRole( 'button', { name: 'Remove Payment Received' } ) ).toBeTruthy();
		expect( log.some( ( { method } ) => method === 'POST' ) ).toBe( false );
	} );

	it( 'is made with what can be read of the original: not its secret, not the values of its headers', async () => {
		const { user, log } = openCopy();
		await user.click( await screen.findByRole( 'button', { name: 'Add New Webhook' } ) );
		await waitFor( () =>
			expect( log.find( ( { method } ) => method === 'POST' )?.body ).toEqual( {
				name: 'Copy of Zapier',
				url: ORIGINAL.url,
				event_types: [ 'payment_received' ],
				format: 'flat',
				sites: [ 2 ],
				headers: { 'x-key': null },
				headers_from: ORIGINAL.id,
				accept_redirect: true,
			} )
		);
	} );

	it( 'shows the options that it has', async () => {
		openCopy();
		expect( await screen.findByRole( 'button', { name: 'More Options', expanded: true } ) ).toBeTruthy();
		expect( screen.getByLabelText< HTMLInputElement >( /^Flat/ ).checked ).toBe( true );
		expect( await screen.findByRole( 'button', { name: 'Remove Studio Nord' } ) ).toBeTruthy();
		expect( screen.getByLabelText< HTMLInputElement >( 'Header name' ).value ).toBe( 'x-key' );
	} );

	it( 'shows its payload in the format of the original', async () => {
		openCopy();
		const code = await screen.findByRole( 'region', { name: 'What the receiver gets' } );
		expect( code.textContent ).toBe( '{\n  "id": 7\n}' );
	} );

	it( 'is not left without asking, for it is not saved', async () => {
		const { user } = openCopy();
		await user.click( await screen.findByRole( 'link', { name: 'Cancel' } ) );
		expect( within( screen.getByRole( 'dialog' ) ).getByText( 'Leave without saving?' ) ).toBeTruthy();
	} );

	it( 'of a webhook that is gone is an empty form, which says why', async () => {
		openCopy( 'wh_gone' );
		expect( await screen.findAllByText( /The webhook that you want to copy no longer exists\./ ) ).not.toHaveLength(
			0
		);
		expect( screen.getByLabelText< HTMLInputElement >( 'Name' ).value ).toBe( '' );
	} );
} );
