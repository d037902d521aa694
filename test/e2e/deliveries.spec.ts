/** The log: real events, what became of them, and why. */
import { expect, type Page } from '@playwright/test';
import { look } from './look';
import {
	deliveriesSettle,
	givenWebhooks,
	receivedAt,
	RECEIVER_URL,
	registerUser,
	type Rest,
	restOf,
	row,
	SCREENS,
	startAfresh,
} from './support';
import { test } from './test';

const FAILS = 'Fails for now';
const WORKS = 'Works';

test( 'the log tells of each delivery what became of it, why, and what to do', async ( { page, request } ) => {
	await startAfresh( page, request );
	const rest = await restOf( page );
	const [ works = '', fails = '' ] = await givenWebhooks( rest, [
		{ name: WORKS, event_types: [ 'user_registered' ] },
		{ name: FAILS, event_types: [ 'user_registered' ], url: `${ RECEIVER_URL }/busy?status=503` },
	] );
	await registerUser( rest );
	await deliveriesSettle( rest, `webhook=${ works }&status=delivered`, 1 );
	await expect
		.poll( async () => {
			const [ one ] = ( await rest.get( `/deliveries?webhook=${ fails }` ) ) as { attempt_count: number }[];
			return one?.attempt_count ?? 0;
		} )
		.toBeGreaterThan( 0 );

	await page.goto( SCREENS );
	await expect( row( page, WORKS ) ).toContainText( 'Delivered' );
	await expect( row( page, WORKS ) ).toContainText( '100% of 1' );
	await expect( row( page, FAILS ) ).toContainText( 'Failing for' );

	await row( page, FAILS )
		.getByRole( 'link', { name: /Waiting/ } )
		.click();
	await expect( page.getByRole( 'heading', { level: 1, name: 'Deliveries' } ) ).toBeVisible();
	await expect( page ).toHaveURL( new RegExp( `webhook=${ fails }` ) );
	const delivery = page.getByRole( 'row' ).filter( { hasText: 'User Registered' } );
	await expect( delivery ).toHaveCount( 1 );
	await expect( delivery ).toContainText( FAILS );
	await expect( delivery ).toContainText( /503 (Service )?Unavailable/ );

	await delivery.getByRole( 'link', { name: 'User Registered' } ).click();
	await expect( page.getByRole( 'heading', { level: 1, name: /User Registered/ } ) ).toBeFocused();
	await expect( page.getByText( 'The receiver is down or too busy.' ).first() ).toBeVisible();
	await expect( page.getByText( /is scheduled/ ).first() ).toBeVisible();
	await page.getByRole( 'tab', { name: 'Request' } ).first().click();
	await expect( page.getByText( '"user_registered"' ).first() ).toBeVisible();

	await page.getByRole( 'link', { name: 'Deliveries', exact: true } ).click();
	await expect( page.getByRole( 'row' ).filter( { hasText: WORKS } ).first() ).toContainText( /20\d in \d+ ms/ );
} );

test( 'the pages of the log lead on and back again', async ( { page, request } ) => {
	await startAfresh( page, request );
	const rest = await restOf( page );
	const [ id = '' ] = await givenWebhooks( rest, [ { name: 'Busy' } ] );
	for ( let i = 0; i < 23; i++ ) {
		await rest.send( 'POST', `/webhooks/${ id }/test` );
	}
	await page.goto( `${ SCREENS }&screen=deliveries&webhook=${ id }` );
	const rows = page.getByRole( 'row' ).filter( { hasText: 'Payment Received' } );
	await expect( rows ).toHaveCount( 20 );
	const newest = await rows.first().getByRole( 'link' ).first().getAttribute( 'href' );
	await page
		.getByRole( 'link', { name: 'Older' } )
		.or( page.getByRole( 'button', { name: 'Older' } ) )
		.click();
	await expect( rows ).toHaveCount( 3 );
	await expect( page ).toHaveURL( /cursor=dlv_/ );
	await page
		.getByRole( 'link', { name: 'Newer' } )
		.or( page.getByRole( 'button', { name: 'Newer' } ) )
		.click();
	await expect( rows ).toHaveCount( 20 );
	expect( await rows.first().getByRole( 'link' ).first().getAttribute( 'href' ) ).toBe( newest );
} );

