import { beforeEach, describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { openApp } from '../../support/network';

const LIST = '?page=multisite-webhooks';

/** A form that was reached from the list, with something typed into it. */
async function typeOnTheWay() {
	const opened = openApp();
	await opened.user.click( ( await screen.findAllByRole( 'link', { name: 'Add New Webhook' } ) )[ 0 ]! );
	await opened.user.type( await screen.findByLabelText( 'Name' ), 'Mine' );
	return opened;
}

async function answerLeaving( user: Awaited< ReturnType< typeof typeOnTheWay > >[ 'user' ], name: 'Stay' | 'Leave' ) {
	const dialog = await screen.findByRole( 'dialog', { name: 'Leave without saving?' } );
	await user.click( within( dialog ).getByRole( 'button', { name } ) );
}

function typed() {
	return screen.getByLabelText< HTMLInputElement >( 'Name' ).value;
}

function goBack() {
	act( () => window.history.back() );
}

describe( 'leaving what is not saved', () => {
	beforeEach( () => window.history.replaceState( null, '', '/' ) );

	it( 'by a link asks, and goes after a yes only', async () => {
		const { user } = await typeOnTheWay();
		await user.click( screen.getByRole( 'link', { name: 'Cancel' } ) );
		await answerLeaving( user, 'Stay' );
		expect( typed() ).toBe( 'Mine' );

		await user.click( screen.getByRole( 'link', { name: 'Cancel' } ) );
		await answerLeaving( user, 'Leave' );
		expect( await screen.findByRole( 'heading', { name: 'Webhooks', level: 1 } ) ).toBeTruthy();
	} );

	it( 'by Back asks each time, and the address stays that of the form', async () => {
		const { user } = await typeOnTheWay();
		for ( let round = 0; round < 2; round++ ) {
			goBack();
			await answerLeaving( user, 'Stay' );
			expect( typed() ).toBe( 'Mine' );
			expect( window.location.search ).toContain( 'screen=new' );
		}
	} );

	it( 'by Back leads to the list after a yes', async () => {
		const { user } = await typeOnTheWay();
		goBack();
		await answerLeaving( user, 'Leave' );
		expect( await screen.findByRole( 'heading', { name: 'Webhooks', level: 1 } ) ).toBeTruthy();
		expect( window.location.search ).toBe( LIST );
	} );

	it( 'by Back goes at once while nothing is typed', async () => {
		const { user } = await typeOnTheWay();
		await user.clear( screen.getByLabelText( 'Name' ) );
		goBack();
		await waitFor( () => expect( window.location.search ).toBe( LIST ) );
		expect( screen.queryByRole( 'dialog' ) ).toBeNull();
	} );

	it( 'by closing the window is the browser’s to ask', async () => {
		await typeOnTheWay();
		const closing = new Event( 'beforeunload', { cancelable: true } );
		window.dispatchEvent( closing );
		expect( closing.defaultPrevented ).toBe( true );
	} );
} );
