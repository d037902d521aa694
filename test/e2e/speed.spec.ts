/** What a first view costs: requests, not seconds, for machines differ. That SQL costs the same for a thousand is tested in PHP. */
import { expect } from '@playwright/test';
import { givenWebhooks, inLots, listIsReady, restOf, SCREENS, startAfresh } from './support';
import { test } from './test';

const MANY = 45;

test( 'with several pages of webhooks the list opens with at most three requests to the server', async ( {
	page,
	request,
} ) => {
	await startAfresh( page, request );
	const rest = await restOf( page );
	const many = Array.from( { length: MANY }, ( _, i ) => ( {
		name: `Webhook ${ String( i ).padStart( 4, '0' ) }`,
	} ) );
	await inLots( many, ( one ) => givenWebhooks( rest, [ one ] ) );

	const asked: string[] = [];
	page.on( 'request', ( sent ) => {
		const address = decodeURIComponent( sent.url() );
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
