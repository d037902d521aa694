import { expect, type APIRequestContext, type Locator, type Page } from '@playwright/test';
import { PASSWORD, RECEIVER_URL, USERNAME } from './settings';

/** One request as the inbox stored it. */
export interface Received {
	readonly method: string;
	readonly path: string;
	readonly headers: Readonly< Record< string, string > >;
	readonly body: string;
	readonly receivedAt: string;
}

const AT_ONCE = 5;

export { RECEIVER_URL, SCREENS } from './settings';

export async function signIn( page: Page ): Promise< void > {
	await page.goto( '/wp-login.php' );
	await page.getByLabel( 'Username or Email Address' ).fill( USERNAME );
	await page.getByLabel( 'Password', { exact: true } ).fill( PASSWORD );
	await page.getByRole( 'button', { name: 'Log In' } ).click();
	await expect( page.locator( '#wpadminbar' ) ).toBeVisible();
}

type Cookies = Parameters< ReturnType< Page[ 'context' ] >[ 'addCookies' ] >[ 0 ];

let session: Cookies | null = null;

/** By the form only once: cookies are each test's own, but the session is the same. */
async function signInAsBefore( page: Page ): Promise< void > {
	if ( session === null ) {
		await signIn( page );
		session = await page.context().cookies();
	} else {
		await page.context().addCookies( session );
	}
}

/** Signed in, without webhooks, and with an empty inbox: tests share one network, so each begins like this. */
export async function startAfresh( page: Page, request: APIRequestContext ): Promise< void > {
	await signInAsBefore( page );
	const rest = await restOf( page );
	for (;;) {
		const some = ( await rest.get( '/webhooks?per_page=100' ) ) as { id: string }[];
		if ( some.length === 0 ) {
			break;
		}
		await inLots( some, ( { id } ) => rest.send( 'DELETE', `/webhooks/${ id }` ) );
	}
	expect( ( await request.delete( `${ RECEIVER_URL }/requests` ) ).ok() ).toBe( true );
}

/** A few at a time, as the server can take. */
export async function inLots< Item >(
	items: readonly Item[],
	run: ( item: Item ) => Promise< unknown >
): Promise< void > {
	for ( let i = 0; i < items.length; i += AT_ONCE ) {
		await Promise.all( items.slice( i, i + AT_ONCE ).map( run ) );
	}
}

export interface Rest {
	get: ( path: string ) => Promise< unknown >;
	send: ( method: 'POST' | 'PATCH' | 'DELETE', path: string, data?: object ) => Promise< unknown >;
}

/** The REST API as whoever is signed in. Paths below the namespace, or of another one: "wp/v2/users". */
export async function restOf( page: Page ): Promise< Rest > {
	const nonce = await ( await page.request.get( '/wp-admin/admin-ajax.php?action=rest-nonce' ) ).text();
	const address = ( path: string ): string => {
		const [ route = '', query = '' ] = path.split( '?' );
		const full = route.startsWith( '/' ) ? `/multisite-webhooks/v1${ route }` : `/${ route }`;
		return `/?rest_route=${ full }&${ query }`;
	};
	const answer = async ( response: Awaited< ReturnType< typeof page.request.get > > ): Promise< unknown > => {
		expect( response.ok(), `${ response.url() }: ${ await response.text() }` ).toBe( true );
		return response.json();
	};
	return {
		get: async ( path ) =>
			answer( await page.request.get( address( path ), { headers: { 'X-WP-Nonce': nonce } } ) ),
		send: async ( method, path, data = {} ) =>
			answer(
				await page.request.post( address( path ), {
					data,
					// Some servers refuse other methods for "/", so WordPress's own way of saying it.
					headers: { 'X-WP-Nonce': nonce, 'X-HTTP-Method-Override': method },
				} )
			),
	};
}

export interface Given {
	readonly name: string;
	readonly url?: string;
	readonly event_types?: readonly string[];
	readonly status?: 'active' | 'paused';
}

/** Makes webhooks without the screens; gives their ids. */
export async function givenWebhooks( rest: Rest, given: readonly Given[] ): Promise< string[] > {
	const ids: string[] = [];
	for ( const one of given ) {
		const url = one.url ?? `${ RECEIVER_URL }/${ encodeURIComponent( one.name ) }`;
		const made = await rest.send( 'POST', '/webhooks', { event_types: [ 'payment_received' ], ...one, url } );
		ids.push( ( made as { id: string } ).id );
	}
	return ids;
}

let users = 0;

/** A real event: a user is registered. */
export async function registerUser( rest: Rest ): Promise< string > {
	const username = `user${ Date.now() }${ users++ }`;
	const email = `${ username }@example.com`;
	await rest.send( 'POST', 'wp/v2/users', { username, email, password: `pass-${ username }` } );
	return username;
}

/** Waits until a list of deliveries has as many entries as wanted. */
export async function deliveriesSettle( rest: Rest, query: string, count: number ): Promise< { id: string }[] > {
	let found: { id: string }[] = [];
	await expect
		.poll( async () => ( found = ( await rest.get( `/deliveries?${ query }` ) ) as { id: string }[] ).length, {
			message: `Deliveries with ${ query }`,
			timeout: 20_000,
		} )
		.toBe( count );
	return found;
}

/** Through the menu, as a network admin would. */
export async function openWebhooks( page: Page ): Promise< void > {
	await page.goto( '/wp-admin/network/' );
	const menu = page.locator( '#adminmenu' );
	await menu.getByRole( 'link', { name: 'Ultimate Multisite' } ).hover();
	await menu.getByRole( 'link', { name: 'Webhooks', exact: true } ).click();
	await listIsReady( page );
}

/** The list, or that it is empty, is there and can be used. */
export async function listIsReady( page: Page ): Promise< void > {
	await expect( page.getByRole( 'heading', { level: 1, name: 'Webhooks' } ) ).toBeVisible();
	await expect(
		page
			.getByRole( 'searchbox', { name: 'Search webhooks' } )
			.or( page.getByRole( 'heading', { name: 'No webhooks yet' } ) )
	).toBeVisible();
}

/** Types into the event field and takes what it finds. */
export async function chooseEvent( page: Page, name: string ): Promise< void > {
	const field = page.getByRole( 'combobox', { name: 'Event', exact: true } );
	await field.fill( name );
	await page.getByRole( 'option', { name } ).first().click();
	await expect( page.getByRole( 'button', { name: `Remove ${ name }` } ) ).toBeVisible();
	await field.press( 'Escape' );
}

/** Fills and saves the form; ends on the list with the new row. */
export async function addWebhook( page: Page, name: string, url: string, event: string ): Promise< void > {
	await page.getByRole( 'link', { name: 'Add New Webhook' } ).first().click();
	await expect( page.getByRole( 'heading', { level: 1, name: 'Add New Webhook' } ) ).toBeVisible();
	await page.getByLabel( 'Name', { exact: true } ).fill( name );
	await page.getByLabel( 'URL', { exact: true } ).fill( url );
	await chooseEvent( page, event );
	await page.getByRole( 'button', { name: 'Add New Webhook' } ).click();
	await expect( row( page, name ) ).toBeVisible();
}

export function row( page: Page, name: string ): Locator {
	return page.getByRole( 'row' ).filter( { has: page.getByRole( 'link', { name, exact: true } ) } );
}

/** What arrived at a path, oldest first. */
export async function receivedAt( request: APIRequestContext, path: string ): Promise< Received[] > {
	const all = ( await ( await request.get( `${ RECEIVER_URL }/requests` ) ).json() ) as Received[];
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
