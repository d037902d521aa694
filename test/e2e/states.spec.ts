/**
 * Each state of each screen, at both widths: a picture for people to look at (test-results/pictures), axe without a
 * violation, and no sideways scroll.
 */
import { expect, type Page } from '@playwright/test';
import {
	deliveriesSettle,
	givenWebhooks,
	listIsReady,
	RECEIVER_URL,
	registerUser,
	restOf,
	row,
	SCREENS,
	startAfresh,
} from './support';
import { look } from './look';
import { test } from './test';

const FIVE = [
	{
		name: 'CRM customer sync',
		event_types: [ 'user_registered' ],
		url: `${ RECEIVER_URL }/api/v2/webhooks/ultimate-multisite?status=503`,
	},
	{ name: 'Data warehouse', event_types: [ '*' ] },
	{
		name: 'Old billing bridge',
		event_types: [ 'user_registered', 'invoice_sent' ],
		url: `${ RECEIVER_URL }/hook.php?status=410`,
	},
	{
		name: 'Slack #signups',
		event_types: [ 'user_registered', 'customer_created', 'site_created' ],
		status: 'paused',
	},
	{ name: 'Zapier: new payments', url: `${ RECEIVER_URL }/hooks/catch/1840223/b7qk2mn/` },
] as const;

const A_DELIVERY = { name: 'User Registered' };

test.describe.configure( { timeout: 180_000 } );
test.beforeEach( ( { page, request } ) => startAfresh( page, request ) );

async function openList( page: Page, more = '' ): Promise< void > {
	await page.goto( SCREENS + more );
	await listIsReady( page );
}

test( 'the list: empty, full, searched in vain, broken, slow', async ( { page } ) => {
	await openList( page );
	await look( page, 'webhooks-empty' );

	const rest = await restOf( page );
	const [ crm = '', , billing = '' ] = await givenWebhooks( rest, FIVE );
	await registerUser( rest );
	await registerUser( rest );
	await deliveriesSettle( rest, `webhook=${ crm }&status=waiting`, 2 );
	await expect.poll( () => rest.get( `/webhooks/${ billing }` ) ).toMatchObject( { status: 'disabled' } );
	await openList( page );
	await expect( row( page, 'CRM customer sync' ) ).toContainText( 'Failing for' );
	await look( page, 'webhooks' );

	await page
		.getByRole( 'checkbox', { name: /Select all/ } )
		.first()
		.check();
	await look( page, 'webhooks-selected', { endOf: '.msw-list' } );
	await page.getByRole( 'button', { name: 'Delete', exact: true } ).click();
	await look( page, 'webhooks-delete-several' );
	await page.keyboard.press( 'Escape' );

	await openList( page, '&s=nothing+has+this+name' );
	await look( page, 'webhooks-no-result' );

	const isList = ( url: URL ) => /webhooks\/v1\/webhooks/.test( decodeURIComponent( url.href ) );
	await openList( page );
	await page.route( isList, ( route ) =>
		route.fulfill( { status: 500, json: { code: 'x', message: 'The database is away.' } } )
	);
	await page.getByRole( 'searchbox', { name: 'Search webhooks' } ).fill( 'crm' );
	await expect( page.locator( '.components-notice.is-error' ) ).toBeVisible();
	await look( page, 'webhooks-failed' );
	await page.unroute( isList );
} );

test( 'the list before its script, and without any', async ( { page, browser, baseURL } ) => {
	await givenWebhooks( await restOf( page ), FIVE );
	const isScript = ( url: URL ) => /multisite-webhooks\/build\/.*\.js/.test( url.pathname );
	await page.route( isScript, ( route ) => route.abort() );
	await page.goto( SCREENS );
	await expect( page.getByRole( 'heading', { level: 1, name: 'Webhooks' } ) ).toBeVisible();
	await look( page, 'webhooks-skeleton' );

	const context = await browser.newContext( {
		javaScriptEnabled: false,
		storageState: await page.context().storageState(),
		...( baseURL === undefined ? {} : { baseURL } ),
	} );
	const plain = await context.newPage();
	await plain.goto( SCREENS );
	await expect( plain.locator( '#msw-app noscript p' ) ).toBeVisible();
	expect( await plain.content() ).toContain( 'These screens require JavaScript.' );
	await plain.screenshot( { path: 'test-results/pictures/webhooks-without-javascript.png' } );
	await context.close();
} );

