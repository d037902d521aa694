/** Adding and editing: what is wrong is told, and nothing that was typed is lost. */
import { expect } from '@playwright/test';
import { chooseEvent, givenWebhooks, RECEIVER_URL, restOf, row, SCREENS, signIn, startAfresh } from './support';
import { test } from './test';

test.beforeEach( ( { page, request } ) => startAfresh( page, request ) );

test( 'an event is found, chosen and taken off by keyboard alone', async ( { page } ) => {
	await page.goto( `${ SCREENS }&screen=new` );
	const field = page.getByRole( 'combobox', { name: 'Event', exact: true } );
	await field.focus();
	await page.keyboard.type( 'payment rec' );
	await expect( page.getByRole( 'heading', { name: 'Payment Received' } ) ).toBeVisible();
	await page.keyboard.press( 'Enter' );
	await expect( page.getByRole( 'button', { name: 'Remove Payment Received' } ) ).toBeVisible();
	await page.keyboard.press( 'Escape' );
	await expect( page.getByRole( 'listbox' ) ).toBeHidden();
	await expect( page.getByRole( 'heading', { level: 1, name: 'Add New Webhook' } ) ).toBeVisible();
	await field.fill( '' );
	await page.keyboard.press( 'Backspace' );
	await expect( page.getByRole( 'button', { name: 'Remove Payment Received' } ) ).toBeHidden();
} );

const WRONG = [
	[ '', 'Enter the address that should receive the events.' ],
	[ 'example.com/hook', 'Start the address with https:// (or http://).' ],
	[ 'javascript:alert(1)', 'Start the address with https:// (or http://).' ],
	[ 'ftp://example.com/', 'Start the address with https:// (or http://).' ],
	[ 'https://', 'This is not a complete address.' ],
	[ 'https://user:password@example.com/', 'Leave out the user name and password.' ],
	[ `https://example.com/${ 'a'.repeat( 2029 ) }`, 'The address is longer than 2,048 characters.' ],
	[ 'http://192.168.1.20/hook', '192.168.1.20 is a private address.' ],
	[ 'http://169.254.169.254/latest/meta-data', '169.254.169.254 is' ],
	[ 'http://[::1]/', '::1' ],
] as const;

test( 'an address that can not be is refused under its field, and what was typed stays', async ( { page } ) => {
	await page.goto( `${ SCREENS }&screen=new&event_type=payment_received` );
	const name = page.getByLabel( 'Name', { exact: true } );
	const field = page.getByLabel( 'URL', { exact: true } );
	await name.fill( 'Kept' );
	for ( const [ url, sentence ] of WRONG ) {
		await field.fill( url );
		await page.getByRole( 'button', { name: 'Add New Webhook' } ).click();
		await expect( field, url ).toHaveAccessibleDescription( new RegExp( sentence.replace( /[().[\]]/g, '\\$&' ) ) );
		await expect( field, url ).toBeFocused();
		await expect( field, url ).toHaveAttribute( 'aria-invalid', 'true' );
		await expect( field ).toHaveValue( url );
		await expect( name ).toHaveValue( 'Kept' );
	}
} );

test( 'a webhook for the same address and event is added with a warning', async ( { page } ) => {
	const url = `${ RECEIVER_URL }/twice`;
	await givenWebhooks( await restOf( page ), [ { name: 'First', url } ] );
	await page.goto( `${ SCREENS }&screen=new&event_type=payment_received` );
	await page.getByLabel( 'URL', { exact: true } ).fill( url );
	await page.getByLabel( 'Name', { exact: true } ).fill( 'Second' );
	await expect(
		page
			.locator( '.msw' )
			.getByText( '“First” already sends Payment Received to this address. Both webhooks would send it.' )
	).toBeVisible();
	await page.getByRole( 'button', { name: 'Add New Webhook' } ).click();
	await expect( row( page, 'Second' ) ).toBeVisible();
} );

