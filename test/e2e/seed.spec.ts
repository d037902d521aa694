/** The story of the user's own document, from Add New Webhook to the payload at the receiver. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { Webhook } from 'standardwebhooks';
import {
	addWebhook,
	chooseEvent,
	firstAt,
	openWebhooks,
	RECEIVER_URL,
	row,
	startAfresh,
	watchForErrors,
} from './support';
import { test } from './test';

const EVENT_TYPES = readdirSync( join( import.meta.dirname, '../../plugin/schema/events' ) );

test.beforeEach( ( { page, request } ) => startAfresh( page, request ) );

test( 'a network admin adds a webhook, sends a test event and sees the payload at the receiver', async ( {
	page,
	request,
} ) => {
	const noErrors = watchForErrors( page );
	await openWebhooks( page );
	await addWebhook( page, 'Zapier: new payments', `${ RECEIVER_URL }/seed`, 'Payment Received' );

	const secret = (
		await page
			.getByText( /^whsec_/ )
			.first()
			.innerText()
	).trim();
	const added = row( page, 'Zapier: new payments' );
	await expect( added ).toContainText( 'Payment Received' );
	await expect( added ).toContainText( 'Active' );

	await added.getByRole( 'button', { name: 'Send Test Event' } ).click();
	const window = page.getByRole( 'dialog', { name: 'Send Test Event' } );
	await expect( window.getByRole( 'heading', { name: 'The test was successful' } ) ).toBeVisible();
	await expect( window ).toContainText( '200 OK' );
	await expect( window ).toContainText( /\d+ ms/ );
	await window.getByRole( 'tab', { name: 'Request' } ).click();
	await expect( window ).toContainText( '"payment_received"' );
	await window.getByRole( 'button', { name: 'Done' } ).click();
	await expect( window ).toBeHidden();

	const received = await firstAt( request, '/seed' );
	expect( received.headers[ 'x-multisite-test' ] ).toBe( '1' );
	expect( received.headers[ 'x-multisite-event' ] ).toBe( 'payment_received' );
	const body = new Webhook( secret ).verify( received.body, { ...received.headers } ) as {
		test: boolean;
		data: Record< string, unknown >;
	};
	expect( body.test ).toBe( true );
	expect( body.data ).toHaveProperty( 'payment_id' );
	noErrors();
} );

test( 'all events are listed at the bottom with their description and payload', async ( { page } ) => {
	await openWebhooks( page );
	await expect( page.getByRole( 'heading', { level: 2, name: 'Events' } ) ).toBeVisible();
	await expect( page.locator( 'details[id^="event-"]' ) ).toHaveCount( EVENT_TYPES.length );

	const event = page.locator( '#event-payment_received' );
	await expect( event ).toContainText( 'A payment was received, regardless of its status.' );
	await event.locator( 'summary' ).click();
	await expect( event ).toContainText( 'payment_reference_code' );
	await expect( event ).toContainText( 'P7KQ2M9XRT' );
} );

test( 'a test that fails says why and what to do', async ( { page } ) => {
	await openWebhooks( page );
	await addWebhook( page, 'Broken receiver', `${ RECEIVER_URL }/broken?status=500`, 'Customer Created' );
	await row( page, 'Broken receiver' ).getByRole( 'button', { name: 'Send Test Event' } ).click();
	const window = page.getByRole( 'dialog', { name: 'Send Test Event' } );
	await expect( window.getByRole( 'heading', { name: 'The test failed' } ) ).toBeVisible();
	await expect( window ).toContainText( 'The receiver reported an internal error.' );
	await expect( window ).toContainText( 'Check its log at' );
	await expect( window ).toContainText( '500' );
} );

test( 'a webhook is edited, paused, resumed and deleted, and deleting asks first', async ( { page } ) => {
	await openWebhooks( page );
	await addWebhook( page, 'Old name', `${ RECEIVER_URL }/life`, 'Site Created' );

	await row( page, 'Old name' ).getByRole( 'link', { name: /^Edit/ } ).click();
	await page.getByLabel( 'Name', { exact: true } ).fill( 'New name' );
	await page.getByRole( 'button', { name: 'Save Changes' } ).click();
	await expect( page.getByText( 'Changes saved.' ).first() ).toBeVisible();
	await page.getByRole( 'link', { name: 'Webhooks', exact: true } ).last().click();
	const edited = row( page, 'New name' );
	await expect( edited ).toBeVisible();

	await edited.getByRole( 'button', { name: /^Pause/ } ).click();
	await expect( edited ).toContainText( 'Paused' );
	await edited.getByRole( 'button', { name: /^Resume/ } ).click();
	await expect( edited ).toContainText( 'Active' );

	await edited.getByRole( 'button', { name: /^Delete/ } ).click();
	const question = page.getByRole( 'dialog', { name: /Delete “New name”/ } );
	await question.getByRole( 'button', { name: 'Cancel' } ).click();
	await expect( edited ).toBeVisible();
	await edited.getByRole( 'button', { name: /^Delete/ } ).click();
	await question.getByRole( 'button', { name: 'Delete Webhook' } ).click();
	await expect( edited ).toBeHidden();
} );

test( 'what is wrong with an address is told under it and nothing typed is lost', async ( { page } ) => {
	await openWebhooks( page );
	await page.getByRole( 'link', { name: 'Add New Webhook' } ).first().click();
	await page.getByLabel( 'Name', { exact: true } ).fill( 'Inside' );
	await page.getByLabel( 'URL', { exact: true } ).fill( 'http://192.168.1.20/hook' );
	await chooseEvent( page, 'Payment Received' );
	await page.getByRole( 'button', { name: 'Add New Webhook' } ).click();
	await expect( page.getByText( '192.168.1.20 is a private address.' ) ).toBeVisible();
	await expect( page.getByLabel( 'Name', { exact: true } ) ).toHaveValue( 'Inside' );
	await expect( page.getByLabel( 'URL', { exact: true } ) ).toHaveValue( 'http://192.168.1.20/hook' );
} );