/** A webhook whose receiver refused an event for good, and has come back at another address since. */
async function givenFailure( rest: Rest, name: string ): Promise< string > {
	const [ id = '' ] = await givenWebhooks( rest, [
		{ name, event_types: [ 'user_registered' ], url: `${ RECEIVER_URL }/${ name }?status=410` },
	] );
	await registerUser( rest );
	await deliveriesSettle( rest, `webhook=${ id }&status=failed`, 1 );
	await rest.send( 'PATCH', `/webhooks/${ id }`, { status: 'active', url: `${ RECEIVER_URL }/${ name }` } );
	return id;
}

function entries( page: Page ) {
	return page.getByRole( 'row' ).filter( { hasText: 'User Registered' } );
}

test( 'what failed is sent again with the same id, from the menu of its row', async ( { page, request } ) => {
	await startAfresh( page, request );
	const rest = await restOf( page );
	const id = await givenFailure( rest, 'again' );
	await page.goto( `${ SCREENS }&screen=deliveries&webhook=${ id }` );
	await entries( page ).getByRole( 'button', { name: 'Actions' } ).click();
	await page.getByRole( 'menuitem', { name: 'Resend' } ).click();
	await expect( page.locator( '.components-snackbar' ) ).toContainText( 'User Registered is on its way to again.' );
	await expect( entries( page ).first() ).toContainText( 'Delivered', { timeout: 20_000 } );
	const [ first, second ] = await receivedAt( request, '/again' );
	expect( second?.headers[ 'webhook-id' ] ).toBe( first?.headers[ 'webhook-id' ] );
	expect( second?.body ).toBe( first?.body );

	await page.getByRole( 'button', { name: 'View' } ).click();
	await expect( page.getByRole( 'heading', { level: 1, name: 'User Registered' } ) ).toBeFocused();
	await page.getByRole( 'complementary' ).getByRole( 'link', { name: /^dlv_/ } ).click();
	await expect( page.getByText( 'Gave up after 1 attempt.' ) ).toBeVisible();
	await expect( page.getByText( /^Resent as dlv_/ ) ).toBeVisible();
	await look( page, 'delivery-given-up' );
} );

test( 'all that failed of a webhook is sent again after it was counted', async ( { page, request } ) => {
	await startAfresh( page, request );
	const rest = await restOf( page );
	const id = await givenFailure( rest, 'recover' );
	await page.goto( `${ SCREENS }&screen=deliveries&webhook=${ id }` );
	await page.getByRole( 'button', { name: 'Resend Failed…' } ).click();
	const dialog = page.getByRole( 'dialog', { name: 'Resend Failed' } );
	await expect( dialog.getByLabel( 'Webhook', { exact: true } ) ).toHaveValue( id );
	await expect( dialog.getByText( '1 delivery failed in that time.' ) ).toBeVisible();
	await look( page, 'resend-failed' );
	await dialog.getByRole( 'button', { name: 'Resend 1 Delivery' } ).click();
	await expect( async () => {
		// As a server's own cron does, where WordPress's is off.
		await page.request.get( '/wp-cron.php' );
		await expect( dialog.getByText( '1 delivery was resent.' ) ).toBeVisible( { timeout: 2_000 } );
		// WP-Cron runs each minute, and may just have run.
	} ).toPass( { timeout: 75_000 } );
	await dialog.getByRole( 'button', { name: 'Done' } ).click();
	await expect( page.getByRole( 'button', { name: 'Resend Failed…' } ) ).toBeFocused();
	await expect( entries( page ).filter( { hasText: 'Delivered' } ) ).toHaveCount( 1 );
} );

test( 'for how long the log is kept is chosen, and what that deletes is said before', async ( { page, request } ) => {
	await startAfresh( page, request );
	const rest = await restOf( page );
	const id = await givenFailure( rest, 'kept' );
	await page.goto( `${ SCREENS }&screen=deliveries&webhook=${ id }` );
	const open = page.getByRole( 'button', { name: 'Log Settings…' } );
	await open.click();
	const outcomes = page.getByRole( 'spinbutton', { name: 'Keep outcomes for (days)' } );
	await expect( outcomes ).toHaveValue( '90' );
	await outcomes.fill( '60' );
	await expect(
		page.getByRole( 'dialog' ).getByText( /^Deliveries that ended more than 60 days ago/ )
	).toBeVisible();
	await look( page, 'log-settings' );
	await outcomes.fill( '20' );
	await page.getByRole( 'button', { name: 'Save and Delete Older' } ).click();
	await expect( outcomes ).toBeFocused();
	await expect( page.getByText( 'Outcomes must be kept at least as long as content' ) ).toBeVisible();
	await look( page, 'log-settings-error' );
	await outcomes.fill( '365' );
	await page.getByRole( 'button', { name: 'Save Settings' } ).click();
	await expect( page.locator( '.components-snackbar' ) ).toContainText( 'Log settings saved.' );
	await expect( open ).toBeFocused();
	await open.click();
	await expect( outcomes ).toHaveValue( '365' );
	await outcomes.fill( '90' );
	await page.getByRole( 'button', { name: 'Save and Delete Older' } ).click();
	await expect( page.getByRole( 'dialog' ) ).toBeHidden();
} );

