import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { EventType, TestResult } from '../../../assets-src/types/rest.generated';
import { testResult, webhook, withoutUltimateMultisite } from '../support/examples';
import { expectFocus, openApp } from '../support/network';
import type { Asked, Reply } from '../support/server';

async function sendTest( answer?: ( asked: Asked ) => Reply | Promise< Reply >, catalog?: EventType[] ) {
	const app = openApp( {
		webhooks: [ webhook( { event_types: [ 'payment_received', 'site_created' ] } ) ],
		...( catalog && { catalog } ),
		answer: ( asked ) => ( asked.path.endsWith( '/test?context=edit' ) ? answer?.( asked ) : undefined ),
	} );
	await app.user.click( await screen.findByRole( 'button', { name: 'Send Test Event to Zapier' } ) );
	return { ...app, dialog: within( await screen.findByRole( 'dialog' ) ) };
}

function answering( given: Partial< TestResult > ) {
	return () => ( { body: testResult( given ) } );
}

function redirectedTo( location: string ) {
	return answering( {
		delivered: false,
		status_code: 302,
		error: { reason: 'redirect', message: 'The address answered with a redirect.', short: '302 redirect' },
		response: { headers: { location }, body: '' },
	} );
}

describe( 'the test window', () => {
	it( 'tells of success at a glance, with status, time and both sides', async () => {
		const { user, dialog } = await sendTest();
		const heading = await dialog.findByRole( 'heading', { name: 'The test was successful' } );
		expectFocus( heading );
		expect( dialog.getByText( /received/ ).textContent ).toBe(
			'hooks.zapier.com received Payment Received and responded with 200 OK in 184 ms.'
		);
		expect( dialog.getByRole( 'region', { name: 'Response body' } ).textContent ).toBe( '{\n  "ok": true\n}' );

		await user.click( dialog.getByRole( 'tab', { name: 'Request' } ) );
		expect( dialog.getByRole( 'region', { name: 'Request body' } ).textContent ).toContain( '"payment_received"' );
		expect( dialog.getByText( 'webhook-id' ) ).toBeTruthy();
	} );

	it( 'says that no real event will follow where the event can’t happen now', async () => {
		const { dialog } = await sendTest( answering( {} ), [ withoutUltimateMultisite() ] );
		expect( await dialog.findByText( 'The test was successful' ) ).toBeTruthy();
		expect(
			dialog.getByText(
				'This event can’t happen now: Ultimate Multisite is not active. The test works, but no real event will follow.'
			)
		).toBeTruthy();
	} );

	it( 'says so after a failure too, and not that the test works', async () => {
		const error = { reason: 'timeout' as const, message: 'It took too long.' };
		const { dialog } = await sendTest( answering( { delivered: false, error } ), [ withoutUltimateMultisite() ] );
		expect( await dialog.findByText( 'The test failed' ) ).toBeTruthy();
		expect( dialog.getByText( 'This event can’t happen now: Ultimate Multisite is not active.' ) ).toBeTruthy();
		expect( dialog.queryByText( /The test works/ ) ).toBeNull();
	} );

	it( 'takes 204 with an empty body for a success', async () => {
		const { dialog } = await sendTest( answering( { status_code: 204, response: { headers: {}, body: '' } } ) );
		expect( await dialog.findByText( 'The test was successful' ) ).toBeTruthy();
		expect( dialog.getByText( '204 No Content', { selector: 'strong *' } ) ).toBeTruthy();
		expect( dialog.getByText( 'The body is empty.' ) ).toBeTruthy();
	} );

	it( 'tells of failure with its reason, and shows what was sent when nothing came back', async () => {
		const { dialog } = await sendTest(
			answering( {
				delivered: false,
				status_code: null,
				duration_ms: 15002,
				error: { reason: 'timeout', message: 'hooks.zapier.com took longer than 15 seconds to respond.' },
				response: null,
			} )
		);
		expect( await dialog.findByRole( 'heading', { name: 'The test failed' } ) ).toBeTruthy();
		expect( dialog.getByText( 'hooks.zapier.com took longer than 15 seconds to respond.' ) ).toBeTruthy();
		expect( dialog.getByText( '15.0 s' ) ).toBeTruthy();
		expect( dialog.getByRole( 'tab', { name: 'Request' } ).getAttribute( 'aria-selected' ) ).toBe( 'true' );
		expect( dialog.getByRole( 'link', { name: 'Edit Webhook' } ) ).toBeTruthy();
	} );

	it( 'says what to do about a failure', async () => {
		const { dialog } = await sendTest(
			answering( {
				delivered: false,
				status_code: 503,
				error: {
					reason: 'http_503',
					message: 'The receiver is down or too busy. Try again later.',
					short: '503 Service Unavailable',
					cause: 'The receiver is down or too busy.',
					advice: 'Try again later.',
				},
			} )
		);
		expect( await dialog.findByText( 'The receiver is down or too busy.' ) ).toBeTruthy();
		expect( dialog.getByText( /What to do:/ ).parentElement?.textContent ).toBe( 'What to do: Try again later.' );
		expect( dialog.getByText( '503 Service Unavailable' ) ).toBeTruthy();
	} );

	it( 'is a success with a word of caution where the answer is odd', async () => {
		const { dialog } = await sendTest( answering( { caution: 'The answer looks like a web page.' } ) );
		expect( await dialog.findByText( 'The test was successful' ) ).toBeTruthy();
		expect( dialog.getByText( 'The answer looks like a web page.' ) ).toBeTruthy();
	} );

	it.each( [
		[ 'https://new.example/hook', 'https://new.example/hook' ],
		[ '/elsewhere', 'https://hooks.zapier.com/elsewhere' ],
	] )( 'offers the address that it was redirected to: %s', async ( location, target ) => {
		const { dialog } = await sendTest( redirectedTo( location ) );
		const link = await dialog.findByRole( 'link', { name: 'Use This Address' } );
		const query = new URL( String( link.getAttribute( 'href' ) ), 'https://network.example' ).searchParams;
		expect( [ query.get( 'screen' ), query.get( 'url' ) ] ).toEqual( [ 'edit', target ] );
	} );

	it( 'offers no address that webhooks could not have', async () => {
		const { dialog } = await sendTest( redirectedTo( 'javascript:alert(1)' ) );
		await dialog.findByText( 'The test failed' );
		expect( dialog.queryByRole( 'link', { name: 'Use This Address' } ) ).toBeNull();
	} );

	it( 'links to the field of the form that mends a failure', async () => {
		const { dialog } = await sendTest(
			answering( {
				delivered: false,
				status_code: 401,
				error: { reason: 'http_401', message: 'It wants a key.', field: 'headers' },
			} )
		);
		const link = await dialog.findByRole( 'link', { name: 'Change the Headers' } );
		const query = new URL( String( link.getAttribute( 'href' ) ), 'https://network.example' ).searchParams;
		expect( [ query.get( 'screen' ), query.get( 'field' ) ] ).toEqual( [ 'edit', 'headers' ] );
	} );

	it( 'does not offer the output of a Google Apps Script as an address', async () => {
		const { dialog } = await sendTest( redirectedTo( 'https://script.googleusercontent.com/macros/echo?lib=1' ) );
		await dialog.findByText( 'The test failed' );
		expect( dialog.queryByRole( 'link', { name: 'Use This Address' } ) ).toBeNull();
	} );

	it.each( [
		[ 'too_long', 'Truncated after 64 kB.' ],
		[ 'timed_out', 'The response was cut: it had not ended when the time limit was over.' ],
		[ 'connection_lost', 'The response was cut: the connection was lost before it ended.' ],
	] as const )( 'shows control characters, and says why a body was cut: %s', async ( truncated, sentence ) => {
		const { dialog } = await sendTest(
			answering( { response: { headers: {}, body: 'a\u001b[31mb', truncated } } )
		);
		expect( ( await dialog.findByRole( 'region', { name: 'Response body' } ) ).textContent ).toBe( 'a\u241b[31mb' );
		expect( dialog.getByText( sentence ) ).toBeTruthy();
	} );

	it( 'offers every event of the catalog for a webhook that takes all', async () => {
		const app = openApp( { webhooks: [ webhook( { event_types: [ '*' ] } ) ] } );
		await app.user.click( await screen.findByRole( 'button', { name: 'Send Test Event to Zapier' } ) );
		const choices = within( await screen.findByLabelText( 'Event to send' ) ).getAllByRole( 'option' );
		expect( choices.map( ( choice ) => choice.textContent ) ).toEqual( [ 'Payment Received', 'Site Created' ] );
		await screen.findByText( 'The test was successful' );
	} );

	it( 'gives the focus back to the button that opened it', async () => {
		const { user, dialog } = await sendTest();
		await dialog.findByText( 'The test was successful' );
		await user.click( dialog.getByRole( 'button', { name: 'Done' } ) );
		await waitFor( () => expectFocus( screen.getByRole( 'button', { name: 'Send Test Event to Zapier' } ) ) );
	} );

	it( 'does not blame the receiver when this site itself does not answer', async () => {
		const { dialog } = await sendTest( () => {
			throw new TypeError( 'Failed to fetch' );
		} );
		expect( await dialog.findByRole( 'heading', { name: 'The test could not be sent' } ) ).toBeTruthy();
		expect( dialog.queryByText( 'The test failed' ) ).toBeNull();
	} );

	it( 'never renders HTML that came back', async () => {
		const body = '<img src="x" alt="bad"><script>alert(1)</script>';
		const { dialog } = await sendTest( answering( { response: { headers: {}, body } } ) );
		expect( ( await dialog.findByRole( 'region', { name: 'Response body' } ) ).textContent ).toBe( body );
		expect( dialog.queryByRole( 'img', { name: 'bad' } ) ).toBeNull();
	} );

	it( 'sends again, with another event', async () => {
		const { user, dialog, log } = await sendTest();
		await dialog.findByText( 'The test was successful' );
		await user.selectOptions( dialog.getByLabelText( 'Event to send' ), 'Site Created' );
		await user.click( dialog.getByRole( 'button', { name: 'Send Again' } ) );
		await waitFor( () => expect( testsIn( log ) ).toEqual( [ 'payment_received', 'site_created' ] ) );
		await dialog.findByText( 'The test was successful' );
	} );

	it( 'aborts the request when it is cancelled', async () => {
		const { user, dialog, log } = await sendTest( () => new Promise< Reply >( () => {} ) );
		expect( dialog.getByRole( 'status' ).textContent ).toContain( 'Sending Payment Received to hooks.zapier.com…' );
		await user.click( dialog.getByRole( 'button', { name: 'Cancel' } ) );
		expect( screen.queryByRole( 'dialog' ) ).toBeNull();
		expect( log.find( ( { path } ) => path.endsWith( '/test?context=edit' ) )?.signal?.aborted ).toBe( true );
	} );
} );

function testsIn( log: readonly Asked[] ) {
	return log
		.filter( ( { path } ) => path.endsWith( '/test?context=edit' ) )
		.map( ( { body } ) => ( body as { event_type: string } ).event_type );
}
