/** An event of any action, from the first look at it to the receiver. */
import { expect, type Page } from '@playwright/test';
import { look } from './look';
import { addWebhook, firstAt, openWebhooks, RECEIVER_URL, restOf, startAfresh, watchForErrors } from './support';
import { test } from './test';

test.beforeEach( async ( { page, request } ) => {
	await startAfresh( page, request );
	const rest = await restOf( page );
	await rest.send( 'DELETE', '/custom-actions/watch' );
	for ( const { id } of ( await rest.get( '/custom-actions' ) ) as { id: string }[] ) {
		await rest.send( 'DELETE', `/custom-actions/${ id }?force=true` );
	}
} );

test( 'an action is watched, becomes an event, and is delivered', async ( { page, request } ) => {
	const expectNoErrors = watchForErrors( page );
	const rest = await restOf( page );
	await openWebhooks( page );
	await page.getByRole( 'link', { name: 'Add Custom Event' } ).click();
	await expect( page.getByRole( 'heading', { level: 1, name: 'Custom Event' } ) ).toBeVisible();
	await look( page, 'custom-new' );
	await page.getByLabel( 'Name of the action' ).fill( 'created_category' );
	await page.getByRole( 'button', { name: 'Watch', exact: true } ).click();
	await expect( page.getByText( 'Not fired yet.' ) ).toBeVisible();
	await look( page, 'custom-watching' );

	await rest.send( 'POST', 'wp/v2/categories', { name: `Books ${ Date.now() }` } );
	await expect( page.getByRole( 'strong' ).filter( { hasText: /^Fired 1 time in 1 of/ } ) ).toBeVisible( {
		timeout: 15_000,
	} );
	await expect( page.getByText( /REST API .*, by admin/ ) ).toBeVisible();

	await page.getByRole( 'button', { name: 'Add 0 as a field' } ).focus();
	await page.keyboard.press( 'Enter' );
	await page.getByRole( 'button', { name: 'Add 2.name as a field' } ).press( 'Enter' );
	await page.getByLabel( 'Field name' ).first().fill( 'category_id' );
	await page.getByLabel( 'Name', { exact: true } ).fill( 'Category Created' );
	await look( page, 'custom-fired', { whole: true } );
	await page.getByRole( 'button', { name: 'Stop Watching' } ).click();
	await expect( page.getByText( 'The watch has ended.' ) ).toBeVisible();
	await page.getByRole( 'button', { name: 'Add Custom Event' } ).click();

	await expect( page.getByRole( 'heading', { level: 3, name: 'Custom Actions' } ) ).toBeVisible();
	await addWebhook( page, 'Catalog', `${ RECEIVER_URL }/custom`, 'Category Created' );
	const name = `Films ${ Date.now() }`;
	const { id } = ( await rest.send( 'POST', 'wp/v2/categories', { name } ) ) as { id: number };
	const { type, data } = JSON.parse( ( await firstAt( request, '/custom' ) ).body ) as { type: string; data: object };
	expect( { type, data } ).toEqual( { type: 'category_created', data: { category_id: id, name } } );

	await page.locator( '#event-category_created summary' ).click();
	await page.getByRole( 'link', { name: 'Edit Custom Event' } ).click();
	await expect( page.getByLabel( 'Name', { exact: true } ) ).toHaveValue( 'Category Created' );
	await deleteIt( page );
	expectNoErrors();
} );

/** It says which webhooks subscribe. */
async function deleteIt( page: Page ): Promise< void > {
	await page.getByRole( 'button', { name: 'Delete…' } ).click();
	await expect( page.getByRole( 'dialog' ).getByText( 'Catalog' ) ).toBeVisible();
	await look( page, 'custom-delete' );
	await page.getByRole( 'dialog' ).getByRole( 'button', { name: 'Delete' } ).click();
	await expect( page.getByText( '“Category Created” was deleted.' ).first() ).toBeVisible();
}

test( 'an action of each request is confirmed with its count', async ( { page } ) => {
	await page.goto( '/wp-admin/network/admin.php?page=multisite-webhooks&screen=custom' );
	await page.getByLabel( 'Name of the action' ).fill( 'wp_loaded' );
	await page.getByRole( 'button', { name: 'Watch', exact: true } ).click();
	await page.request.get( '/' );
	await page.request.get( '/' );
	await page.getByRole( 'button', { name: 'Add 0 as a field' } ).click( { timeout: 15_000 } );
	await page.getByLabel( 'Name', { exact: true } ).fill( 'Loaded' );
	await page.getByRole( 'button', { name: 'Add Custom Event' } ).click();
	await expect( page.getByRole( 'dialog' ).getByText( /about \d+ events per hour/ ) ).toBeVisible();
	await look( page, 'custom-often' );
	await page.getByRole( 'dialog' ).getByRole( 'button', { name: 'Cancel' } ).click();
	await page.getByRole( 'button', { name: 'Stop Watching' } ).click();
} );
