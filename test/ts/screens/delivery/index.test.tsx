import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import type { DeliveryInFull, DeliveryWithAttempts } from '../../../../assets-src/data/deliveries';
import { attempt, delivery, idOf, unavailable, withAttempts } from '../../support/deliveries';
import { expectFocus, openApp } from '../../support/network';

function openDelivery( given: DeliveryWithAttempts | ( () => DeliveryWithAttempts ) ) {
	return openApp( {
		at: `&screen=delivery&id=${ idOf( 1 ) }`,
		answer: ( { path } ) =>
			path === `/deliveries/${ idOf( 1 ) }?context=edit`
				? { body: typeof given === 'function' ? given() : given }
				: undefined,
	} );
}

/** What each step of the timeline says, newest first, without what is inside an attempt. */
async function timeline() {
	const list = await screen.findByRole( 'list' );
	return [ ...list.children ].map( ( step ) => {
		const copy = step.cloneNode( true ) as Element;
		copy.querySelectorAll( '[id]' ).forEach( ( details ) => details.remove() );
		return ( copy.textContent ?? '' ).trim();
	} );
}

function inMinutes( minutes: number ) {
	return new Date( Date.now() + minutes * 60_000 + 20_000 ).toISOString();
}

const FAILED_TWICE = [ unavailable(), unavailable( { number: 2, at: '2026-11-24T14:00:07.000Z' } ) ];

describe( 'the timeline of a delivery', () => {
	it( 'that waits begins with what is planned', async () => {
		openDelivery( withAttempts( { status: 'waiting', next_try_at: inMinutes( 41 ) }, FAILED_TWICE ) );
		const steps = await timeline();
		expect( steps[ 0 ] ).toMatch( /^Attempt 3 is scheduled in 41 minutes/ );
		expect( steps[ 1 ] ).toMatch(
			/^Attempt 2 503 Service Unavailable.*61 msThe receiver is down or too busy\. No action needed yet/
		);
		expect( steps[ 2 ] ).toMatch( /^Attempt 1 503 Service Unavailable/ );
		expect( steps[ 3 ] ).toMatch( /^Payment Received happened on Bakery Lima Nov 24, 2026/ );
	} );

	it( 'that arrived begins with the attempt that did it', async () => {
		openDelivery( withAttempts( {}, [ attempt() ] ) );
		const steps = await timeline();
		expect( steps ).toHaveLength( 2 );
		expect( steps[ 0 ] ).toMatch( /^Attempt 1 202 Accepted/ );
	} );

	it( 'says where the payload doesn’t fit its schema, and only then', async () => {
		const message = 'The field “amount” should be of type number, but is of type string.';
		openDelivery( withAttempts( { schema_problems: [ { field: 'amount', message } ] }, [ attempt() ] ) );
		expect( await screen.findByText( /doesn’t fit the schema/ ) ).toBeTruthy();
		expect( screen.getByText( message ) ).toBeTruthy();
	} );

	it( 'says nothing of schemas where the payload fits', async () => {
		openDelivery( withAttempts( {}, [ attempt() ] ) );
		await timeline();
		expect( screen.queryByText( /doesn’t fit the schema/ ) ).toBeNull();
	} );

	it.each( [
		[ 'webhook_paused', 'Held because the webhook is paused. Resume the webhook to send it.' ],
		[ 'webhook_disabled', 'Held because the webhook is disabled. Resume the webhook to send it.' ],
	] as const )( 'that is held says why: %s', async ( reason, words ) => {
		openDelivery( withAttempts( { status: 'held', reason }, [] ) );
		expect( ( await timeline() )[ 0 ] ).toBe( words );
	} );

	it( 'that failed says after how many attempts', async () => {
		openDelivery( withAttempts( { status: 'failed' }, FAILED_TWICE ) );
		expect( ( await timeline() )[ 0 ] ).toMatch( /^Gave up after 2 attempts\./ );
	} );

	it( 'that could not even be tried says why', async () => {
		openDelivery( withAttempts( { status: 'failed', details: { reason_short: 'Too large' } }, [] ) );
		expect( ( await timeline() )[ 0 ] ).toMatch( /^Not sent: Too large\./ );
	} );

	it( 'that was cancelled says so', async () => {
		openDelivery( withAttempts( { status: 'cancelled' }, [] ) );
		expect( ( await timeline() )[ 0 ] ).toMatch( /^Cancelled\./ );
	} );

	it( 'of a test ends with the test', async () => {
		openDelivery( withAttempts( { test: true }, [ attempt() ] ) );
		expect( ( await timeline() ).at( -1 ) ).toMatch( /^A test of Payment Received was sent/ );
	} );

	it( 'of an event of the network names no site', async () => {
		openDelivery( withAttempts( { site: null, details: { site_name: null } }, [ attempt() ] ) );
		expect( ( await timeline() ).at( -1 ) ).toMatch( /^Payment Received happened on the network/ );
	} );
} );

