/** docs/guide.md, step by step. `npm run pictures` takes the guide's pictures from here. */
import { expect, type APIRequestContext, type Page } from '@playwright/test';
import { chooseEvent, firstAt, openWebhooks, RECEIVER_URL, registerUser, restOf, row, startAfresh } from './support';
import { test } from './test';

const folder = process.env[ 'PICTURES' ] ?? 'test-results/pictures/guide';

async function picture( page: Page, name: string, height = 720 ): Promise< void > {
	await page.setViewportSize( { width: 1280, height } );
	await page.mouse.move( 700, 12 ); // Over nothing that opens.
	await page.screenshot( { path: `${ folder }/${ name }.png`, animations: 'disabled' } );
}

/** One of the two webhooks fails, the other doesn't. */
async function sendToTwoMore( page: Page, request: APIRequestContext ): Promise< void > {
	const rest = await restOf( page );
	const crm = {
		name: 'CRM customer sync',
		event_types: [ 'user_registered' ],
		url: `${ RECEIVER_URL }/crm?status=503`,
	};
	await rest.send( 'POST', '/webhooks', crm );
	const everything = { name: 'Data warehouse', event_types: [ '*' ], url: `${ RECEIVER_URL }/v1/events` };
	await rest.send( 'POST', '/webhooks', everything );
	await registerUser( rest );
	await firstAt( request, '/crm' );
	await firstAt( request, '/v1/events' );
	await openWebhooks( page );
}

test( 'the guide leads from nothing to a payload at the receiver, and to the reason of a failure', async ( {
	page,
	request,
} ) => {
	test.setTimeout( 120_000 );
	await startAfresh( page, request );
	await openWebhooks( page );
	await picture( page, '1-no-webhooks' );

	await page.getByRole( 'link', { name: 'Add New Webhook' } ).first().click();
	await page.getByLabel( 'Name', { exact: true } ).fill( 'Zapier: new payments' );
	await page.getByLabel( 'URL', { exact: true } ).fill( `${ RECEIVER_URL }/hooks/catch/1840223/b7qk2mn/` );
	await chooseEvent( page, 'Payment Received' );
	await expect( page.getByText( '"payment_received"' ).first() ).toBeVisible();
	await picture( page, '2-add-new-webhook', 860 );

	await page.getByRole( 'button', { name: 'Add New Webhook' } ).click();
	const added = row( page, 'Zapier: new payments' );
	await expect( added ).toContainText( 'Active' );
	await picture( page, '3-added' );

	await added.getByRole( 'button', { name: 'Send Test Event' } ).click();
	await expect( page.getByRole( 'heading', { name: 'The test was successful' } ) ).toBeVisible();
	await page.getByRole( 'tab', { name: 'Request' } ).click();
	await picture( page, '4-test', 860 );
	await page.getByRole( 'button', { name: 'Done' } ).click();
	expect( ( await firstAt( request, '/hooks/catch/1840223/b7qk2mn/' ) ).body ).toContain( '"payment_received"' );

	await sendToTwoMore( page, request );
	await expect( row( page, 'CRM customer sync' ) ).toContainText( 'Failing for' );
	await expect( row( page, 'Data warehouse' ) ).toContainText( '100%' );
	await picture( page, '5-webhooks', 860 );

	await page.getByRole( 'link', { name: 'Deliveries', exact: true } ).click();
	await expect( page.getByRole( 'row' ).filter( { hasText: 'CRM customer sync' } ) ).toContainText( 'Waiting' );
	await picture( page, '6-deliveries' );

	await page.getByRole( 'row' ).filter( { hasText: 'CRM customer sync' } ).getByRole( 'link' ).first().click();
	await expect( page.getByText( 'The receiver is down or too busy.' ).first() ).toBeVisible();
	await picture( page, '7-delivery', 860 );

	await openWebhooks( page );
	await page.evaluate( () => ( window.location.hash = '#event-site_created' ) );
	await expect( page.locator( '#event-site_created' ) ).toContainText( 'Example payload' );
	await page.locator( '#event-site_created summary' ).scrollIntoViewIfNeeded();
	await picture( page, '8-events', 860 );
} );
