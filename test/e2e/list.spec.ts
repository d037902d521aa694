/** The list of webhooks: finding, changing one and several, and the address that keeps it all. */
import { expect, type Page } from '@playwright/test';
import { givenWebhooks, listIsReady, openWebhooks, restOf, row, SCREENS, startAfresh, watchForErrors } from './support';
import { test } from './test';

const GIVEN = [
	{ name: 'CRM customer sync', event_types: [ 'customer_created', 'customer_updated' ] },
	{ name: 'Data warehouse', event_types: [ '*' ] },
	{ name: 'Provisioning worker', event_types: [ 'site_created' ] },
	{ name: 'Slack signups', event_types: [ 'user_registered' ], status: 'paused' },
] as const;

const names = ( page: Page ) => page.locator( '.msw-name' );

test.beforeEach( async ( { page, request } ) => {
	await startAfresh( page, request );
	await givenWebhooks( await restOf( page ), GIVEN );
	await page.goto( SCREENS );
	await listIsReady( page );
} );

test( 'a search finds by name and by URL, stands in the address, and survives a reload', async ( { page } ) => {
	const search = page.getByRole( 'searchbox', { name: 'Search webhooks' } );
	await search.fill( 'warehouse' );
	await expect( names( page ) ).toHaveText( [ 'Data warehouse' ] );
	await expect( page ).toHaveURL( /[?&]s=warehouse/ );
	await page.reload();
	await expect( names( page ) ).toHaveText( [ 'Data warehouse' ] );
	await search.fill( 'no such thing' );
	await expect( page.getByText( 'No webhook matches' ) ).toBeVisible();
	await page.getByRole( 'link', { name: 'Clear Search and Filters' } ).click();
	await expect( names( page ) ).toHaveCount( 4 );
} );

test( 'filters by status and event narrow the list, and Back takes them off again', async ( { page } ) => {
	await page
		.getByRole( 'button', { name: /^Status/ } )
		.first()
		.click();
	await page.getByRole( 'option', { name: 'Paused' } ).click();
	await page.keyboard.press( 'Escape' );
	await expect( names( page ) ).toHaveText( [ 'Slack signups' ] );
	await expect( page ).toHaveURL( /[?&]status=paused/ );
	await page.goBack();
	await expect( names( page ) ).toHaveCount( 4 );
	await page.goto( `${ SCREENS }&event_type=site_created` );
	await expect( names( page ) ).toHaveText( [ 'Data warehouse', 'Provisioning worker' ] );
} );

test( 'the order can be turned round and stands in the address', async ( { page } ) => {
	await expect( names( page ) ).toHaveText( GIVEN.map( ( { name } ) => name ) );
	await page.goto( `${ SCREENS }&order=desc` );
	await expect( names( page ) ).toHaveText( GIVEN.map( ( { name } ) => name ).reverse() );
} );

test( 'pausing says so, offers to undo it, and leaves the focus on the same button', async ( { page } ) => {
	const crm = row( page, 'CRM customer sync' );
	await crm.getByRole( 'button', { name: 'Pause CRM customer sync' } ).click();
	await expect( crm ).toContainText( 'Paused' );
	await expect( page.locator( '.components-snackbar' ) ).toContainText( '“CRM customer sync” is paused.' );
	await expect( crm.getByRole( 'button', { name: 'Resume CRM customer sync' } ) ).toBeFocused();
	await page.getByRole( 'button', { name: 'Undo' } ).click();
	await expect( crm ).toContainText( 'Active' );
} );

test( 'several are paused at once, and those that were already are told', async ( { page } ) => {
	await page
		.getByRole( 'checkbox', { name: /Select all/ } )
		.first()
		.check();
	await page.getByRole( 'button', { name: 'Pause', exact: true } ).click();
	await expect( page.locator( '.components-snackbar' ) ).toContainText( '3 paused, 1 was already paused.' );
	await expect( page.locator( '.msw-badge', { hasText: 'Paused' } ) ).toHaveCount( 4 );
} );