describe( 'an attempt', () => {
	it( 'is open when it is the newest, and opens when it is asked to', async () => {
		const { user } = openDelivery( withAttempts( { status: 'failed' }, FAILED_TWICE ) );
		const older = await screen.findByRole( 'button', { name: /^Attempt 1/ } );
		expect( screen.getByRole( 'button', { name: /^Attempt 2/ } ).getAttribute( 'aria-expanded' ) ).toBe( 'true' );
		expect( older.getAttribute( 'aria-expanded' ) ).toBe( 'false' );
		expect( screen.getAllByRole( 'tab', { name: 'Response' } ) ).toHaveLength( 1 );
		await user.click( older );
		expect( screen.getAllByRole( 'tab', { name: 'Response' } ) ).toHaveLength( 2 );
	} );

	it.each( [
		[ '2026-11-24T14:00:00.400Z', 'Sent on time.' ],
		[ '2026-11-24T14:00:02.000Z', 'Sent 2.0 s late.' ],
		[ '2026-11-24T14:26:30.000Z', 'Sent 26 minutes late.' ],
	] )( 'at %s says how it kept to the plan: %s', async ( at, words ) => {
		openDelivery( withAttempts( {}, [ attempt( { at } ) ] ) );
		expect( await screen.findByText( words ) ).toBeTruthy();
	} );

	it.each( [
		[ '3600', 'The receiver asked to wait 1 hour (Retry-After).' ],
		[ '90', 'The receiver asked to wait 90 seconds (Retry-After).' ],
		[ 'Wed, 25 Nov 2026 10:00:00 GMT', 'The receiver asked to wait until Nov 25, 2026, 10:00 AM (Retry-After).' ],
	] )( 'says that the receiver asked to wait: %s', async ( wish, words ) => {
		const asking = unavailable( { response: { headers: { 'retry-after': wish }, body: '' } } );
		openDelivery( withAttempts( { status: 'waiting', next_try_at: inMinutes( 60 ) }, [ asking ] ) );
		expect( ( await screen.findByText( /^Sent on time/ ) ).textContent?.replace( /\s/g, ' ' ) ).toContain( words );
	} );

	it( 'says nothing of a wish to wait that no other try followed', async () => {
		const asking = unavailable( { response: { headers: { 'retry-after': '3600' }, body: '' } } );
		openDelivery( withAttempts( { status: 'failed' }, [ asking ] ) );
		expect( ( await screen.findByText( /^Sent on time/ ) ).textContent ).toBe( 'Sent on time.' );
	} );

	it( 'that was delivered with an odd answer says so', async () => {
		openDelivery( withAttempts( {}, [ attempt( { caution: 'The answer looks like a web page.' } ) ] ) );
		expect( await screen.findByText( 'The answer looks like a web page.' ) ).toBeTruthy();
	} );
} );

