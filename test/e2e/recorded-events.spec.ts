/** Everything that was recorded: found, read, and recorded for somebody who looks for the right event. */
import { expect, type Page } from '@playwright/test';
import { look } from './look';
import { deliveriesSettle, givenWebhooks, RECEIVER_URL, registerUser, restOf, SCREENS, startAfresh } from './support';
import { test } from './test';

const EVENTS = `${ SCREENS }&screen=events`;

function entries( page: Page, text: string ) {
	return page.getByRole( 'row' ).filter( { hasText: text } );
}

test( 'an event is found by a person, and shows its payload and who got it', async ( { page, request } ) => {
	await startAfresh( page, request );
	const rest = await restOf( page );
	const [ crm = '' ] = await givenWebhooks( rest, [
		{ name: 'CRM customer sync', event_types: [ 'user_registered' ] },
		{
			name: 'Warehouse with a name that is long',
			event_types: [ 'user_registered' ],
			url: `${ RECEIVER_URL }/busy?status=503`,
		},
	] );
	const someone = await registerUser( rest );
	await registerUser( rest );
	await deliveriesSettle( rest, `webhook=${ crm }&status=delivered`, 2 );

	await page.goto( SCREENS );
	await page.getByRole( 'navigation', { name: 'Views' } ).getByRole( 'link', { name: 'Events' } ).click();
	await expect( page.getByRole( 'heading', { level: 1, name: 'Events' } ) ).toBeFocused();
	await expect( page ).toHaveTitle( /^Events ‹ Webhooks/ );
	await page.getByRole( 'searchbox', { name: 'Search events' } ).fill( someone.slice( 0, -2 ).toUpperCase() );
	await expect( page ).toHaveURL( /s=USER/ );
	await expect( entries( page, someone ) ).toHaveCount( 1 );
	await expect( entries( page, someone ) ).toContainText( 'CRM customer sync' );
	await expect( entries( page, someone ) ).toContainText( 'Delivered' );
	await look( page, 'recorded-events' );

	await entries( page, someone ).getByRole( 'link', { name: 'User Registered' } ).click();
	await expect( page.getByRole( 'heading', { level: 1, name: 'User Registered' } ) ).toBeFocused();
	await expect( page.getByRole( 'region', { name: 'What a receiver gets' } ) ).toContainText( someone );
	await expect( page.getByRole( 'link', { name: 'Warehouse with a name that is long' } ) ).toBeVisible();
	await look( page, 'recorded-event', { whole: true } );

	await page.getByRole( 'link', { name: 'CRM customer sync' } ).click();
	await expect( page.getByText( 'Attempt 1' ) ).toBeVisible();
	await page.goBack();
	await page.getByRole( 'link', { name: 'Add Webhook for This Event' } ).click();
	await expect( page.getByRole( 'button', { name: 'Remove User Registered' } ) ).toBeVisible();
} );

test( 'everything is recorded for an hour, until somebody stops it', async ( { page, request } ) => {
	await startAfresh( page, request );
	const rest = await restOf( page );
	await page.goto( `${ EVENTS }&s=nobody-has-this` );
	await expect( page.getByRole( 'heading', { name: 'No event matches' } ) ).toBeVisible();
	await look( page, 'recorded-events-no-match' );

	await page.getByRole( 'button', { name: 'Record Everything…' } ).click();
	await expect( page.getByRole( 'dialog' ) ).toContainText( 'kept for 30 days' );
	await look( page, 'recorded-events-start' );
	await page.getByRole( 'dialog' ).getByRole( 'button', { name: 'Record Everything' } ).click();
	await expect( page.getByText( /Everything is recorded for another (59|60) minutes/ ) ).toBeVisible();

	const someone = await registerUser( rest );
	await page.getByRole( 'button', { name: 'Clear Search and Filters' } ).click();
	await expect( entries( page, someone ).first() ).toContainText( 'Nobody', { timeout: 15_000 } );
	await look( page, 'recorded-events-recording' );

	await page.getByRole( 'button', { name: 'Stop Recording' } ).click();
	await expect( page.getByText( /Everything is recorded for another/ ) ).toBeHidden();
	await expect( page.getByRole( 'heading', { level: 1, name: 'Events' } ) ).toBeFocused();
	const again = await registerUser( rest );
	const found = ( await rest.get( `/events?search=${ again }` ) ) as unknown[];
	expect( found ).toEqual( [] );
} );
