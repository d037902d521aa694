/** Real events of the network, from the action of a person to the receiver. */
import { expect } from '@playwright/test';
import { addWebhook, firstAt, openWebhooks, receivedAt, RECEIVER_URL, startAfresh } from './support';
import { test } from './test';

test.beforeEach( ( { page, request } ) => startAfresh( page, request ) );

test( 'a site that is created in the network admin is delivered once', async ( { page, request } ) => {
	await openWebhooks( page );
	await addWebhook( page, 'Provisioning', `${ RECEIVER_URL }/sites`, 'Site Created' );

	const slug = `e2e${ Date.now() }`;
	await page.goto( '/wp-admin/network/site-new.php' );
	await page.getByLabel( /Site Address/ ).fill( slug );
	await page.getByLabel( /Site Title/ ).fill( 'Studio Nörd' );
	await page.getByLabel( /Admin Email/ ).fill( 'admin@example.com' );
	await page.getByRole( 'button', { name: 'Add Site' } ).click();
	await expect( page.getByText( 'Site added.' ) ).toBeVisible();

	const received = await firstAt( request, '/sites' );
	const body = JSON.parse( received.body ) as {
		type: string;
		test: boolean;
		site: { url: string; name: string };
		data: { path: string };
	};
	expect( body ).toMatchObject( { type: 'site_created', test: false, site: { name: 'Studio Nörd' } } );
	// A name under the network's own, or a path of it.
	expect( body.site.url ).toMatch( new RegExp( `//${ slug }\\.|/${ slug }/$` ) );
	expect( body.site.url.endsWith( body.data.path ) ).toBe( true );
	expect( received.headers[ 'webhook-id' ] ).toMatch( /^evt_[0-9a-z]{26}$/ );
	expect( await receivedAt( request, '/sites' ) ).toHaveLength( 1 );
} );