test( 'what waits is tried at once, and its screen follows; then it is cancelled', async ( { page, request } ) => {
	await startAfresh( page, request );
	const rest = await restOf( page );
	const [ id = '' ] = await givenWebhooks( rest, [
		{
			name: 'Busy',
			event_types: [ 'user_registered' ],
			url: `${ RECEIVER_URL }/busy?status=503&retry-after=3600`,
		},
	] );
	await registerUser( rest );
	await expect.poll( async () => ( await receivedAt( request, '/busy' ) ).length, { timeout: 20_000 } ).toBe( 1 );
	await page.goto( `${ SCREENS }&screen=deliveries&webhook=${ id }` );
	await entries( page ).getByRole( 'link', { name: 'User Registered' } ).click();
	await expect( page.getByText( /^Attempt 2 is scheduled in/ ) ).toBeVisible();
	await look( page, 'delivery-try-now' );
	await page.getByRole( 'button', { name: 'Try Now' } ).click();
	await expect( page.getByText( /^Attempt 3 is scheduled in/ ) ).toBeVisible( { timeout: 20_000 } );
	await page.getByRole( 'button', { name: 'Cancel Delivery' } ).click();
	await expect( page.getByText( 'Cancelled.', { exact: true } ) ).toBeVisible();
	await expect( page.getByRole( 'heading', { level: 1, name: 'User Registered' } ) ).toBeFocused();
} );

test( 'new deliveries come by themselves, and wait while somebody is at other rows', async ( { page, request } ) => {
	await startAfresh( page, request );
	const rest = await restOf( page );
	const [ id = '' ] = await givenWebhooks( rest, [ { name: 'Alive', event_types: [ 'user_registered' ] } ] );
	await registerUser( rest );
	await deliveriesSettle( rest, `webhook=${ id }&status=delivered`, 1 );
	await page.goto( `${ SCREENS }&screen=deliveries&webhook=${ id }` );
	await expect( entries( page ) ).toHaveCount( 1 );
	await registerUser( rest );
	await expect( entries( page ) ).toHaveCount( 2, { timeout: 20_000 } );

	await entries( page ).first().getByRole( 'checkbox' ).check();
	await registerUser( rest );
	const news = page.getByRole( 'button', { name: '1 new delivery' } );
	await expect( news ).toBeVisible( { timeout: 20_000 } );
	await expect( entries( page ) ).toHaveCount( 2 );
	await look( page, 'deliveries-news' );
	await news.click();
	await expect( entries( page ) ).toHaveCount( 3 );
	await expect( entries( page ).first().getByRole( 'link' ).first() ).toBeFocused();
} );

test( 'several deliveries are sent again at once', async ( { page, request } ) => {
	await startAfresh( page, request );
	const rest = await restOf( page );
	const [ id = '' ] = await givenWebhooks( rest, [ { name: 'Several', event_types: [ 'user_registered' ] } ] );
	await registerUser( rest );
	await registerUser( rest );
	await deliveriesSettle( rest, `webhook=${ id }&status=delivered`, 2 );
	await page.goto( `${ SCREENS }&screen=deliveries&webhook=${ id }` );
	await page.getByRole( 'checkbox', { name: 'Select all' } ).first().check();
	await page.getByRole( 'button', { name: 'Resend', exact: true } ).click();
	await expect( page.locator( '.components-snackbar' ) ).toContainText( '2 deliveries are being resent.' );
	await expect( entries( page ).filter( { hasText: 'Delivered' } ) ).toHaveCount( 4, { timeout: 20_000 } );
} );
