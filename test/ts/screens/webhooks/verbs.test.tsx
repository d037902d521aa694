import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { Webhook } from '../../../../assets-src/types/rest.generated';
import { webhook, webhookHealth } from '../../support/examples';
import { expectFocus, openApp } from '../../support/network';
import type { Asked, Reply } from '../../support/server';

const ZAPIER = webhook();
const CRM = webhook( { id: 'wh_00000000000000000000000002', name: 'CRM', event_types: [ '*' ] } );
const PAUSED: Webhook = { ...ZAPIER, status: 'paused' };

function changes( log: readonly Asked[] ) {
	return log.filter( ( { method } ) => method !== 'GET' ).map( ( { method, body } ) => [ method, body ] );
}

function withHealth( given: Parameters< typeof webhookHealth >[ 1 ] ) {
	return ( { path }: Asked ): Reply | undefined =>
		path.startsWith( '/health/webhooks' ) ? { body: [ webhookHealth( ZAPIER.id, given ) ] } : undefined;
}

const BROKEN: Reply = { status: 500, body: { code: 'x', message: 'The database is away.' } };

describe( 'Delete', () => {
	it( 'asks first, and does nothing when it is cancelled', async () => {
		const { user, log } = openApp( { webhooks: [ ZAPIER ] } );
		await user.click( await screen.findByRole( 'button', { name: 'Delete Zapier' } ) );
		const dialog = within( screen.getByRole( 'dialog', { name: 'Delete “Zapier”?' } ) );
		await user.click( dialog.getByRole( 'button', { name: 'Cancel' } ) );
		expect( screen.queryByRole( 'dialog' ) ).toBeNull();
		expect( changes( log ) ).toEqual( [] );
	} );

	it( 'says what goes with it', async () => {
		const { user } = openApp( { webhooks: [ ZAPIER ], answer: withHealth( { waiting: 2, note: 'Failing' } ) } );
		await screen.findByText( 'Failing' );
		await user.click( screen.getByRole( 'button', { name: 'Delete Zapier' } ) );
		const dialog = within( screen.getByRole( 'dialog' ) );
		expect(
			dialog.getByText(
				'Events are no longer sent to hooks.zapier.com. Its 2 waiting deliveries are cancelled, and its signing secret stops working. The log keeps past deliveries for 90 days.'
			)
		).toBeTruthy();
	} );

	it( 'takes the row away and focuses the next one', async () => {
		const { user, log } = openApp( { webhooks: [ ZAPIER, CRM ] } );
		await user.click( await screen.findByRole( 'button', { name: 'Delete Zapier' } ) );
		await user.click( screen.getByRole( 'button', { name: 'Delete Webhook' } ) );
		await waitFor( () => expect( screen.queryByRole( 'link', { name: 'Zapier' } ) ).toBeNull() );
		expect( changes( log ).map( ( [ method ] ) => method ) ).toEqual( [ 'DELETE' ] );
		expectFocus( screen.getByRole( 'link', { name: 'CRM' } ) );
	} );

	it( 'focuses the title after the last one', async () => {
		const { user } = openApp( { webhooks: [ ZAPIER ] } );
		await user.click( await screen.findByRole( 'button', { name: 'Delete Zapier' } ) );
		await user.click( screen.getByRole( 'button', { name: 'Delete Webhook' } ) );
		await screen.findByRole( 'heading', { name: 'No webhooks yet' } );
		expectFocus( screen.getByRole( 'heading', { level: 1, name: 'Webhooks' } ) );
	} );

	it( 'stays open and says why when it fails', async () => {
		const { user } = openApp( {
			webhooks: [ ZAPIER ],
			answer: ( { method } ) => ( method === 'DELETE' ? BROKEN : undefined ),
		} );
		await user.click( await screen.findByRole( 'button', { name: 'Delete Zapier' } ) );
		const dialog = within( screen.getByRole( 'dialog' ) );
		await user.click( dialog.getByRole( 'button', { name: 'Delete Webhook' } ) );
		expect( await dialog.findByText( 'The database is away.' ) ).toBeTruthy();
	} );
} );

