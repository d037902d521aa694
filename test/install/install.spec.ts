/** The archive's life on a network, through WordPress's own screens. Each test begins and ends without the plugin. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { LEFTOVER, PLACE, refuseLinks, writeArchive, writeOlderArchive } from './archives';
import { addWebhookAsBefore, traces } from './database';
import { deactivateAndDelete, install, upload } from './plugins';

const folder = mkdtempSync( join( tmpdir(), 'multisite-webhooks-install-' ) );
const receiver = process.env[ 'RECEIVER_URL' ] ?? '';

test.beforeEach( async ( { page } ) => {
	refuseLinks();
	await page.goto( '/wp-login.php' );
	await page.getByLabel( 'Username or Email Address' ).fill( process.env[ 'WP_USERNAME' ] ?? '' );
	await page.getByLabel( 'Password', { exact: true } ).fill( process.env[ 'WP_PASSWORD' ] ?? '' );
	await page.getByRole( 'button', { name: 'Log In' } ).click();
	await expect( page.locator( '#wpadminbar' ) ).toBeVisible();
} );

test.afterAll( () => rmSync( folder, { recursive: true, force: true } ) );

test( 'uploaded, activated and used, then deleted without a trace', async ( { page } ) => {
	await install( page, writeArchive( folder ).path );
	await addWebhook( page, 'Zapier: new sites' );
	await openWebhooks( page );
	await expect( page.getByRole( 'link', { name: 'Zapier: new sites' } ).first() ).toBeVisible();
	expect( await traces() ).toContain( 'wp_multisite_webhooks' );
	expect( await traces() ).toContain( 'cron' );

	await deactivateAndDelete( page );

	expect( existsSync( PLACE ) ).toBe( false );
	expect( await traces() ).toEqual( [] );
} );

test( 'replaced by a newer version, which keeps the webhooks and leaves no file of the older one', async ( {
	page,
} ) => {
	const newer = writeArchive( folder );
	await install( page, writeOlderArchive( folder ) );
	await addWebhookAsBefore( 'From before' );
	expect( existsSync( join( PLACE, LEFTOVER ) ) ).toBe( true );

	await upload( page, newer.path );
	await expect( page.getByText( 'This plugin is already installed.' ) ).toBeVisible();
	await page.getByRole( 'link', { name: 'Replace current with uploaded' } ).click();
	await expect( page.getByText( 'Plugin updated successfully.' ) ).toBeVisible();

	await openWebhooks( page );
	await expect( page.getByRole( 'link', { name: 'From before' } ).first() ).toBeVisible();
	expect( existsSync( join( PLACE, LEFTOVER ) ) ).toBe( false );
	await addWebhook( page, 'From after' );
	await page.goto( '/wp-admin/network/plugins.php' );
	await expect( page.locator( 'tr[data-plugin^="multisite-webhooks/"]' ) ).toContainText(
		`Version ${ newer.version }`
	);

	await deactivateAndDelete( page );
	expect( await traces() ).toEqual( [] );
} );

async function openWebhooks( page: Page ): Promise< void > {
	await page.goto( '/wp-admin/network/' );
	const menu = page.locator( '#adminmenu' );
	await menu.getByRole( 'link', { name: 'Ultimate Multisite' } ).hover();
	await menu.getByRole( 'link', { name: 'Webhooks', exact: true } ).click();
	await expect( page.getByRole( 'heading', { level: 1, name: 'Webhooks' } ) ).toBeVisible();
}

/** Over REST: how the form works is not the matter here. */
async function addWebhook( page: Page, name: string ): Promise< void > {
	const nonce = await ( await page.request.get( '/wp-admin/admin-ajax.php?action=rest-nonce' ) ).text();
	const answer = await page.request.post( '/?rest_route=/multisite-webhooks/v1/webhooks', {
		headers: { 'X-WP-Nonce': nonce },
		data: { name, url: `${ receiver }/install`, event_types: [ 'site_created' ] },
	} );
	expect( answer.status() ).toBe( 201 );
}
