/** What the network admin says on its own pages when a webhook needs somebody. */
import { expect } from '@playwright/test';
import { look } from './look';
import { givenWebhooks, RECEIVER_URL, registerUser, restOf, SCREENS, startAfresh } from './support';
import { test } from './test';

test.describe.configure( { timeout: 180_000 } );
test.beforeEach( ( { page, request } ) => startAfresh( page, request ) );

test( 'a webhook that was disabled is named on the dashboard, until the notice is put away', async ( { page } ) => {
	const rest = await restOf( page );
	const gone = {
		name: 'Old billing bridge',
		event_types: [ 'user_registered' ],
		url: `${ RECEIVER_URL }/x?status=410`,
	};
	const [ id = '' ] = await givenWebhooks( rest, [ gone ] );
	await registerUser( rest );
	await expect.poll( () => rest.get( `/webhooks/${ id }` ) ).toMatchObject( { status: 'disabled' } );

	await page.goto( '/wp-admin/network/' );
	const notice = page.locator( '.notice', { hasText: 'Webhooks need your attention' } );
	await expect( notice ).toContainText( 'Old billing bridge: The receiver responded with 410 Gone' );
	await look( page, 'notice-disabled' );

	await notice.getByRole( 'link', { name: 'Old billing bridge' } ).click();
	await expect( page ).toHaveURL( new RegExp( `screen=edit&id=${ id }` ) );
	await expect( notice ).toBeVisible();

	await notice.getByRole( 'link', { name: 'Dismiss' } ).click();
	await expect( page ).toHaveURL( new RegExp( `screen=edit&id=${ id }` ) );
	await expect( notice ).toHaveCount( 0 );
	await page.goto( SCREENS );
	await expect( page.getByText( 'The receiver responded with 410 Gone' ) ).toBeVisible();
	await expect( notice ).toHaveCount( 0 );
} );