describe( 'what can be done to a delivery', () => {
	const VERBS = { can_resend: true, can_try: true, can_cancel: true };

	function openVerbs( given: DeliveryWithAttempts, answer: ( path: string ) => DeliveryInFull = () => given ) {
		let shown = given;
		return openApp( {
			at: `&screen=delivery&id=${ idOf( 1 ) }`,
			answer: ( { method, path } ) => {
				if ( method === 'POST' ) {
					const answered = answer( path );
					shown = answered.id === shown.id ? { ...shown, ...answered } : shown;
					return { body: answered };
				}
				return path.startsWith( '/deliveries/' ) ? { body: shown } : undefined;
			},
		} );
	}

	it( 'stands where it can be done alone', async () => {
		openDelivery( withAttempts( { status: 'waiting', next_try_at: inMinutes( 5 ) }, FAILED_TWICE ) );
		await timeline();
		expect( screen.queryByRole( 'button', { name: /Resend|Try Now|Cancel Delivery/ } ) ).toBeNull();
	} );

	it( 'is to try what is planned at once', async () => {
		const waits = { status: 'waiting' as const, next_try_at: inMinutes( 41 ), details: VERBS };
		const { user, log } = openVerbs( withAttempts( waits, FAILED_TWICE ), () =>
			delivery( { ...waits, next_try_at: new Date().toISOString() } )
		);
		await user.click( await screen.findByRole( 'button', { name: 'Try Now' } ) );
		await waitFor( async () => expect( ( await timeline() )[ 0 ] ).toContain( 'is scheduled now' ) );
		expect( log.find( ( { method } ) => method === 'POST' )?.path ).toContain( `${ idOf( 1 ) }/try` );
	} );

	it( 'is to cancel it, and the focus goes to the title then', async () => {
		const waits = { status: 'waiting' as const, next_try_at: inMinutes( 41 ), details: VERBS };
		const { user } = openVerbs( withAttempts( waits, FAILED_TWICE ), () => delivery( { status: 'cancelled' } ) );
		await user.click( await screen.findByRole( 'button', { name: 'Cancel Delivery' } ) );
		await waitFor( async () => expect( ( await timeline() )[ 0 ] ).toMatch( /^Cancelled\./ ) );
		await waitFor( () => expectFocus( screen.getByRole( 'heading', { level: 1 } ) ) );
	} );

	it( 'is to send it again, from the title or from where it was given up', async () => {
		const { user } = openVerbs(
			withAttempts( { status: 'failed', details: { can_resend: true } }, FAILED_TWICE ),
			() => delivery( { id: idOf( 2 ), status: 'waiting' } )
		);
		await timeline();
		const [ first, second ] = screen.getAllByRole( 'button', { name: 'Resend' } );
		expect( second?.closest( 'li' )?.textContent ).toContain( 'Gave up after 2 attempts.' );
		await user.click( first as HTMLElement );
		expect(
			await screen.findByText( 'Payment Received is on its way to Zapier.', {
				selector: '.components-snackbar *',
			} )
		).toBeTruthy();
	} );

	it( 'was done: it leads to the one that sends it again', async () => {
		openDelivery( withAttempts( { status: 'failed', details: { resent_as: idOf( 2 ) } }, FAILED_TWICE ) );
		expect( ( await timeline() )[ 0 ] ).toMatch( /^Resent as dlv_00000000…0002/ );
		expect( screen.getByTitle( idOf( 2 ) ).closest( 'a' )?.getAttribute( 'href' ) ).toContain( idOf( 2 ) );
	} );

	it( 'ends with its content, and what became of it stays', async () => {
		openDelivery( withAttempts( { status: 'failed', details: { content_deleted: true } }, FAILED_TWICE ) );
		expect( await screen.findByText( 'The content was deleted after 30 days. The outcome is kept.' ) ).toBeTruthy();
		expect( screen.queryByRole( 'tab' ) ).toBeNull();
		expect( ( await timeline() )[ 1 ] ).toMatch( /^Attempt 2 503 Service Unavailable/ );
	} );
} );

