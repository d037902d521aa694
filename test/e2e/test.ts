import { type BrowserContext, test as base } from '@playwright/test';
import { BASE_URL } from './settings';

/**
 * All tests share one browser profile, as a person's days do: what the browser has loaded and compiled once it keeps,
 * which is most of the time that a page takes. Cookies are each test's own.
 */
export const test = base.extend< object, { profile: BrowserContext } >( {
	profile: [
		async ( { browser }, use ) => {
			const profile = await browser.newContext( {
				baseURL: BASE_URL,
				locale: 'en-US',
				viewport: { width: 1280, height: 900 },
			} );
			await use( profile );
			await profile.close();
		},
		{ scope: 'worker' },
	],
	context: async ( { profile }, use ) => {
		await profile.clearCookies();
		await use( profile );
	},
	page: async ( { context }, use ) => {
		const page = await context.newPage();
		await use( page );
		await page.close();
	},
} );