test( 'deleting several asks with their names, and then they are gone', async ( { page } ) => {
	for ( const name of [ 'CRM customer sync', 'Data warehouse' ] ) {
		await row( page, name ).getByRole( 'checkbox' ).check();
	}
	await page.getByRole( 'button', { name: 'Delete', exact: true } ).click();
	const question = page.getByRole( 'dialog', { name: 'Delete 2 webhooks?' } );
	await expect( question ).toContainText( 'CRM customer sync' );
	await question.getByRole( 'button', { name: /^Delete/ } ).click();
	await expect( names( page ) ).toHaveText( [ 'Provisioning worker', 'Slack signups' ] );
} );

test( 'after deleting one the focus is on the name in the row that took its place', async ( { page } ) => {
	await row( page, 'Data warehouse' ).getByRole( 'button', { name: 'Delete Data warehouse' } ).click();
	await page.getByRole( 'button', { name: 'Delete Webhook' } ).click();
	await expect( page.getByRole( 'link', { name: 'Provisioning worker', exact: true } ) ).toBeFocused();
} );

test( 'a duplicate is a form that is filled, and nothing is saved before it is added', async ( { page } ) => {
	await row( page, 'Provisioning worker' ).getByRole( 'link', { name: 'Duplicate Provisioning worker' } ).click();
	await expect( page.getByLabel( 'Name', { exact: true } ) ).toHaveValue( 'Copy of Provisioning worker' );
	await expect( page.getByRole( 'button', { name: 'Remove Site Created' } ) ).toBeVisible();
	await expect( page.locator( '.msw' ).getByText( /already sends Site Created to this address/ ) ).toBeVisible();
	await page.getByRole( 'button', { name: 'Add New Webhook' } ).click();
	await expect( row( page, 'Copy of Provisioning worker' ) ).toBeVisible();
} );

test( 'the way back from an edit leads to the same view of the list', async ( { page } ) => {
	await page.goto( `${ SCREENS }&s=worker` );
	await row( page, 'Provisioning worker' ).getByRole( 'link', { name: 'Edit Provisioning worker' } ).click();
	await expect( page.getByRole( 'heading', { level: 1, name: 'Edit Webhook' } ) ).toBeFocused();
	await page.goBack();
	await expect( names( page ) ).toHaveText( [ 'Provisioning worker' ] );
} );

test( 'twenty stand on a page, and the next page has the rest', async ( { page } ) => {
	const rest = await restOf( page );
	await givenWebhooks(
		rest,
		Array.from( { length: 18 }, ( _, i ) => ( { name: `More ${ String( i ).padStart( 2, '0' ) }` } ) )
	);
	await openWebhooks( page );
	await expect( names( page ) ).toHaveCount( 20 );
	await page.getByRole( 'button', { name: 'Next page' } ).click();
	await expect( names( page ) ).toHaveCount( 2 );
	await expect( page ).toHaveURL( /[?&]paged=2/ );
} );

test( 'when the server fails, what was shown stays, and Try again mends it', async ( { page } ) => {
	const isList = ( url: URL ) => /webhooks\/v1\/webhooks/.test( decodeURIComponent( url.href ) );
	await page.route( isList, ( route ) =>
		route.fulfill( { status: 500, json: { code: 'x', message: 'The database is away.' } } )
	);
	await page.getByRole( 'searchbox', { name: 'Search webhooks' } ).fill( 'crm' );
	await expect( page.locator( '.components-notice.is-error' ) ).toContainText( 'The database is away.' );
	await expect( names( page ) ).toHaveCount( 4 );
	await page.unroute( isList );
	await page.getByRole( 'button', { name: 'Try Again' } ).click();
	await expect( names( page ) ).toHaveText( [ 'CRM customer sync' ] );
} );

test( 'nothing is written to the console while all of this is looked at', async ( { page } ) => {
	const noErrors = watchForErrors( page );
	await page.reload();
	await listIsReady( page );
	await page.getByRole( 'link', { name: 'Deliveries', exact: true } ).click();
	await expect( page.getByRole( 'heading', { level: 1, name: 'Deliveries' } ) ).toBeVisible();
	await page.goBack();
	await listIsReady( page );
	noErrors();
} );
