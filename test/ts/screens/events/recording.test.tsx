import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { expectFocus } from '../../support/network';
import { OFF, openEvents, recordedEvent } from '../../support/events';
import { done } from '../../support/log';

describe( 'recording everything', () => {
	it( 'starts once someone has read what it costs and keeps', async () => {
		const { user, log } = openEvents( [] );
		await user.click( await screen.findByRole( 'button', { name: 'Record Everything…' } ) );
		const dialog = screen.getByRole( 'dialog', { name: 'Record Everything for an Hour?' } );
		expect( dialog.textContent ).toMatch( /one database query.*10,000 events.*personal data.*30 days/ );
		expect( done( log ) ).toEqual( [] );
		await user.click( within( dialog ).getByRole( 'button', { name: 'Record Everything' } ) );
		expect( await screen.findByText( /Everything is recorded for another 60 minutes, until/ ) ).toBeTruthy();
		expect( done( log ) ).toEqual( [ 'POST /events/recording' ] );
		expect( screen.getByText( /Whatever happens on your network now appears here/ ) ).toBeTruthy();
	} );

	it( 'is not started by Cancel', async () => {
		const { user, log } = openEvents( [ recordedEvent() ] );
		await user.click( await screen.findByRole( 'button', { name: 'Record Everything…' } ) );
		await user.click( screen.getByRole( 'button', { name: 'Cancel' } ) );
		expect( screen.queryByRole( 'dialog' ) ).toBeNull();
		expect( done( log ) ).toEqual( [] );
	} );

	it( 'can be stopped at any time', async () => {
		const until = new Date( Date.now() + 12.5 * 60_000 ).toISOString();
		const { user, log } = openEvents( [ recordedEvent() ], { recording: { ...OFF, until, recorded: 214 } } );
		expect( await screen.findByText( /for another 13 minutes/ ) ).toBeTruthy();
		expect( screen.getByText( /214 of at most 10,000 events without a webhook so far\./ ) ).toBeTruthy();
		await user.click( screen.getByRole( 'button', { name: 'Stop Recording' } ) );
		await waitFor( () => expect( screen.queryByText( /for another/ ) ).toBeNull() );
		expect( done( log ) ).toEqual( [ 'DELETE /events/recording' ] );
		expectFocus( screen.getByRole( 'heading', { level: 1 } ) );
	} );

	it( 'says that it stopped early, until someone has read it', async () => {
		const { user } = openEvents( [ recordedEvent() ], { recording: { ...OFF, recorded: 10_000, is_full: true } } );
		const [ notice ] = await screen.findAllByText( /stopped early: 10,000 events/ );
		expect( notice ).toBeTruthy();
		await user.click( screen.getByRole( 'button', { name: /Close|Dismiss/ } ) );
		await waitFor( () =>
			expect( screen.queryByText( /stopped early/, { selector: '.components-notice *' } ) ).toBeNull()
		);
	} );

	it( 'says why it could not start', async () => {
		const { user } = openEvents( [], {
			answer: ( { method } ) =>
				method === 'POST' ? { status: 503, body: { code: 'x', message: 'The database failed.' } } : undefined,
		} );
		await user.click( await screen.findByRole( 'button', { name: 'Record Everything…' } ) );
		await user.click( screen.getByRole( 'button', { name: 'Record Everything' } ) );
		expect( ( await screen.findAllByText( /The database failed\./ ) ).length ).toBeGreaterThan( 0 );
		expect( screen.getByRole( 'dialog' ) ).toBeTruthy();
	} );
} );
