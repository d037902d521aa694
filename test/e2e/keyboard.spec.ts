/** The user's own story, without ever touching a mouse. */
import { expect, type Page } from '@playwright/test';
import { listIsReady, RECEIVER_URL, SCREENS, startAfresh } from './support';
import { test } from './test';

const MOST_TABS = 60;

/** Tabs on until what has the focus has this accessible name. */
async function tabTo(
	page: Page,
	role: 'link' | 'button' | 'textbox' | 'combobox',
	name: string | RegExp
): Promise< void > {
	const wanted = page.getByRole( role, { name } ).and( page.locator( ':focus' ) );
	for ( let i = 0; i < MOST_TABS; i++ ) {
		if ( ( await wanted.count() ) > 0 ) {
			return;
		}
		await page.keyboard.press( 'Tab' );
	}
	throw new Error( `${ MOST_TABS } tabs did not lead to the ${ role } “${ String( name ) }”.` );
}

test( 'the whole story is walked by keyboard alone', async ( { page, request } ) => {
	await startAfresh( page, request );
	await page.goto( SCREENS );
	await listIsReady( page );
	// As people do: WordPress's own link over its menu.
	await page.locator( '.msw h1' ).focus();

	await tabTo( page, 'link', 'Add New Webhook' );
	await page.keyboard.press( 'Enter' );
	await expect( page.getByRole( 'heading', { level: 1, name: 'Add New Webhook' } ) ).toBeFocused();

	await tabTo( page, 'textbox', 'Name' );
	await page.keyboard.type( 'By keyboard' );
	await tabTo( page, 'textbox', 'URL' );
	await page.keyboard.type( `${ RECEIVER_URL }/keyboard` );
	await tabTo( page, 'combobox', 'Event' );
	await page.keyboard.type( 'payment received' );
	await page.keyboard.press( 'Enter' );
	await page.keyboard.press( 'Escape' );
	await tabTo( page, 'button', 'Add New Webhook' );
	await page.keyboard.press( 'Enter' );

	await expect( page.locator( '.msw-added' ) ).toBeFocused();
	await listIsReady( page ); // Sixty tabs are faster than the list.
	await tabTo( page, 'button', 'Send Test Event to By keyboard' );
	await page.keyboard.press( 'Enter' );
	await expect( page.getByRole( 'heading', { name: 'The test was successful' } ) ).toBeFocused();
	await tabTo( page, 'button', 'Done' );
	await page.keyboard.press( 'Enter' );
	await expect( page.getByRole( 'button', { name: 'Send Test Event to By keyboard' } ) ).toBeFocused();

	await tabTo( page, 'button', 'Pause By keyboard' );
	await page.keyboard.press( 'Enter' );
	await expect( page.getByRole( 'button', { name: 'Resume By keyboard' } ) ).toBeFocused();
	await tabTo( page, 'button', 'Delete By keyboard' );
	await page.keyboard.press( 'Enter' );
	await expect( page.getByRole( 'dialog' ).getByRole( 'button', { name: 'Cancel' } ) ).toBeFocused();
	await page.keyboard.press( 'Escape' );
	await expect( page.getByRole( 'button', { name: 'Delete By keyboard' } ) ).toBeFocused();
} );