test( 'when two people edit, the second one is told and chooses', async ( { page } ) => {
	const rest = await restOf( page );
	const [ id = '' ] = await givenWebhooks( rest, [ { name: 'Shared' } ] );
	await page.goto( `${ SCREENS }&screen=edit&id=${ id }` );
	const name = page.getByLabel( 'Name', { exact: true } );
	await expect( name ).toHaveValue( 'Shared' );
	await rest.send( 'PATCH', `/webhooks/${ id }`, { name: 'Theirs' } );
	await name.fill( 'Mine' );
	await page.getByRole( 'button', { name: 'Save Changes' } ).click();
	await expect( page.getByText( /Someone else changed this webhook/ ).first() ).toBeVisible();
	await expect( name ).toHaveValue( 'Mine' );
	await page.getByRole( 'button', { name: 'Load Their Version' } ).click();
	await expect( name ).toHaveValue( 'Theirs' );
	await rest.send( 'PATCH', `/webhooks/${ id }`, { name: 'Theirs again' } );
	await name.fill( 'Mine' );
	await page.getByRole( 'button', { name: 'Save Changes' } ).click();
	await page.getByRole( 'button', { name: 'Save Mine Anyway' } ).click();
	await expect( page.getByText( 'Changes saved.' ).first() ).toBeVisible();
	expect( await rest.get( `/webhooks/${ id }` ) ).toMatchObject( { name: 'Mine' } );
} );

test( 'whoever was signed out while typing signs in elsewhere and then saves', async ( { page, context } ) => {
	await page.goto( `${ SCREENS }&screen=new&event_type=payment_received` );
	await page.getByLabel( 'URL', { exact: true } ).fill( `${ RECEIVER_URL }/signed-out` );
	await page.getByLabel( 'Name', { exact: true } ).fill( 'Patient' );
	await context.clearCookies();
	await page.getByRole( 'button', { name: 'Add New Webhook' } ).click();
	await expect( page.getByText( /You are logged out/ ).first() ).toBeVisible();
	await expect( page.getByLabel( 'Name', { exact: true } ) ).toHaveValue( 'Patient' );
	const other = await context.newPage();
	await signIn( other );
	await other.close();
	await page.getByRole( 'button', { name: 'Add New Webhook' } ).click();
	await expect( row( page, 'Patient' ) ).toBeVisible();
} );

test( 'what is not saved is not left without asking', async ( { page } ) => {
	await page.goto( SCREENS );
	await page.getByRole( 'link', { name: 'Add New Webhook' } ).first().click();
	await page.getByLabel( 'Name', { exact: true } ).fill( 'Unsaved' );
	await page.goBack();
	const question = page.getByRole( 'dialog', { name: 'Leave without saving?' } );
	await question.getByRole( 'button', { name: 'Stay' } ).click();
	await expect( page.getByLabel( 'Name', { exact: true } ) ).toHaveValue( 'Unsaved' );
	await page.getByRole( 'link', { name: 'Cancel' } ).click();
	await question.getByRole( 'button', { name: 'Leave' } ).click();
	await expect( page.getByRole( 'heading', { level: 1, name: 'Webhooks' } ) ).toBeVisible();
} );

test( 'the secret can be seen again and renewed', async ( { page } ) => {
	const [ id = '' ] = await givenWebhooks( await restOf( page ), [ { name: 'Secretive' } ] );
	await page.goto( `${ SCREENS }&screen=edit&id=${ id }` );
	await page.getByRole( 'button', { name: /^Reveal/ } ).click();
	const secret = page.getByText( /^whsec_/ ).first();
	const before = await secret.innerText();
	await page.getByRole( 'button', { name: /^Rotate/ } ).click();
	await page.getByRole( 'dialog' ).getByRole( 'button', { name: 'Rotate Secret' } ).click();
	await expect( secret ).not.toHaveText( before );
	await expect( page.getByText( /also signed with the previous one until/ ) ).toBeVisible();
} );

test( 'all events can be chosen from the catalog', async ( { page } ) => {
	await page.goto( `${ SCREENS }#event-site_created` );
	const event = page.locator( '#event-site_created' );
	await expect( event ).toContainText( 'Example payload' );
	await event.getByRole( 'link', { name: 'Add Webhook for This Event' } ).click();
	await expect( page.getByRole( 'button', { name: 'Remove Site Created' } ) ).toBeVisible();
	await chooseEvent( page, 'All events' );
	await page.getByLabel( 'URL', { exact: true } ).fill( `${ RECEIVER_URL }/all` );
	await page.getByLabel( 'Name', { exact: true } ).fill( 'Everything' );
	await page.getByRole( 'button', { name: 'Add New Webhook' } ).click();
	await expect( row( page, 'Everything' ) ).toContainText( 'All events' );
} );
