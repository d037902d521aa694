/** The Plugins screens of the network admin, as people use them. */
import { expect, type Locator, type Page } from '@playwright/test';

export async function upload( page: Page, archive: string ): Promise< void > {
	await page.goto( '/wp-admin/network/plugin-install.php?tab=upload' );
	await page.getByLabel( 'Plugin zip file' ).setInputFiles( archive );
	await page.getByRole( 'button', { name: 'Install Now' } ).click();
}

export async function install( page: Page, archive: string ): Promise< void > {
	await upload( page, archive );
	await expect( page.getByText( 'Plugin installed successfully.' ) ).toBeVisible();
	await page.getByRole( 'link', { name: 'Network Activate' } ).click();
	await expect( page.getByText( 'Plugin activated.' ) ).toBeVisible();
}

export async function deactivateAndDelete( page: Page ): Promise< void > {
	await page.goto( '/wp-admin/network/plugins.php' );
	await inRow( page ).getByRole( 'link', { name: 'Network Deactivate Multisite Webhooks' } ).click();
	await expect( page.getByText( 'Plugin deactivated.' ) ).toBeVisible();
	// Before WordPress's script is there, the link leads to a page of its own.
	await page.waitForLoadState( 'load' );
	page.once( 'dialog', ( dialog ) => void dialog.accept() );
	await inRow( page ).getByRole( 'link', { name: 'Delete Multisite Webhooks' } ).click();
	await expect( page.getByText( 'Multisite Webhooks was successfully deleted.' ) ).toBeVisible();
}

function inRow( page: Page ): Locator {
	return page.locator( 'tr[data-plugin="multisite-webhooks/multisite-webhooks.php"]' );
}
