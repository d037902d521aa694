/** "More Options" of the form: format, sites, headers and redirects, and the links that lead there. */
import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { look } from './look';
import { givenWebhooks, RECEIVER_URL, type Received, restOf, row, SCREENS, startAfresh } from './support';
import { test } from './test';

test.beforeEach( ( { page, request } ) => startAfresh( page, request ) );

const ACCEPT = 'This receiver responds with a redirect: count 302 as received';

test( 'a webhook with options is made by keyboard and tested', async ( { page, request } ) => {
	await page.goto( `${ SCREENS }&screen=new&event_type=payment_received` );
	await page.getByLabel( 'Name', { exact: true } ).fill( 'Optional' );
	await page.getByLabel( 'URL', { exact: true } ).fill( `${ RECEIVER_URL }/options` );
	await page.getByRole( 'button', { name: 'More Options' } ).focus();
	await page.keyboard.press( 'Enter' );
	await page.keyboard.press( 'Tab' );
	await expect( page.getByRole( 'radio', { name: /^Standard/ } ) ).toBeFocused();
	await page.keyboard.press( 'ArrowDown' );
	await expect( page.getByRole( 'region', { name: 'What the receiver gets' } ) ).not.toContainText( '"data"' );
	await chooseSiteByKeyboard( page );
	await addHeadersByKeyboard( page );
	await look( page, 'new-options', { whole: true } );

	await page.getByRole( 'button', { name: 'Add New Webhook' } ).click();
	await row( page, 'Optional' )
		.getByRole( 'button', { name: /^Send Test Event/ } )
		.click();
	const sent = await tested( page, request );
	expect( sent.headers ).toMatchObject( { 'x-shop': 'Nord', authorization: 'Bearer abc' } );
	expect( sent.body ).not.toContain( '"data"' );
} );

async function chooseSiteByKeyboard( page: Page ): Promise< void > {
	await page.keyboard.press( 'Tab' );
	await page.keyboard.press( 'ArrowDown' );
	await page.keyboard.press( 'Tab' );
	await page.keyboard.type( 'nord' );
	await expect( page.getByRole( 'option' ) ).toHaveCount( 1 );
	await page.keyboard.press( 'ArrowDown' );
	await page.keyboard.press( 'Enter' );
	await page.keyboard.press( 'Escape' );
	await expect( page.getByRole( 'button', { name: /^Remove Studio/ } ) ).toBeVisible();
}

async function addHeadersByKeyboard( page: Page ): Promise< void > {
	await page.keyboard.press( 'Tab' );
	await expect( page.getByRole( 'button', { name: 'Add Header' } ) ).toBeFocused();
	await page.keyboard.press( 'Enter' );
	await page.keyboard.type( 'X-Shop' );
	await page.keyboard.press( 'Tab' );
	await page.keyboard.type( 'Nord' );
	await page.getByRole( 'button', { name: 'Bearer Token…' } ).focus();
	await page.keyboard.press( 'Enter' );
	await expect( page.getByRole( 'textbox', { name: 'Token' } ) ).toBeFocused();
	await page.keyboard.type( 'abc' );
	await page.keyboard.press( 'Enter' );
	await expect( page.getByRole( 'dialog' ) ).toBeHidden();
	await expect( page.getByRole( 'button', { name: 'Bearer Token…' } ) ).toBeFocused();
}

/** What the receiver got. */
async function tested( page: Page, request: APIRequestContext ): Promise< Received > {
	await expect( page.getByRole( 'heading', { name: 'The test was successful' } ) ).toBeVisible();
	const all = ( await ( await request.get( `${ RECEIVER_URL }/requests` ) ).json() ) as Received[];
	expect( all ).toHaveLength( 1 );
	return all[ 0 ] as Received;
}

test( 'saved values are hidden, kept, replaced and removed', async ( { page, request } ) => {
	const made = ( await (
		await restOf( page )
	).send( 'POST', '/webhooks', {
		name: 'Keyed',
		url: `${ RECEIVER_URL }/keyed`,
		event_types: [ 'payment_received' ],
		headers: { Authorization: 'Bearer abc', 'X-Shop': 'Nord' },
		sites: [ 1, 2 ],
	} ) ) as { id: string };
	await page.goto( `${ SCREENS }&screen=edit&id=${ made.id }` );
	await expect( page.getByRole( 'button', { name: 'More Options' } ) ).toHaveAttribute( 'aria-expanded', 'true' );
	await page.getByRole( 'button', { name: 'Remove the header X-Shop' } ).click();
	await page.getByRole( 'button', { name: 'Replace the value of Authorization' } ).click();
	await look( page, 'edit-options', { whole: true } );
	await page.getByRole( 'button', { name: 'Keep the Saved Value' } ).click();
	await page.getByRole( 'button', { name: 'Save Changes' } ).click();
	await expect( page.getByText( 'Changes saved.' ).first() ).toBeVisible();
	await page.getByRole( 'button', { name: 'Send Test Event' } ).click();
	const { headers } = await tested( page, request );
	expect( headers[ 'authorization' ] ).toBe( 'Bearer abc' );
	expect( headers[ 'x-shop' ] ).toBeUndefined();
} );

