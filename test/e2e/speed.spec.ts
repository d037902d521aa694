/** What a first view costs with a thousand webhooks: requests, not seconds, for machines differ. */
import { expect, test } from '@playwright/test';
import { givenWebhooks, listIsReady, restOf, SCREENS, startAfresh } from './support';

const MANY = 1000;
const AT_ONCE = 8;

test( 'with a thousand webhooks the list opens with at most three requests to the server', async ( {
	page,
	request,
} ) => {
	test.setTimeout( 240_000 );
	await startAfresh( page, request );
	const rest = await restOf( page );
	const lots = Array.from( { length: AT_ONCE }, ( _, lot ) =>
		Array.from( { length: MANY / AT_ONCE }, ( __, i ) => ( {
			name: `Webhook ${ String( i * AT_ONCE + lot ).padStart( 4, '0' ) }`,
		} ) )
	);
	await Promise.all( lots.map( ( lot ) => givenWebhooks( rest, lot ) ) );

	const asked: string[] = [];
	page.on( 'request', ( { url } ) => {
		const address = decodeURIComponent( url() );
		if ( address.includes( 'multisite-webhooks/v1' ) ) {
			asked.push( address );
		}
	} );
	await page.goto( SCREENS );
	await listIsReady( page );
	await expect( page.locator( '.msw-name' ) ).toHaveCount( 20 );
	await page.waitForLoadState( 'networkidle' );
	expect( asked.length, asked.join( '\n' ) ).toBeLessThanOrEqual( 3 );
} );
