import { type BrowserContext, test as base } from '@playwright/test';
import { BASE_URL } from './settings';

/**
 * All tests share one browser profile, as a person's days do: what the browser has loaded and compiled once it keeps,
 * which is most of the time that a page takes. Cookies are each test's own.
 */
export const test = base.extend< object, { profile: BrowserContext } >( {
	profile: [
		async ( { browser }, provide ) => {
			const profile = await browser.newContext( {
				baseURL: BASE_URL,
				locale: 'en-US',
				viewport: { width: 1280, height: 900 },
			} );
			await provide( profile );
			await profile.close();
		},
		{ scope: 'worker' },
	],
	context: async ( { profile }, provide ) => {
		await profile.clearCookies();
		await provide( profile );
	},
	page: async ( { context }, provide ) => {
		const page = await context.newPage();
		await provide( page );
		await page.close();
	},
} );