describe( 'Pause and Resume', () => {
	it( 'pauses at once, says what is held, and takes it back', async () => {
		const { user, log } = openApp( {
			webhooks: [ ZAPIER ],
			answer: withHealth( { waiting: 2, note: 'Failing' } ),
		} );
		await screen.findByText( 'Failing' );
		await user.click( screen.getByRole( 'button', { name: 'Pause Zapier' } ) );
		await screen.findAllByText( '“Zapier” is paused. 2 waiting deliveries are held.' );
		await user.click( screen.getByRole( 'button', { name: 'Undo' } ) );
		await screen.findByRole( 'button', { name: 'Pause Zapier' } );
		expect( changes( log ) ).toEqual( [
			[ 'PATCH', { status: 'paused' } ],
			[ 'PATCH', { status: 'active', held: 'send' } ],
		] );
	} );

	it( 'keeps the focused button where it is, whatever changes around it', async () => {
		const { user, log } = openApp( { webhooks: [ ZAPIER, CRM ] } );
		const button = await screen.findByRole( 'button', { name: 'Pause Zapier' } );
		const healthCount = () => log.filter( ( { path } ) => path.startsWith( '/health/webhooks' ) ).length;
		await waitFor( () => expect( healthCount() ).toBe( 1 ) );
		button.focus();
		await user.keyboard( '{Enter}' );
		const after = await screen.findByRole( 'button', { name: 'Resume Zapier' } );
		await waitFor( () => expect( healthCount() ).toBe( 2 ) );
		expect( after ).toBe( button );
		expectFocus( button );
	} );

	it( 'resumes at once when nothing was held', async () => {
		const { user, log } = openApp( { webhooks: [ PAUSED ] } );
		await user.click( await screen.findByRole( 'button', { name: 'Resume Zapier' } ) );
		await screen.findByRole( 'button', { name: 'Pause Zapier' } );
		expect( changes( log ) ).toEqual( [ [ 'PATCH', { status: 'active' } ] ] );
	} );

	it.each( [
		[ 'Send 38 Deliveries', 'send' ],
		[ 'Discard 38', 'cancel' ],
	] )( 'asks what becomes of held deliveries: %s', async ( button, held ) => {
		const { user, log } = openApp( { webhooks: [ PAUSED ], answer: withHealth( { held: 38 } ) } );
		await user.click( await screen.findByRole( 'button', { name: 'Resume Zapier' } ) );
		await user.click( await screen.findByRole( 'button', { name: button } ) );
		await screen.findByRole( 'button', { name: 'Pause Zapier' } );
		expect( changes( log ) ).toEqual( [ [ 'PATCH', { status: 'active', held } ] ] );
	} );

	it( 'shows the warning of the server', async () => {
		const warning = 'hooks.zapier.com was not found just now.';
		const { user } = openApp( {
			webhooks: [ PAUSED ],
			answer: ( { method } ) =>
				method === 'PATCH'
					? { body: ZAPIER, headers: { 'X-Multisite-Webhooks-Warning': encodeURIComponent( warning ) } }
					: undefined,
		} );
		await user.click( await screen.findByRole( 'button', { name: 'Resume Zapier' } ) );
		expect( await screen.findAllByText( warning ) ).not.toHaveLength( 0 );
	} );
} );

describe( 'several at once', () => {
	const three = [ ZAPIER, CRM, webhook( { id: 'wh_00000000000000000000000003', name: 'Slack', status: 'paused' } ) ];

	async function chooseAll( user: ReturnType< typeof openApp >[ 'user' ] ) {
		await screen.findByRole( 'link', { name: 'Zapier' } );
		await user.click( screen.getAllByRole( 'checkbox', { name: 'Select all' } )[ 0 ] as HTMLElement );
	}

	/** Those of the footer; the hidden column of the package has some of the same name. */
	function inFooter( name: string ): HTMLElement {
		const footer = document.querySelector< HTMLElement >( '.dataviews-footer' );
		return within( footer as HTMLElement ).getByRole( 'button', { name } );
	}

	it( 'pauses those that are active and says how many were paused before', async () => {
		const { user, log } = openApp( { webhooks: three } );
		await chooseAll( user );
		await user.click( inFooter( 'Pause' ) );
		await screen.findAllByText( '2 paused, 1 was already paused.' );
		expect( changes( log ) ).toHaveLength( 2 );
	} );

	it( 'goes on after one that fails, and names it', async () => {
		const { user } = openApp( {
			webhooks: three,
			answer: ( { method, path } ) => ( method === 'PATCH' && path.endsWith( ZAPIER.id ) ? BROKEN : undefined ),
		} );
		await chooseAll( user );
		await user.click( inFooter( 'Pause' ) );
		await screen.findAllByText( '1 paused, 1 was already paused.' );
		expect( screen.getAllByText( '“Zapier” could not be paused. The database is away.' ) ).not.toHaveLength( 0 );
		expect( screen.getByRole( 'button', { name: 'Resume CRM' } ) ).toBeTruthy();
	} );

	it( 'asks before it deletes, by name', async () => {
		const { user, log } = openApp( { webhooks: three } );
		await chooseAll( user );
		await user.click( inFooter( 'Delete' ) );
		const dialog = within( await screen.findByRole( 'dialog', { name: 'Delete 3 webhooks?' } ) );
		expect( dialog.getAllByRole( 'listitem' ).map( ( { textContent } ) => textContent ) ).toEqual( [
			'Zapier',
			'CRM',
			'Slack',
		] );
		await user.click( dialog.getByRole( 'button', { name: 'Delete 3 Webhooks' } ) );
		await screen.findByRole( 'heading', { name: 'No webhooks yet' } );
		expect( changes( log ).map( ( [ method ] ) => method ) ).toEqual( [ 'DELETE', 'DELETE', 'DELETE' ] );
	} );

	it( 'asks once what becomes of all that was held', async () => {
		const { user, log } = openApp( {
			webhooks: [ PAUSED, { ...CRM, status: 'paused' } ],
			answer: ( { path } ) =>
				path.startsWith( '/health/webhooks' )
					? { body: [ webhookHealth( PAUSED.id, { held: 2 } ), webhookHealth( CRM.id, { held: 3 } ) ] }
					: undefined,
		} );
		await chooseAll( user );
		await user.click( inFooter( 'Resume' ) );
		await screen.findByRole( 'dialog', { name: 'Resume 2 webhooks?' } );
		await user.click( screen.getByRole( 'button', { name: 'Send 5 Deliveries' } ) );
		await screen.findAllByText( '2 resumed.' );
		expect( changes( log ) ).toEqual( [
			[ 'PATCH', { status: 'active', held: 'send' } ],
			[ 'PATCH', { status: 'active', held: 'send' } ],
		] );
	} );
} );
