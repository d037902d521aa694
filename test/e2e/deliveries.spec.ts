/** The log: real events, what became of them, and why. */
import { expect } from '@playwright/test';
import {
	deliveriesSettle,
	givenWebhooks,
	RECEIVER_URL,
	registerUser,
	restOf,
	row,
	SCREENS,
	startAfresh,
} from './support';
import { test } from './test';

const FAILS = 'Fails for now';
const WORKS = 'Works';

test( 'the log tells of each delivery what became of it, why, and what to do', async ( { page, request } ) => {
	await startAfresh( page, request );
	const rest = await restOf( page );
	const [ works = '', fails = '' ] = await givenWebhooks( rest, [
		{ name: WORKS, event_types: [ 'user_registered' ] },
		{ name: FAILS, event_types: [ 'user_registered' ], url: `${ RECEIVER_URL }/busy?status=503` },
	] );
	await registerUser( rest );
	await deliveriesSettle( rest, `webhook=${ works }&status=delivered`, 1 );
	await expect
		.poll( async () => {
			const [ one ] = ( await rest.get( `/deliveries?webhook=${ fails }` ) ) as { attempt_count: number }[];
			return one?.attempt_count ?? 0;
		} )
		.toBeGreaterThan( 0 );

	await page.goto( SCREENS );
	await expect( row( page, WORKS ) ).toContainText( 'Delivered' );
	await expect( row( page, WORKS ) ).toContainText( '100 % of 1' );
	await expect( row( page, FAILS ) ).toContainText( 'Failing for' );

	await row( page, FAILS )
		.getByRole( 'link', { name: /Waiting/ } )
		.click();
	await expect( page.getByRole( 'heading', { level: 1, name: 'Deliveries' } ) ).toBeVisible();
	await expect( page ).toHaveURL( new RegExp( `webhook=${ fails }` ) );
	const delivery = page.getByRole( 'row' ).filter( { hasText: 'User Registered' } );
	await expect( delivery ).toHaveCount( 1 );
	await expect( delivery ).toContainText( FAILS );
	await expect( delivery ).toContainText( /503 (Service )?Unavailable/ );

	await delivery.getByRole( 'link', { name: 'User Registered' } ).click();
	await expect( page.getByRole( 'heading', { level: 1, name: /User Registered/ } ) ).toBeFocused();
	await expect( page.getByText( 'The receiver is down or too busy.' ).first() ).toBeVisible();
	await expect( page.getByText( /is planned/ ).first() ).toBeVisible();
	await page.getByRole( 'tab', { name: 'What was sent' } ).first().click();
	await expect( page.getByText( '"user_registered"' ).first() ).toBeVisible();

	await page.getByRole( 'link', { name: 'Deliveries', exact: true } ).click();
	await expect( page.getByRole( 'row' ).filter( { hasText: WORKS } ).first() ).toContainText( /20\d in \d+ ms/ );
} );

test( 'the pages of the log lead on and back again', async ( { page, request } ) => {
	await startAfresh( page, request );
	const rest = await restOf( page );
	const [ id = '' ] = await givenWebhooks( rest, [ { name: 'Busy' } ] );
	for ( let i = 0; i < 23; i++ ) {
		await rest.send( 'POST', `/webhooks/${ id }/test` );
	}
	await page.goto( `${ SCREENS }&screen=deliveries&webhook=${ id }` );
	const rows = page.getByRole( 'row' ).filter( { hasText: 'Payment Received' } );
	await expect( rows ).toHaveCount( 20 );
	const newest = await rows.first().getByRole( 'link' ).first().getAttribute( 'href' );
	await page
		.getByRole( 'link', { name: 'Older' } )
		.or( page.getByRole( 'button', { name: 'Older' } ) )
		.click();
	await expect( rows ).toHaveCount( 3 );
	await expect( page ).toHaveURL( /cursor=dlv_/ );
	await page
		.getByRole( 'link', { name: 'Newer' } )
		.or( page.getByRole( 'button', { name: 'Newer' } ) )
		.click();
	await expect( rows ).toHaveCount( 20 );
	expect( await rows.first().getByRole( 'link' ).first().getAttribute( 'href' ) ).toBe( newest );
} );
