import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { delivery } from '../support/deliveries';
import { webhook } from '../support/examples';
import { done, openLog } from '../support/log';
import { expectFocus } from '../support/network';
import type { Asked, Reply } from '../support/server';

const ZAPIER = 'wh_00000000000000000000000001';
const CRM = 'wh_00000000000000000000000002';

interface Network {
	failed: number;
	waiting: number;
}

/** A webhook's failures, which can be sent again; what waits goes when a test says so. */
function openRecovery( network: Network, { at = `&webhook=${ CRM }`, crm = {}, answer }: Options = {} ) {
	const asked = openLog( [ delivery() ], {
		at,
		answer: ( one ) => {
			if ( one.path.startsWith( '/webhooks?' ) ) {
				const all = [ webhook(), webhook( { id: CRM, name: 'CRM', ...crm } ) ];
				return { body: all, headers: { 'X-WP-Total': '2' } };
			}
			return /^\/webhooks\/\w+\/recover/.test( one.path )
				? ( answer?.( one ) ?? recovery( network, one ) )
				: undefined;
		},
	} );
	return { ...asked, open: () => openDialog( asked.user ) };
}

interface Options {
	at?: string;
	crm?: Parameters< typeof webhook >[ 0 ];
	answer?: ( asked: Asked ) => Reply | undefined;
}

function recovery( network: Network, { method }: Asked ): Reply {
	switch ( method ) {
		case 'POST': {
			const count = network.failed;
			Object.assign( network, { failed: 0, waiting: network.waiting + count } );
			return { status: 202, body: { count } };
		}
		case 'DELETE': {
			const cancelled = network.waiting;
			network.waiting = 0;
			return { body: { cancelled } };
		}
		default:
			return { body: { count: network.failed, waiting: network.waiting } };
	}
}

async function openDialog( user: ReturnType< typeof openLog >[ 'user' ] ) {
	await user.click( await screen.findByRole( 'button', { name: 'Resend Failed…' } ) );
	await screen.findByRole( 'dialog', { name: 'Resend Failed' } );
}

function sinceIn( log: readonly Asked[] ) {
	const path = log.filter( ( one ) => one.path.includes( '/recover?' ) ).at( -1 )?.path ?? '';
	return new URLSearchParams( path.split( '?' )[ 1 ] ).get( 'since' ) ?? '';
}

function hoursAgo( time: string ) {
	return Math.round( ( Date.now() - Date.parse( time ) ) / 3_600_000 );
}