test( 'long names, and words that can not be broken', async ( { page } ) => {
	const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
		.repeat( 2 )
		.slice( 0, 200 );
	await givenWebhooks( await restOf( page ), [
		{ name: long, url: `${ RECEIVER_URL }/${ 'a'.repeat( 1900 ) }` },
		{ name: '<b>bold</b> & "quoted"', event_types: [ 'user_registered', 'site_created' ] },
	] );
	await openList( page );
	await look( page, 'webhooks-long' );
} );

test( 'after a verb: added, paused, asked', async ( { page } ) => {
	await givenWebhooks( await restOf( page ), FIVE );
	await page.goto( `${ SCREENS }&screen=new&event_type=site_created` );
	await page.getByLabel( 'Name', { exact: true } ).fill( 'Provisioning' );
	await page.getByLabel( 'URL', { exact: true } ).fill( `${ RECEIVER_URL }/provisioning` );
	await page.getByRole( 'button', { name: 'Add New Webhook' } ).click();
	await expect( page.getByText( /^whsec_/ ).first() ).toBeVisible();
	await look( page, 'webhooks-added' );
	await row( page, 'Data warehouse' )
		.getByRole( 'button', { name: /^Pause/ } )
		.click();
	await expect( page.locator( '.components-snackbar' ) ).toBeVisible();
	await look( page, 'webhooks-paused' );
	await row( page, 'Data warehouse' )
		.getByRole( 'button', { name: /^Delete/ } )
		.click();
	await look( page, 'webhooks-delete' );
} );

test( 'the test window: sending, success, failure, and our own failure', async ( { page } ) => {
	await givenWebhooks( await restOf( page ), [
		...FIVE,
		{ name: 'Slow', url: `${ RECEIVER_URL }/slow?delay=14000` },
		{ name: 'Moved', url: `${ RECEIVER_URL }/moved?status=302` },
	] );
	await openList( page );
	const window = page.getByRole( 'dialog', { name: 'Send Test Event' } );
	const send = async ( name: string ) =>
		row( page, name )
			.getByRole( 'button', { name: /^Send Test Event/ } )
			.click();
	const done = async () => window.getByRole( 'button', { name: 'Done' } ).click();

	await send( 'Slow' );
	await expect( window.getByText( 'The receiver has 15 seconds to respond.' ) ).toBeVisible();
	await look( page, 'test-sending', { widths: [ 1280 ] } );
	await window.getByRole( 'button', { name: 'Cancel' } ).click();

	await send( 'Data warehouse' );
	await expect( window.getByRole( 'heading', { name: 'The test was successful' } ) ).toBeFocused();
	await look( page, 'test-success' );
	await done();

	await send( 'CRM customer sync' );
	await expect( window.getByRole( 'heading', { name: 'The test failed' } ) ).toBeFocused();
	await expect( window ).toContainText( 'What to do:' );
	await look( page, 'test-failure' );
	await done();

	await send( 'Moved' );
	await expect( window ).toContainText( 'Use This Address' );
	await look( page, 'test-redirect' );
	await done();

	await page.route(
		( url ) => /\/test/.test( decodeURIComponent( url.href ) ),
		( route ) => route.abort()
	);
	await send( 'Data warehouse' );
	await expect( window.getByRole( 'heading', { name: 'The test could not be sent' } ) ).toBeVisible();
	await look( page, 'test-not-sent' );
} );

test( 'the form: empty, choosing, wrong, and with a conflict', async ( { page } ) => {
	const rest = await restOf( page );
	await page.goto( `${ SCREENS }&screen=new` );
	await expect( page.getByText( 'Choose an event to see what it sends.' ) ).toBeVisible();
	await look( page, 'new' );
	const event = page.getByRole( 'combobox', { name: 'Event', exact: true } );
	await event.click();
	await page.keyboard.press( 'ArrowDown' );
	await page.keyboard.press( 'ArrowDown' );
	await look( page, 'new-choosing' );
	await event.fill( 'nothing is called this' );
	await look( page, 'new-no-event' );
	await event.fill( '' );
	await page.keyboard.press( 'Escape' );
	await page.getByLabel( 'URL', { exact: true } ).fill( 'http://192.168.1.20/hook' );
	await page.getByRole( 'button', { name: 'Add New Webhook' } ).click();
	await expect( page.getByText( 'Choose at least one event.' ) ).toBeVisible();
	await look( page, 'new-errors' );

	const [ id = '' ] = await givenWebhooks( rest, [
		{ name: 'Shared', event_types: [ 'payment_received', 'customer_created' ] },
	] );
	await page.goto( `${ SCREENS }&screen=edit&id=${ id }` );
	await page.getByRole( 'button', { name: /^Reveal/ } ).click();
	await expect( page.getByText( /^whsec_/ ).first() ).toBeVisible();
	await look( page, 'edit' );
	await rest.send( 'PATCH', `/webhooks/${ id }`, { name: 'Theirs' } );
	await page.getByLabel( 'Name', { exact: true } ).fill( 'Mine' );
	await page.getByRole( 'button', { name: 'Save Changes' } ).click();
	await expect( page.getByText( /Someone else changed this webhook/ ).first() ).toBeVisible();
	await look( page, 'edit-conflict' );
	await page.getByRole( 'link', { name: 'Cancel' } ).click();
	await expect( page.getByRole( 'dialog', { name: 'Leave without saving?' } ) ).toBeVisible();
	await look( page, 'edit-leave' );
} );