test( 'mistakes in the options are named at their field', async ( { page } ) => {
	await page.goto( `${ SCREENS }&screen=new&event_type=payment_received` );
	await page.getByLabel( 'URL', { exact: true } ).fill( `${ RECEIVER_URL }/wrong` );
	await page.getByRole( 'button', { name: 'More Options' } ).click();
	await page.getByRole( 'radio', { name: 'Only events of chosen sites' } ).check();
	await page.getByRole( 'button', { name: 'Add Header' } ).click();
	await page.getByLabel( 'Header name' ).fill( 'Content-Type' );
	await page.getByLabel( 'Header value' ).fill( 'text/plain' );
	await page.getByRole( 'button', { name: 'Add New Webhook' } ).click();
	await expect( page.getByRole( 'combobox', { name: 'Chosen sites' } ) ).toBeFocused();
	await expect( page.getByRole( 'combobox', { name: 'Chosen sites' } ) ).toHaveAccessibleDescription(
		/Choose at least one site\./
	);
	await expect( page.getByLabel( 'Header name' ) ).toHaveAccessibleDescription(
		'The header “Content-Type” is set automatically. Choose another name.'
	);
	await look( page, 'new-options-errors', { whole: true } );
	await page.getByRole( 'button', { name: 'Basic Auth…' } ).click();
	await page.getByRole( 'button', { name: 'Set Authorization Header' } ).click();
	await expect( page.getByLabel( 'User name' ) ).toHaveAccessibleDescription( 'Enter the user name.' );
	await expect( page.getByLabel( 'User name' ) ).toBeFocused();
	await look( page, 'basic-auth' );
} );

test( 'advice leads to the field that carries it out', async ( { page } ) => {
	await givenWebhooks( await restOf( page ), [
		{ name: 'Locked', url: `${ RECEIVER_URL }/locked?status=401` },
		{ name: 'Script', url: `${ RECEIVER_URL }/script?status=302` },
	] );
	await page.goto( SCREENS );
	await row( page, 'Locked' )
		.getByRole( 'button', { name: /^Send Test Event/ } )
		.click();
	await page.getByRole( 'link', { name: 'Change the Headers' } ).click();
	await expect( page.getByRole( 'button', { name: 'Add Header' } ) ).toBeFocused();

	await page.goto( SCREENS );
	await row( page, 'Script' )
		.getByRole( 'button', { name: /^Send Test Event/ } )
		.click();
	const remedy = page.getByRole( 'link', { name: 'Count Redirects as Received' } );
	await expect( remedy ).toBeVisible();
	await look( page, 'test-redirect' );
	await remedy.click();
	await expect( page.getByRole( 'checkbox', { name: ACCEPT } ) ).toBeFocused();
	await page.keyboard.press( 'Space' );
	await page.getByRole( 'button', { name: 'Save Changes' } ).click();
	await expect( page.getByText( 'Changes saved.' ).first() ).toBeVisible();
	await page.getByRole( 'button', { name: 'Send Test Event' } ).click();
	await expect( page.getByRole( 'heading', { name: 'The test was successful' } ) ).toBeVisible();
	await expect( page.getByRole( 'dialog' ).getByText( '302, counted as received' ).first() ).toBeVisible();
	await page.getByRole( 'button', { name: 'Done' } ).click();

	await page.goto( `${ SCREENS }&screen=deliveries` );
	await expect( page.getByText( '302, counted as received' ).first() ).toBeVisible();
	await page
		.getByRole( 'link', { name: /^Payment Received/ } )
		.nth( 1 )
		.click();
	await expect( page.getByRole( 'link', { name: 'Count Redirects as Received' } ) ).toBeVisible();
	await look( page, 'delivery-redirect' );
} );

test( 'a duplicate sends the header values that its form does not show', async ( { page, request } ) => {
	const rest = await restOf( page );
	await rest.send( 'POST', '/webhooks', {
		name: 'Original',
		url: `${ RECEIVER_URL }/original`,
		event_types: [ 'payment_received' ],
		headers: { 'X-Key': 'secret' },
	} );
	await page.goto( SCREENS );
	await row( page, 'Original' )
		.getByRole( 'link', { name: /^Duplicate/ } )
		.click();
	await expect( page.getByRole( 'button', { name: 'Replace the value of X-Key' } ) ).toBeVisible();
	await page.getByRole( 'button', { name: 'Add New Webhook' } ).click();
	await row( page, 'Copy of Original' )
		.getByRole( 'button', { name: /^Send Test Event/ } )
		.click();
	await expect( page.getByRole( 'heading', { name: 'The test was successful' } ) ).toBeVisible();
	const [ sent ] = ( await ( await request.get( `${ RECEIVER_URL }/requests` ) ).json() ) as Received[];
	expect( sent?.headers[ 'x-key' ] ).toBe( 'secret' );
} );