describe( 'Resend Failed', () => {
	it( 'begins with the webhook that the log is filtered by, and counts before it does anything', async () => {
		const { log, open } = openRecovery( { failed: 38, waiting: 0 } );
		await open();
		expect( await screen.findByText( 'Counting…', { selector: '.msw-recover p' } ) ).toBeTruthy();
		expect( await screen.findByText( '38 deliveries' ) ).toBeTruthy();
		expect( screen.getByText( /about 10 per second\. This takes about 4 seconds\./ ) ).toBeTruthy();
		expect( screen.getByRole( 'button', { name: 'Resend 38 Deliveries' } ) ).toBeTruthy();
		expect( hoursAgo( sinceIn( log ) ) ).toBe( 24 );
		expect( done( log ) ).toEqual( [] );
	} );

	it( 'lets choose a webhook where the log shows all', async () => {
		const { user, log, open } = openRecovery( { failed: 2, waiting: 0 }, { at: '' } );
		await open();
		await screen.findByRole( 'option', { name: 'Choose a webhook' } );
		expect( log.some( ( { path } ) => path.includes( '/recover' ) ) ).toBe( false );
		await user.selectOptions( screen.getByLabelText( 'Webhook' ), 'Zapier' );
		await screen.findByText( '2 deliveries' );
		expect( log.at( -1 )?.path ).toContain( `/webhooks/${ ZAPIER }/recover` );
	} );

	it.each( [
		[ '1 hour ago', 1 ],
		[ '3 days ago', 72 ],
	] )( 'counts anew from %s', async ( choice, hours ) => {
		const { user, log, open } = openRecovery( { failed: 2, waiting: 0 } );
		await open();
		await user.selectOptions( await screen.findByLabelText( 'Failed since' ), choice );
		await screen.findByText( '2 deliveries' );
		expect( hoursAgo( sinceIn( log ) ) ).toBe( hours );
	} );

	it( 'takes a time by the clocks of the network', async () => {
		const { user, log, open } = openRecovery( { failed: 2, waiting: 0 } );
		await open();
		await user.selectOptions( await screen.findByLabelText( 'Failed since' ), 'Choose a time…' );
		await user.type( screen.getByLabelText( 'Time' ), '2026-11-24T09:30' );
		await screen.findByText( '2 deliveries' );
		expect( sinceIn( log ) ).toBe( '2026-11-24T09:30:00.000Z' );
	} );

	it( 'says that nothing failed, and then does nothing', async () => {
		const { user, log, open } = openRecovery( { failed: 0, waiting: 0 } );
		await open();
		await screen.findByText( 'Nothing failed in that time.', { selector: '.msw-recover p' } );
		const button = screen.getByRole( 'button', { name: 'Resend Deliveries' } );
		expect( button.getAttribute( 'aria-disabled' ) ).toBe( 'true' );
		await user.click( button );
		expect( done( log ) ).toEqual( [] );
	} );

	it( 'sends again what was counted, and says how far it is until all are through', async () => {
		const network = { failed: 38, waiting: 0 };
		const { user, log, open } = openRecovery( network );
		await open();
		await user.click( await screen.findByRole( 'button', { name: 'Resend 38 Deliveries' } ) );
		expect( await screen.findByRole( 'progressbar', { name: '0 of 38 sent.' } ) ).toBeTruthy();
		expect( log.find( ( { method } ) => method === 'POST' )?.body ).toEqual( { since: sinceIn( log ) } );
		network.waiting = 26;
		expect( await screen.findByRole( 'progressbar', { name: '12 of 38 sent.' } ) ).toBeTruthy();
		network.waiting = 0;
		await screen.findByText( '38 deliveries were resent.', { selector: '.msw-recover p' } );
		expectFocus( screen.getByRole( 'button', { name: 'Done' } ) );
	} );

	it( 'can be stopped', async () => {
		const network = { failed: 38, waiting: 0 };
		const { user, log, open } = openRecovery( network );
		await open();
		await user.click( await screen.findByRole( 'button', { name: 'Resend 38 Deliveries' } ) );
		network.waiting = 26;
		await user.click( await screen.findByRole( 'button', { name: 'Stop' } ) );
		await screen.findByText( 'Stopped. 26 deliveries were cancelled.', { selector: '.msw-recover p' } );
		expect( done( log ) ).toEqual( [ `POST /webhooks/${ CRM }/recover`, `DELETE /webhooks/${ CRM }/recover` ] );
	} );

	it( 'says that those to a paused webhook are held', async () => {
		const { user, open } = openRecovery( { failed: 2, waiting: 0 }, { crm: { status: 'paused' } } );
		await open();
		await screen.findByText( 'This webhook is not active. Its deliveries are held until you resume it.' );
		await user.click( screen.getByRole( 'button', { name: 'Resend 2 Deliveries' } ) );
		expect(
			await screen.findByText( '2 deliveries are held until you resume “CRM”.', { selector: '.msw-recover p' } )
		).toBeTruthy();
	} );

	it( 'tells of those that still wait from before, and cancels them', async () => {
		const { user, open } = openRecovery( { failed: 2, waiting: 5 } );
		await open();
		await screen.findByText( /5 earlier resends are still waiting\./ );
		await user.click( screen.getByRole( 'button', { name: 'Cancel Them' } ) );
		await waitFor( () => expect( screen.queryByText( /still wait/ ) ).toBeNull() );
	} );

	it( 'says why it could not begin, and stays open', async () => {
		const { user, open } = openRecovery(
			{ failed: 2, waiting: 0 },
			{
				answer: ( { method } ) =>
					method === 'POST'
						? { status: 409, body: { code: 'x', message: 'This webhook is deleted.' } }
						: undefined,
			}
		);
		await open();
		await user.click( await screen.findByRole( 'button', { name: 'Resend 2 Deliveries' } ) );
		expect( await screen.findByText( 'This webhook is deleted.', { selector: '.msw-recover *' } ) ).toBeTruthy();
		expect( screen.getByRole( 'button', { name: 'Resend 2 Deliveries' } ) ).toBeTruthy();
	} );
} );
