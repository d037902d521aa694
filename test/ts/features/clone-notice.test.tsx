import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { expectFocus, openApp } from '../support/network';
import type { Asked, Reply } from '../support/server';

const COPY = { known: 'production.example/', now: 'staging.example/', silent: false };
const SUSPICION =
	/^Nothing is sent: this network seems to be a copy of production\.example\. It is now at staging\.example\./;

/** Where it is read, not where it is spoken. */
const READ = { ignore: '.a11y-speak-region' };

/** Answers a decision as the server does. */
function decides( { method, path, body }: Asked ): Reply | undefined {
	if ( method !== 'POST' || path !== '/network' ) {
		return undefined;
	}
	const { decision } = body as { decision: string };
	return { body: { clone: decision === 'copy' ? { ...COPY, silent: true } : null } };
}

function openCopy( answer: ( asked: Asked ) => Reply | undefined = decides ) {
	return openApp( { settings: { clone: COPY }, answer } );
}

function decided( log: readonly Asked[] ) {
	return log.filter( ( { path } ) => path === '/network' ).map( ( { body } ) => body );
}

describe( 'a network on another address', () => {
	it( 'says that nothing is sent, on every screen', async () => {
		openApp( { settings: { clone: COPY }, at: '&screen=new' } );
		expect( await screen.findByText( SUSPICION, READ ) ).toBeTruthy();
	} );

	it( 'stays silent as a copy, and can still go on', async () => {
		const { user, log } = openCopy();
		await user.click( await screen.findByRole( 'button', { name: 'This Is a Copy: Keep Silent' } ) );

		expect(
			await screen.findByText( 'This network is a copy of production.example and sends nothing.', READ )
		).toBeTruthy();
		expect( decided( log ) ).toEqual( [ { decision: 'copy' } ] );
		expect( screen.queryByRole( 'button', { name: 'This Is a Copy: Keep Silent' } ) ).toBeNull();
		expect( screen.getByRole( 'button', { name: 'We Moved: Start Sending' } ) ).toBeTruthy();
		expectFocus( document.querySelector< HTMLElement >( '.msw-clone' )! );
	} );

	it( 'asks before it goes on, and sends nothing after a no', async () => {
		const { user, log } = openCopy();
		await user.click( await screen.findByRole( 'button', { name: 'We Moved: Start Sending' } ) );
		const dialog = await screen.findByRole( 'dialog', { name: 'Start sending from here?' } );
		await user.click( within( dialog ).getByRole( 'button', { name: 'Cancel' } ) );

		expect( decided( log ) ).toEqual( [] );
		expect( screen.getByText( SUSPICION, READ ) ).toBeTruthy();
	} );

	it( 'goes on where it has moved, and the notice makes way', async () => {
		const { user, log } = openCopy();
		await user.click( await screen.findByRole( 'button', { name: 'We Moved: Start Sending' } ) );
		await user.click( await screen.findByRole( 'button', { name: 'Start Sending' } ) );

		expect( await screen.findAllByText( 'Webhooks are now sent from here.' ) ).not.toEqual( [] );
		expect( decided( log ) ).toEqual( [ { decision: 'moved' } ] );
		expect( screen.queryByText( SUSPICION, READ ) ).toBeNull();
		expectFocus( screen.getByRole( 'heading', { level: 1 } ) );
	} );

	it( 'says why a decision was not taken, and can be asked again', async () => {
		const { user } = openCopy( ( { path } ) =>
			path === '/network'
				? { status: 500, body: { code: 'broken', message: 'The database is away.' } }
				: undefined
		);
		await user.click( await screen.findByRole( 'button', { name: 'This Is a Copy: Keep Silent' } ) );

		expect( ( await screen.findAllByText( 'The database is away.' ) ).length ).toBeGreaterThan( 0 );
		expect( screen.getByRole( 'button', { name: 'This Is a Copy: Keep Silent' } ) ).toBeTruthy();
	} );

	it( 'at home says nothing', async () => {
		openApp();
		await screen.findByRole( 'heading', { level: 1 } );
		expect( screen.queryByRole( 'button', { name: 'We Moved: Start Sending' } ) ).toBeNull();
	} );
} );
