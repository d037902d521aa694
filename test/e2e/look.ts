import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const label = process.env[ 'TEST_LABEL' ] ?? 'local';
const WIDTHS = [ 1280, 375 ];
const HEIGHT = 900;
const RULES = [ 'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa' ];

interface Options {
	readonly widths?: readonly number[];
	/** The whole page instead of the window. */
	readonly whole?: boolean;
	/** Scrolled to where this ends: a bar that stays at the lower edge of the window covers nothing of it there. */
	readonly endOf?: string;
	/** axe knows the colours that we wrote, and not those of the system that take their place in high contrast. */
	readonly hasSystemColours?: boolean;
}

/** Takes a picture of the page at each width, and checks what a machine can judge of how it looks. */
export async function look(
	page: Page,
	name: string,
	{ widths = WIDTHS, whole = false, endOf, hasSystemColours = false }: Options = {}
): Promise< void > {
	for ( const width of widths ) {
		await page.setViewportSize( { width, height: HEIGHT } );
		if ( endOf !== undefined ) {
			await page.locator( endOf ).evaluate( ( element ) => element.scrollIntoView( { block: 'end' } ) );
		}
		await page.screenshot( {
			path: `test-results/pictures/${ label }/${ name }-${ width }.png`,
			fullPage: whole,
			animations: 'disabled',
		} );
		await expectNoSidewaysScroll( page, `${ name } at ${ width }` );
		await expectAccessible( page, `${ name } at ${ width }`, hasSystemColours ? [ 'color-contrast' ] : [] );
	}
	await page.setViewportSize( { width: WIDTHS[ 0 ] ?? 1280, height: HEIGHT } );
}

async function expectNoSidewaysScroll( page: Page, what: string ): Promise< void > {
	const [ content, window ] = await page.evaluate( () => [
		document.documentElement.scrollWidth,
		document.documentElement.clientWidth,
	] );
	expect( content, `${ what } scrolls sideways` ).toBeLessThanOrEqual( window ?? 0 );
}

/** WordPress's own menu and bars are not ours to judge. */
async function expectAccessible( page: Page, what: string, without: string[] ): Promise< void > {
	// It stays in a page, and the browser has compiled it by then.
	const isThere = await page.evaluate( () => 'axe' in window );
	const { violations } = await new AxeBuilder( isThere ? { page, axeSource: 'null' } : { page } )
		// Our screens have no frames, and without them axe needs no second page each time.
		.setLegacyMode()
		.options( { resultTypes: [ 'violations' ] } )
		.withTags( RULES )
		.disableRules( without )
		.exclude( '#adminmenumain' )
		.exclude( '#wpadminbar' )
		.exclude( '#wpfooter' )
		.exclude( '#screen-meta' )
		.analyze();
	const told = violations.map(
		( { id, help, nodes } ) => `${ id } (${ help }): ${ nodes.map( ( { html } ) => html ).join( ' ; ' ) }`
	);
	expect( told, what ).toEqual( [] );
}
