import { expect, type APIRequestContext, type Locator, type Page } from '@playwright/test';

/** One request as the inbox stored it. */
export interface Received {
	readonly method: string;
	readonly path: string;
	readonly headers: Readonly< Record< string, string > >;
	readonly body: string;
	readonly receivedAt: string;
}

function setting( name: string, otherwise: string ): string {
	return process.env[ name ] ?? otherwise;
}

/** Where webhooks are sent; by default the inbox of `npm start`. */
export const receiverUrl = setting( 'RECEIVER_URL', 'http://127.0.0.1:8889' ).replace( /\/$/, '' );

async function signIn( page: Page ): Promise< void > {
	await page.goto( '/wp-login.php' );
	await page.getByLabel( 'Username or Email Address' ).fill( setting( 'WP_USERNAME', 'admin' ) );
	await page.getByLabel( 'Password', { exact: true } ).fill( setting( 'WP_PASSWORD', 'password' ) );
	await page.getByRole( 'button', { name: 'Log In' } ).click();
	await expect( page.locator( '#wpadminbar' ) ).toBeVisible();
}

/** Signed in, without webhooks, and with an empty inbox: tests share one network, so each begins like this. */
export async function startAfresh( page: Page, request: APIRequestContext ): Promise< void > {
	await signIn( page );
	const nonce = await ( await page.request.get( '/wp-admin/admin-ajax.php?action=rest-nonce' ) ).text();
	const headers = { 'X-WP-Nonce': nonce };
	const webhooks = '/?rest_route=/multisite-webhooks/v1/webhooks';
	const all = await page.request.get( `${ webhooks }&per_page=100`, { headers } );
	for ( const { id } of ( await all.json() ) as { id: string }[] ) {
		// Some servers refuse a DELETE of "/", so WordPress's own way of saying it.
		const asDelete = { ...headers, 'X-HTTP-Method-Override': 'DELETE' };
		expect( ( await page.request.post( `${ webhooks }/${ id }`, { headers: asDelete } ) ).ok() ).toBe( true );
	}
	expect( ( await request.delete( `${ receiverUrl }/requests` ) ).ok() ).toBe( true );
}

/** Through the menu, as a network admin would. */
export async function openWebhooks( page: Page ): Promise< void > {
	await page.goto( '/wp-admin/network/' );
	const menu = page.locator( '#adminmenu' );
	await menu.getByRole( 'link', { name: 'Ultimate Multisite' } ).hover();
	await menu.getByRole( 'link', { name: 'Webhooks', exact: true } ).click();
	await expect( page.getByRole( 'heading', { level: 1, name: 'Webhooks' } ) ).toBeVisible();
}

/** Fills and saves the form; ends on the list with the new row. */
export async function addWebhook( page: Page, name: string, url: string, event: string ): Promise< void > {
	await page.getByRole( 'link', { name: 'Add New Webhook' } ).first().click();
	await expect( page.getByRole( 'heading', { level: 1, name: 'Add New Webhook' } ) ).toBeVisible();
	await page.getByLabel( 'Name', { exact: true } ).fill( name );
	await page.getByLabel( 'URL', { exact: true } ).fill( url );
	await page.getByLabel( 'Event', { exact: true } ).selectOption( { label: event } );
	await page.getByRole( 'button', { name: 'Add New Webhook' } ).click();
	await expect( row( page, name ) ).toBeVisible();
}

export function row( page: Page, name: string ): Locator {
	return page.getByRole( 'row' ).filter( { has: page.getByRole( 'link', { name, exact: true } ) } );
}

/** What arrived at a path, oldest first. */
export async function receivedAt( request: APIRequestContext, path: string ): Promise< Received[] > {
	const all = ( await ( await request.get( `${ receiverUrl }/requests` ) ).json() ) as Received[];
	return all.filter( ( one ) => one.path.split( '?' )[ 0 ] === path );
}

/** Waits for the first request at a path. */
export async function firstAt( request: APIRequestContext, path: string ): Promise< Received > {
	let found: Received | undefined;
	await expect
		.poll( async () => ( found = ( await receivedAt( request, path ) )[ 0 ] ) !== undefined, {
			message: `Nothing arrived at ${ path }.`,
			timeout: 15_000,
		} )
		.toBe( true );
	if ( found === undefined ) {
		throw new Error( `Nothing arrived at ${ path }.` );
	}
	return found;
}

/** Fails the test on a console error or an uncaught exception of the page. */
export function watchForErrors( page: Page ): () => void {
	const errors: string[] = [];
	page.on( 'pageerror', ( error ) => errors.push( error.message ) );
	page.on( 'console', ( message ) => {
		if (
			message.type() === 'error' &&
			! message.text().includes( 'gravatar' ) &&
			! message.text().includes( 'ERR_' )
		) {
			errors.push( message.text() );
		}
	} );
	return () => expect( errors ).toEqual( [] );
}
