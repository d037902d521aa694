/** Takes a picture of each screen at both widths into test-results/pictures, for people to look at. */
import { expect, test, type Page } from '@playwright/test';
import { addWebhook, openWebhooks, receiverUrl, row, startAfresh } from './support';

const label = process.env[ 'TEST_LABEL' ] ?? 'local';

/** No sideways scroll at any width: the page is as wide as the window. */
async function picture( page: Page, name: string ): Promise< void > {
	for ( const width of [ 1280, 375 ] ) {
		await page.setViewportSize( { width, height: 900 } );
		await page.screenshot( { path: `test-results/pictures/${ label }/${ name }-${ width }.png` } );
		expect(
			await page.evaluate( () => document.documentElement.scrollWidth ),
			`${ name } at ${ width }`
		).toBeLessThanOrEqual( width );
	}
	await page.setViewportSize( { width: 1280, height: 900 } );
}

test( 'every screen fits its window at 1280 and 375 pixels', async ( { page, request } ) => {
	test.setTimeout( 120_000 );
	await startAfresh( page, request );
	await openWebhooks( page );
	await addWebhook(
		page,
		'Zapier: new payments',
		`${ receiverUrl }/hooks/catch/1840223/b7qk2mn/`,
		'Payment Received'
	);
	await picture( page, 'webhooks-added' );
	await row( page, 'Zapier: new payments' ).getByRole( 'button', { name: 'Send Test Event' } ).click();
	await expect( page.getByRole( 'heading', { name: 'The test was successful' } ) ).toBeVisible();
	await picture( page, 'test-success' );
	await page.getByRole( 'button', { name: 'Done' } ).click();
	await addWebhook( page, 'CRM customer sync', `${ receiverUrl }/api/v2/webhooks/ultimate`, 'Customer Created' );
	await addWebhook( page, 'Provisioning worker', `${ receiverUrl }/hooks/sites`, 'Site Created' );
	await page.reload();
	await expect( row( page, 'Zapier: new payments' ) ).toBeVisible();
	await picture( page, 'webhooks' );
	await page.getByRole( 'link', { name: 'Add New Webhook' } ).first().click();
	await page.getByRole( 'button', { name: 'Add New Webhook' } ).click();
	await picture( page, 'add-new-errors' );
} );
