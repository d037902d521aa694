import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { Webhook } from '../../../assets-src/types/webhook.generated';
import { webhook } from '../support/examples';
import { expectFocus, openApp } from '../support/network';
import type { Asked, Reply } from '../support/server';

const ZAPIER = webhook();
const CRM = webhook( { id: 'wh_00000000000000000000000002', name: 'CRM', event_types: [ '*' ] } );

function methods( log: readonly Asked[] ) {
	return log.filter( ( { method } ) => method !== 'GET' ).map( ( { method, body } ) => [ method, body ] );
}

function withHeld( count: number ) {
	return ( { path }: Asked ): Reply | undefined =>
		path.startsWith( '/deliveries' ) ? { body: [], headers: { 'X-WP-Total': String( count ) } } : undefined;
}

describe( 'the list', () => {
	it( 'has every verb under each row, named by what it acts on', async () => {
		openApp( { webhooks: [ ZAPIER, CRM ] } );
		const row = within( ( await screen.findByRole( 'link', { name: 'CRM' } ) ).closest( 'tr' ) as HTMLElement );
		expect( row.getByRole( 'button', { name: 'Send Test Event to CRM' } ).textContent ).toBe( 'Send Test Event' );
		expect( row.getByRole( 'link', { name: 'Edit CRM' } ).textContent ).toBe( 'Edit' );
		expect( row.getByRole( 'button', { name: 'Pause CRM' } ).textContent ).toBe( 'Pause' );
		expect( row.getByRole( 'button', { name: 'Delete CRM' } ).textContent ).toBe( 'Delete' );
		expect( row.getByText( 'All events' ) ).toBeTruthy();
	} );

	it( 'invites to add the first webhook', async () => {
		openApp();
		expect( await screen.findByRole( 'heading', { name: 'No webhooks yet' } ) ).toBeTruthy();
		expect( screen.getByRole( 'link', { name: 'See all 2 events and what they send' } ) ).toBeTruthy();
	} );

	it( 'says why it could not be loaded, and tries again', async () => {
		let isDown = true;
		const down = { status: 500, body: { code: 'x', message: 'The database is away.' } };
		const { user } = openApp( {
			webhooks: [ ZAPIER ],
			answer: ( { path } ) => ( isDown && path.startsWith( '/webhooks' ) ? down : undefined ),
		} );
		await screen.findAllByText( 'The webhooks could not be loaded. The database is away.' );
		isDown = false;
		await user.click( screen.getByRole( 'button', { name: 'Try again' } ) );
		expect( await screen.findByRole( 'link', { name: 'Zapier' } ) ).toBeTruthy();
	} );
} );

describe( 'Delete', () => {
	it( 'asks first, and does nothing when it is cancelled', async () => {
		const { user, log } = openApp( { webhooks: [ ZAPIER ] } );
		await user.click( await screen.findByRole( 'button', { name: 'Delete Zapier' } ) );
		const dialog = within( screen.getByRole( 'dialog', { name: 'Delete “Zapier”?' } ) );
		await user.click( dialog.getByRole( 'button', { name: 'Cancel' } ) );
		expect( screen.queryByRole( 'dialog' ) ).toBeNull();
		expect( methods( log ) ).toEqual( [] );
	} );

	it( 'takes the row away and focuses the next one', async () => {
		const { user, log } = openApp( { webhooks: [ ZAPIER, CRM ] } );
		await user.click( await screen.findByRole( 'button', { name: 'Delete Zapier' } ) );
		await user.click( screen.getByRole( 'button', { name: 'Delete Webhook' } ) );
		await waitFor( () => expect( screen.queryByRole( 'link', { name: 'Zapier' } ) ).toBeNull() );
		expect( methods( log ).map( ( [ method ] ) => method ) ).toEqual( [ 'DELETE' ] );
		expectFocus( screen.getByRole( 'link', { name: 'CRM' } ) );
	} );

	it( 'stays open and says why when it fails', async () => {
		const { user } = openApp( {
			webhooks: [ ZAPIER ],
			answer: ( { method } ) =>
				method === 'DELETE'
					? { status: 500, body: { code: 'x', message: 'The database is away.' } }
					: undefined,
		} );
		await user.click( await screen.findByRole( 'button', { name: 'Delete Zapier' } ) );
		const dialog = within( screen.getByRole( 'dialog' ) );
		await user.click( dialog.getByRole( 'button', { name: 'Delete Webhook' } ) );
		expect( await dialog.findByText( 'The database is away.' ) ).toBeTruthy();
	} );
} );