describe( 'the facts of a delivery', () => {
	it( 'lead to the delivery that it sends again', async () => {
		openDelivery( withAttempts( { details: { resend_of: idOf( 2 ) } }, [ attempt() ] ) );
		const facts = within( await screen.findByRole( 'complementary' ) );
		expect( facts.getByTitle( idOf( 2 ) ).closest( 'a' )?.getAttribute( 'href' ) ).toContain( 'screen=delivery' );
	} );

	it( 'lead to its webhook and to what else was sent of its site', async () => {
		openDelivery( withAttempts( {}, [ attempt() ] ) );
		const facts = within( await screen.findByRole( 'complementary' ) );
		expect( facts.getByRole( 'link', { name: 'Zapier' } ).getAttribute( 'href' ) ).toContain( 'screen=edit' );
		expect( facts.getByRole( 'link', { name: 'Bakery Lima' } ).getAttribute( 'href' ) ).toContain(
			'screen=deliveries&site=14'
		);
		expect( facts.getByRole( 'button', { name: 'Copy the delivery ID' } ) ).toBeTruthy();
	} );

	it( 'lead to its event, which a test is not', async () => {
		const { unmount } = openDelivery( withAttempts( {}, [ attempt() ] ) );
		const facts = () => screen.findByRole( 'complementary' );
		const link = within( await facts() ).getByRole( 'link', { name: 'Payment Received' } );
		expect( link.getAttribute( 'href' ) ).toContain( 'screen=event&id=evt_00000000000000000000000001' );
		unmount();

		openDelivery( withAttempts( { test: true }, [ attempt() ] ) );
		expect( within( await facts() ).queryByRole( 'link', { name: 'Payment Received' } ) ).toBeNull();
		expect( within( await facts() ).getByRole( 'button', { name: 'Copy the event ID' } ) ).toBeTruthy();
	} );

	it( 'know no address of a webhook that was deleted', async () => {
		openDelivery( withAttempts( { details: { webhook_name: null, webhook_url: null } }, [ attempt() ] ) );
		const facts = within( await screen.findByRole( 'complementary' ) );
		expect( facts.getByText( 'Deleted webhook' ).closest( 'a' ) ).toBeNull();
		expect( facts.queryByText( 'URL' ) ).toBeNull();
	} );
} );

describe( 'the screen of a delivery', () => {
	afterEach( () => {
		jest.useRealTimers();
	} );

	it( 'has the name of the event for its title', async () => {
		openDelivery( withAttempts( {}, [ attempt() ] ) );
		expect( await screen.findByRole( 'heading', { level: 1, name: 'Payment Received' } ) ).toBeTruthy();
		expect( document.title ).toBe( 'Payment Received ‹ Webhooks ‹ Example' );
	} );

	it( 'says when there is none', async () => {
		openApp( { at: `&screen=delivery&id=${ idOf( 2 ) }` } );
		expect( await screen.findByRole( 'heading', { name: 'Page Not Found' } ) ).toBeTruthy();
	} );

	it( 'shows what came of a try once it was due', async () => {
		jest.useFakeTimers( { doNotFake: [ 'queueMicrotask' ] } );
		const waiting = withAttempts( { status: 'waiting', next_try_at: new Date().toISOString() }, [ unavailable() ] );
		let now = waiting;
		openDelivery( () => now );
		await act( () => jest.advanceTimersByTimeAsync( 100 ) );
		expect( ( await timeline() )[ 0 ] ).toContain( 'Attempt 2 is scheduled' );

		now = withAttempts( {}, [ unavailable(), attempt( { number: 2 } ) ] );
		await act( () => jest.advanceTimersByTimeAsync( 11_000 ) );
		expect( ( await timeline() )[ 0 ] ).toMatch( /^Attempt 2 202 Accepted/ );
		expect( document.getElementById( 'a11y-speak-polite' )?.textContent ).toContain( 'Attempt 2: Delivered' );
	} );

	it( 'does not ask again before a try is due', async () => {
		jest.useFakeTimers( { doNotFake: [ 'queueMicrotask' ] } );
		const waiting = withAttempts( { status: 'waiting', next_try_at: inMinutes( 5 ) }, [ unavailable() ] );
		const { log } = openDelivery( waiting );
		await act( () => jest.advanceTimersByTimeAsync( 60_000 ) );
		expect( log.filter( ( { path } ) => path.startsWith( '/deliveries/' ) ) ).toHaveLength( 1 );
	} );
} );