test( 'the events: open, found, and not found', async ( { page } ) => {
	await openList( page, '#event-payment_received' );
	await expect( page.locator( '#event-payment_received' ) ).toContainText( 'Example payload' );
	await look( page, 'events-open', { whole: true } );
	await page.getByRole( 'searchbox', { name: 'Search events and fields' } ).fill( 'zzz' );
	await expect( page.getByText( /No event matches/ ) ).toBeVisible();
	await look( page, 'events-no-result', { whole: true } );
} );

test( 'the log and one delivery: delivered, waiting, failed, and nothing found', async ( { page } ) => {
	const rest = await restOf( page );
	const [ crm = '', warehouse = '', billing = '', slack = '' ] = await givenWebhooks( rest, FIVE );
	await registerUser( rest );
	await deliveriesSettle( rest, `webhook=${ crm }&status=waiting`, 1 );
	await deliveriesSettle( rest, `webhook=${ warehouse }&status=delivered&event_type=user_registered`, 1 );
	await page.goto( `${ SCREENS }&screen=deliveries` );
	await expect( page.getByRole( 'link', A_DELIVERY ).first() ).toBeVisible();
	await look( page, 'deliveries' );
	await page.goto( `${ SCREENS }&screen=deliveries&webhook=${ crm }&status=cancelled` );
	await expect( page.getByText( 'No delivery matches' ) ).toBeVisible();
	await look( page, 'deliveries-no-result' );

	for ( const [ webhook, state ] of [
		[ warehouse, 'delivered' ],
		[ crm, 'waiting' ],
		[ billing, 'failed' ],
		[ slack, 'held' ],
	] as const ) {
		const [ one ] = ( await rest.get( `/deliveries?webhook=${ webhook }&event_type=user_registered` ) ) as {
			id: string;
		}[];
		await page.goto( `${ SCREENS }&screen=delivery&id=${ one?.id }` );
		await expect( page.getByRole( 'heading', { level: 1, name: /User Registered/ } ) ).toBeVisible();
		await expect( page.getByText( 'Delivery', { exact: true } ).last() ).toBeVisible();
		await look( page, `delivery-${ state }` );
	}
	await page.goto( `${ SCREENS }&screen=delivery&id=dlv_00000000000000000000000000` );
	await expect( page.getByRole( 'heading', { name: 'Page Not Found' } ) ).toBeVisible();
	await look( page, 'nothing-here' );
} );

test( 'high contrast, reduced motion, and text at twice its size', async ( { page } ) => {
	const rest = await restOf( page );
	const [ crm = '' ] = await givenWebhooks( rest, FIVE );
	await registerUser( rest );
	const [ delivery ] = await deliveriesSettle( rest, `webhook=${ crm }&status=waiting`, 1 );
	const screens = {
		webhooks: SCREENS,
		new: `${ SCREENS }&screen=new&event_type=payment_received`,
		deliveries: `${ SCREENS }&screen=deliveries`,
		delivery: `${ SCREENS }&screen=delivery&id=${ delivery?.id }`,
	};
	const each = async ( suffix: string, options: Parameters< typeof look >[ 2 ] ) => {
		for ( const [ name, address ] of Object.entries( screens ) ) {
			await page.goto( address );
			await expect( page.locator( '.msw h1' ) ).toBeVisible();
			await page.waitForLoadState( 'networkidle' );
			await look( page, `${ name }-${ suffix }`, options );
		}
	};

	await page.emulateMedia( { forcedColors: 'active', reducedMotion: 'reduce' } );
	await each( 'high-contrast', { widths: [ 1280 ], hasSystemColours: true } );
	await page.emulateMedia( { forcedColors: null, reducedMotion: null } );
	// 200 % zoom of a window of 1280 pixels: half the pixels for the layout.
	await each( 'zoomed', { widths: [ 640 ] } );
} );