describe( 'Pause and Resume', () => {
	const paused: Webhook = { ...ZAPIER, status: 'paused' };

	it( 'pauses at once', async () => {
		const { user, log } = openApp( { webhooks: [ ZAPIER ] } );
		await user.click( await screen.findByRole( 'button', { name: 'Pause Zapier' } ) );
		expect( await screen.findByRole( 'button', { name: 'Resume Zapier' } ) ).toBeTruthy();
		expect( methods( log ) ).toEqual( [ [ 'PATCH', { status: 'paused' } ] ] );
	} );

	it( 'resumes at once when nothing was held', async () => {
		const { user, log } = openApp( { webhooks: [ paused ], answer: withHeld( 0 ) } );
		await user.click( await screen.findByRole( 'button', { name: 'Resume Zapier' } ) );
		await screen.findByRole( 'button', { name: 'Pause Zapier' } );
		expect( methods( log ) ).toEqual( [ [ 'PATCH', { status: 'active' } ] ] );
	} );

	it.each( [
		[ 'Send the 38 held deliveries', 'send' ],
		[ 'Cancel them', 'cancel' ],
	] )( 'asks what becomes of held deliveries: %s', async ( button, held ) => {
		const { user, log } = openApp( { webhooks: [ paused ], answer: withHeld( 38 ) } );
		await user.click( await screen.findByRole( 'button', { name: 'Resume Zapier' } ) );
		await user.click( await screen.findByRole( 'button', { name: button } ) );
		await screen.findByRole( 'button', { name: 'Pause Zapier' } );
		expect( methods( log ) ).toEqual( [ [ 'PATCH', { status: 'active', held } ] ] );
	} );

	it( 'shows the warning of the server', async () => {
		const warning = 'hooks.zapier.com was not found just now.';
		const { user } = openApp( {
			webhooks: [ paused ],
			answer: ( asked ) =>
				asked.method === 'PATCH'
					? { body: ZAPIER, headers: { 'X-Multisite-Webhooks-Warning': encodeURIComponent( warning ) } }
					: withHeld( 0 )( asked ),
		} );
		await user.click( await screen.findByRole( 'button', { name: 'Resume Zapier' } ) );
		expect( await screen.findAllByText( warning ) ).not.toHaveLength( 0 );
	} );
} );

describe( 'Events', () => {
	it( 'lists every event with its description; its fields and example show when it opens', async () => {
		const { user } = openApp();
		await user.click( await screen.findByText( 'payment_received' ) );
		expect( await screen.findByRole( 'region', { name: 'What it holds' } ) ).toBeTruthy();
		expect( screen.getByRole( 'region', { name: 'Example payload' } ).textContent ).toBe( '{\n  "id": 7\n}' );
		await user.click( screen.getByRole( 'link', { name: 'Add Webhook for This Event' } ) );
		expect( ( await screen.findByLabelText< HTMLSelectElement >( 'Event' ) ).value ).toBe( 'payment_received' );
	} );

	it( 'opens the event that the address names', async () => {
		openApp( { at: '#event-site_created' } );
		expect( await screen.findByRole( 'region', { name: 'Example payload' } ) ).toBeTruthy();
	} );

	it( 'says when a search finds nothing, and clears it', async () => {
		const { user } = openApp();
		await screen.findByText( 'payment_received' );
		await user.type( screen.getByRole( 'searchbox' ), 'zzz' );
		await user.click( screen.getByRole( 'button', { name: 'Clear search' } ) );
		expect( screen.getByText( 'payment_received' ) ).toBeTruthy();
	} );
} );
