import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { idOf } from '../support/deliveries';
import { done, failed, openLog, waiting } from '../support/log';
import { expectFocus } from '../support/network';

type User = ReturnType< typeof openLog >[ 'user' ];

/** The snackbar is read out too, so its words stand twice. */
function snackbar( words: RegExp | string ) {
	return screen.findByText( words, { selector: '.components-snackbar *' } );
}

async function openMenu( user: User, row = 0 ) {
	await screen.findByRole( 'table' );
	const trigger = screen.getAllByRole( 'button', { name: 'Actions' } )[ row ];
	expect( trigger ).toBeDefined();
	await user.click( trigger as HTMLElement );
	await screen.findByRole( 'menu' );
}

async function choose( user: User, verb: string ) {
	await openMenu( user );
	await user.click( screen.getByRole( 'menuitem', { name: verb } ) );
}

async function tick( user: User, ...rows: readonly number[] ) {
	const table = await screen.findByRole( 'table' );
	for ( const row of rows ) {
		const boxes = within( table ).getAllByRole( 'checkbox' );
		await user.click( boxes[ row + 1 ] as HTMLElement );
	}
}

describe( 'the menu of a delivery', () => {
	it.each( [
		[ 'failed', failed(), [ 'Resend' ] ],
		[ 'waiting', waiting(), [ 'Try Now', 'Cancel Delivery' ] ],
	] )( 'offers only what can be done to one that is %s', async ( _, one, verbs ) => {
		const { user } = openLog( [ one ] );
		await openMenu( user );
		expect( screen.getAllByRole( 'menuitem' ).map( ( item ) => item.textContent ) ).toEqual( verbs );
	} );

	it( 'resends it, says where it goes, and leads there', async () => {
		const { user, log } = openLog( [ failed() ] );
		await choose( user, 'Resend' );
		await snackbar( 'Payment Received is on its way to Zapier.' );
		expect( done( log ) ).toEqual( [ `POST /deliveries/${ idOf( 1 ) }/resend` ] );
		await user.click( screen.getByRole( 'button', { name: 'View' } ) );
		expect( window.location.search ).toContain( `screen=delivery&id=${ idOf( 101 ) }` );
	} );

	it( 'shows the new one at once', async () => {
		const { user } = openLog( [ failed() ] );
		await choose( user, 'Resend' );
		await waitFor( () => expect( screen.getAllByRole( 'link', { name: 'Payment Received' } ) ).toHaveLength( 2 ) );
	} );

	it( 'says that what is sent again to a paused webhook is held', async () => {
		const { user } = openLog( [ failed() ], {
			answer: ( { method } ) =>
				method === 'POST' ? { status: 202, body: waiting( { id: idOf( 2 ), status: 'held' } ) } : undefined,
		} );
		await choose( user, 'Resend' );
		expect( await snackbar( 'Payment Received is held until you resume Zapier.' ) ).toBeTruthy();
	} );

	it( 'tries one now', async () => {
		const { user, log } = openLog( [ waiting() ] );
		await choose( user, 'Try Now' );
		await snackbar( 'Payment Received is being sent to Zapier again.' );
		expect( done( log ) ).toEqual( [ `POST /deliveries/${ idOf( 1 ) }/try` ] );
	} );

	it( 'cancels one, and its row says so', async () => {
		const { user } = openLog( [ waiting() ] );
		await choose( user, 'Cancel Delivery' );
		await snackbar( 'Payment Received will not be sent to Zapier.' );
		expect( await screen.findByText( 'Cancelled', { selector: 'td *' } ) ).toBeTruthy();
	} );

	it( 'says why something could not be done', async () => {
		const message = 'The delivery no longer waits.';
		const { user } = openLog( [ waiting() ], {
			answer: ( { method } ) =>
				method === 'POST'
					? { status: 409, body: { code: 'multisite_webhooks_not_waiting', message } }
					: undefined,
		} );
		await choose( user, 'Cancel Delivery' );
		expect(
			await screen.findByText( `Payment Received could not be cancelled. ${ message }`, { selector: '.msw *' } )
		).toBeTruthy();
	} );
} );

describe( 'several deliveries at once', () => {
	const three = () => [ 3, 2, 1 ].map( ( number ) => failed( { id: idOf( number ) } ) );

	it( 'are resent oldest first, and are not chosen any more', async () => {
		const { user, log } = openLog( three() );
		await tick( user, 0, 2 );
		await user.click( screen.getByRole( 'button', { name: 'Resend' } ) );
		await snackbar( '2 deliveries are being resent.' );
		expect( done( log ) ).toEqual( [
			`POST /deliveries/${ idOf( 1 ) }/resend`,
			`POST /deliveries/${ idOf( 3 ) }/resend`,
		] );
		await waitFor( () => expect( screen.queryByText( '2 Items selected' ) ).toBeNull() );
	} );

	it( 'leave the focus beside the button that went with them', async () => {
		const { user } = openLog( three() );
		await tick( user, 0 );
		await user.click( screen.getByRole( 'button', { name: 'Resend' } ) );
		await waitFor( () => expect( screen.queryByRole( 'button', { name: 'Resend' } ) ).toBeNull() );
		await waitFor( () => expectFocus( screen.getAllByRole( 'checkbox', { name: 'Select all' } ).at( -1 )! ) );
	} );

	it( 'stay chosen where it could not be done, each with its reason', async () => {
		const { user } = openLog( three(), {
			answer: ( { path } ) =>
				path.startsWith( `/deliveries/${ idOf( 2 ) }/resend` )
					? { status: 409, body: { code: 'x', message: 'Its content is deleted.' } }
					: undefined,
		} );
		await tick( user, 0, 1 );
		await user.click( screen.getByRole( 'button', { name: 'Resend' } ) );
		await screen.findByText( /could not be resent\. Its content is deleted\./, { selector: '.msw *' } );
		expect( await screen.findByText( '1 Item selected' ) ).toBeTruthy();
	} );

	it( 'can be chosen only where something can be done', async () => {
		openLog( [ failed( { id: idOf( 2 ) } ), failed( { details: { can_resend: false } } ) ] );
		const table = await screen.findByRole( 'table' );
		const boxes = within( table ).getAllByRole( 'checkbox', { name: 'Payment Received, Zapier' } );
		expect( boxes.map( ( box ) => box.getAttribute( 'aria-disabled' ) ) ).toEqual( [ 'false', 'true' ] );
	} );
} );
