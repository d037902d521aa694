import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { TestResult } from '../../../assets-src/types/test-result.generated';
import { testResult, webhook } from '../support/examples';
import { expectFocus, openApp } from '../support/network';
import type { Asked, Reply } from '../support/server';

async function sendTest( answer?: ( asked: Asked ) => Reply | Promise< Reply > ) {
	const app = openApp( {
		webhooks: [ webhook( { event_types: [ 'payment_received', 'site_created' ] } ) ],
		answer: ( asked ) => ( asked.path.endsWith( '/test' ) ? answer?.( asked ) : undefined ),
	} );
	await app.user.click( await screen.findByRole( 'button', { name: 'Send Test Event to Zapier' } ) );
	return { ...app, dialog: within( await screen.findByRole( 'dialog' ) ) };
}

function answering( given: Partial< TestResult > ) {
	return () => ( { body: testResult( given ) } );
}

describe( 'the test window', () => {
	it( 'tells of success at a glance, with status, time and both sides', async () => {
		const { user, dialog } = await sendTest();
		const heading = await dialog.findByRole( 'heading', { name: 'The test was successful' } );
		expectFocus( heading );
		expect( dialog.getByText( /received/ ).textContent ).toBe(
			'hooks.zapier.com received Payment Received and answered 200 OK in 184 ms.'
		);
		expect( dialog.getByRole( 'region', { name: 'Response body' } ).textContent ).toBe( '{\n  "ok": true\n}' );

		await user.click( dialog.getByRole( 'tab', { name: 'What was sent' } ) );
		expect( dialog.getByRole( 'region', { name: 'Request body' } ).textContent ).toContain( '"payment_received"' );
		expect( dialog.getByText( 'webhook-id' ) ).toBeTruthy();
	} );

	it( 'takes 204 with an empty body for a success', async () => {
		const { dialog } = await sendTest( answering( { status_code: 204, response: { headers: {}, body: '' } } ) );
		expect( await dialog.findByText( 'The test was successful' ) ).toBeTruthy();
		expect( dialog.getByText( '204 No Content', { selector: 'strong' } ) ).toBeTruthy();
		expect( dialog.getByText( 'The body is empty.' ) ).toBeTruthy();
	} );

	it( 'tells of failure with its reason, and shows what was sent when nothing came back', async () => {
		const { dialog } = await sendTest(
			answering( {
				delivered: false,
				status_code: null,
				duration_ms: 15002,
				error: { reason: 'timeout', message: 'hooks.zapier.com took longer than 15 s to answer.' },
				response: null,
			} )
		);
		expect( await dialog.findByRole( 'heading', { name: 'The test failed' } ) ).toBeTruthy();
		expect( dialog.getByText( 'hooks.zapier.com took longer than 15 s to answer.' ) ).toBeTruthy();
		expect( dialog.getByText( '15.0 s' ) ).toBeTruthy();
		expect( dialog.getByRole( 'tab', { name: 'What was sent' } ).getAttribute( 'aria-selected' ) ).toBe( 'true' );
		expect( dialog.getByRole( 'link', { name: 'Edit Webhook' } ) ).toBeTruthy();
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
		expect( log.find( ( { path } ) => path.endsWith( '/test' ) )?.signal?.aborted ).toBe( true );
	} );
} );

function testsIn( log: readonly Asked[] ) {
	return log
		.filter( ( { path } ) => path.endsWith( '/test' ) )
		.map( ( { body } ) => ( body as { event_type: string } ).event_type );
}
