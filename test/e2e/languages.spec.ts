/** The screens in Punjabi, the language of the user's own document, and in a language that is written from right to left. */
import { expect, type Page } from '@playwright/test';
import { untranslated } from '../../tools/languages/languages';
import { look } from './look';
import { givenWebhooks, restOf, row, SCREENS, startAfresh, watchForErrors } from './support';
import { test } from './test';

test.describe.configure( { timeout: 120_000 } );

/** The network's "Language by cookie" plugin follows these (tools/stack/php/language.php). */
async function readIn( page: Page, cookies: Readonly< Record< string, string > > ): Promise< void > {
	await page.goto( SCREENS );
	const { origin } = new URL( page.url() );
	await page
		.context()
		.addCookies( Object.entries( cookies ).map( ( [ name, value ] ) => ( { name, value, url: origin } ) ) );
}

test( 'the whole story can be walked in Punjabi, with no English word of ours left', async ( { page, request } ) => {
	await startAfresh( page, request );
	await givenWebhooks( await restOf( page ), [ { name: '1' } ] );
	await readIn( page, { test_locale: 'pa_IN' } );
	const noErrors = watchForErrors( page );
	for ( const [ screen, query ] of Object.entries( {
		webhooks: '',
		new: '&screen=new',
		deliveries: '&screen=deliveries',
	} ) ) {
		await page.goto( SCREENS + query );
		await expect( page.locator( 'html' ) ).toHaveAttribute( 'lang', 'pa-IN' );
		await expect( page.locator( '.msw h1' ) ).toHaveText( /[\u0A00-\u0A7F]/ );
		await page.waitForLoadState( 'networkidle' );
		await look( page, `${ screen }-punjabi` );
		expect( await englishWords( page ), screen ).toEqual( [] );
	}
	noErrors();
} );

/** The same in every language. */
const INTERNATIONAL = [ 'URL' ];

/** Texts with Latin letters only, but for what is code or a name. */
async function englishWords( page: Page ): Promise< string[] > {
	const words = await page.evaluate( () => {
		const found: string[] = [];
		const walker = document.createTreeWalker(
			document.querySelector( '.msw' ) ?? document.body,
			NodeFilter.SHOW_TEXT
		);
		while ( walker.nextNode() ) {
			const text = walker.currentNode.textContent?.trim() ?? '';
			const isCode = walker.currentNode.parentElement?.closest(
				'code, pre, .msw-url, .msw-mono, bdi, [lang]:not(html)'
			);
			if ( /[a-z]{3}/i.test( text ) && ! /[\u0A00-\u0A7F]/.test( text ) && ! isCode ) {
				found.push( text );
			}
		}
		return [ ...new Set( found ) ];
	} );
	const allowed = [ ...INTERNATIONAL, ...( await untranslated( 'pa_IN' ) ) ].map( asPattern );
	return words.filter( ( word ) => ! allowed.some( ( pattern ) => pattern.test( word ) ) );
}

/** A new text must not need a translation before anything else passes. Only a release does. */
function asPattern( text: string ): RegExp {
	const escaped = text.replace( /[.*+?^${}()|[\]\\]/g, '\\$&' );
	return new RegExp( `^${ escaped.replace( /%(\d\\\$)?[sd]/g, '.*' ) }$` );
}

test( 'from right to left everything is mirrored, but for addresses and code', async ( { page, request } ) => {
	await startAfresh( page, request );
	await givenWebhooks( await restOf( page ), [ { name: 'اشتراكات جديدة' }, { name: 'Zapier' } ] );
	await readIn( page, { test_direction: 'rtl' } );
	await page.goto( SCREENS );
	await expect( page.locator( 'html' ) ).toHaveAttribute( 'dir', 'rtl' );
	const name = await row( page, 'Zapier' ).getByRole( 'link', { name: 'Zapier', exact: true } ).boundingBox();
	const badge = await row( page, 'Zapier' ).locator( '.msw-badge' ).boundingBox();
	expect( name?.x ).toBeGreaterThan( badge?.x ?? Infinity );
	await look( page, 'webhooks-rtl' );
	await page.goto( `${ SCREENS }&screen=new&event_type=payment_received` );
	await expect( page.getByLabel( 'URL', { exact: true } ) ).toHaveCSS( 'direction', 'ltr' );
	await look( page, 'new-rtl' );
	await page.getByRole( 'button', { name: 'More Options' } ).click();
	await page.getByRole( 'radio', { name: 'Only events of chosen sites' } ).check();
	await page.getByRole( 'button', { name: 'Add Header' } ).click();
	await expect( page.getByLabel( 'Header name' ) ).toHaveCSS( 'direction', 'ltr' );
	await look( page, 'options-rtl', { whole: true } );
	await page.goto( `${ SCREENS }&screen=deliveries` );
	await page.waitForLoadState( 'networkidle' );
	await look( page, 'deliveries-rtl' );
} );
