/** What can't happen on a network without Ultimate Multisite is said wherever it can be chosen or tested. */
import { expect } from '@playwright/test';
import {
	chooseEvent,
	deliveriesSettle,
	givenWebhooks,
	listIsReady,
	registerUser,
	restOf,
	row,
	SCREENS,
	startAfresh,
} from './support';
import { look } from './look';
import { test } from './test';

const REASON = 'Ultimate Multisite is not active.';
const CAUTION = `Can’t happen now: ${ REASON }`;

test.describe.configure( { timeout: 180_000 } );
test.beforeEach( ( { page, request } ) => startAfresh( page, request ) );

test( 'an event that can’t happen says so in the list, the test and the catalog', async ( { page } ) => {
	await givenWebhooks( await restOf( page ), [
		{ name: 'Bookkeeping', event_types: [ 'payment_received', 'invoice_sent' ] },
		{ name: 'Data warehouse', event_types: [ '*' ] },
		{ name: 'Provisioning', event_types: [ 'site_created', 'payment_received' ] },
	] );
	await page.goto( SCREENS );
	await listIsReady( page );
	await expect( row( page, 'Bookkeeping' ) ).toContainText( CAUTION );
	await expect( row( page, 'Data warehouse' ) ).not.toContainText( 'happen now' );
	await expect( row( page, 'Provisioning' ) ).not.toContainText( 'happen now' );
	await look( page, 'honest-list' );

	await page.getByRole( 'button', { name: 'Send Test Event to Bookkeeping' } ).click();
	await expect( page.getByRole( 'heading', { name: 'The test was successful' } ) ).toBeVisible();
	await expect( page.getByRole( 'dialog' ) ).toContainText(
		`This event can’t happen now: ${ REASON } The test works, but no real event will follow.`
	);
	await look( page, 'honest-test' );
	await page.keyboard.press( 'Escape' );

	await page.goto( `${ SCREENS }#event-payment_received` );
	await listIsReady( page );
	await expect( page.locator( '#event-payment_received' ) ).toContainText( CAUTION );
	await expect( page.locator( '#event-site_created' ) ).not.toContainText( 'happen now' );
	await expect( page.getByRole( 'region', { name: 'Example payload' } ) ).toBeVisible();
	await look( page, 'honest-catalog' );
} );

test( 'the form says so in its list, at the chosen event and in the preview', async ( { page } ) => {
	await page.goto( `${ SCREENS }&screen=new` );
	const field = page.getByRole( 'combobox', { name: 'Event', exact: true } );
	await field.fill( 'payment' );
	await expect( page.getByRole( 'option', { name: 'Payment Received' } ) ).toContainText( CAUTION );
	await look( page, 'honest-form-list' );

	await chooseEvent( page, 'Payment Received' );
	await expect( page.getByTitle( CAUTION ) ).toContainText( 'Payment Received' );
	await expect( page.getByRole( 'region', { name: 'Payload Preview' } ) ).toContainText( CAUTION );
	await chooseEvent( page, 'Site Created' );
	await expect( page.getByTitle( CAUTION ) ).toHaveCount( 1 );
	await look( page, 'honest-form' );
} );

test( 'a delivery says where its payload doesn’t fit the schema', async ( { page } ) => {
	const rest = await restOf( page );
	const [ crm ] = await givenWebhooks( rest, [ { name: 'CRM', event_types: [ 'user_registered' ] } ] );
	await registerUser( rest );
	const [ delivery ] = await deliveriesSettle( rest, `webhook=${ crm }&status=delivered`, 1 );
	await page.goto( `${ SCREENS }&screen=deliveries&webhook=${ crm }` );
	// Our own events fit: only other code could record one that doesn't.
	await page.route(
		( url ) => decodeURIComponent( url.href ).includes( `/deliveries/${ delivery?.id }` ),
		async ( route ) => {
			const response = await route.fetch();
			const json = ( await response.json() ) as { schema_problems: unknown[] };
			expect( json.schema_problems ).toEqual( [] );
			const message = 'The field “customer.email” should be of type string, but is of type null.';
			await route.fulfill( { json: { ...json, schema_problems: [ { field: 'customer.email', message } ] } } );
		}
	);
	await page.getByRole( 'link', { name: 'User Registered' } ).click();
	await expect( page.getByText( 'The payload doesn’t fit the schema of its event.' ) ).toBeVisible();
	await expect( page.getByText( '“customer.email” should be of type string' ) ).toBeVisible();
	await look( page, 'honest-delivery' );
} );
