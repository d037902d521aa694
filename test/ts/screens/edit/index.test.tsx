import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { Webhook, WebhookHealth } from '../../../../assets-src/types/rest.generated';
import { webhook, webhookHealth } from '../../support/examples';
import { expectFocus, openApp } from '../../support/network';
import { type Asked, changedBySomeoneElse, type Reply } from '../../support/server';

function openEdit(
	given: Partial< Webhook > = {},
	answer: ( asked: Asked ) => Reply | undefined = () => undefined,
	url = ''
) {
	const edited = webhook( given );
	return openApp( { at: `&screen=edit&id=${ edited.id }${ url }`, webhooks: [ edited ], answer } );
}

function field( label: string ) {
	return screen.getByLabelText< HTMLInputElement >( label );
}

function button( name: string ) {
	return screen.getByRole( 'button', { name } );
}

describe( 'Edit Webhook', () => {
	it( 'saves only what was changed and stays', async () => {
		const { user, log } = openEdit();
		await user.clear( await screen.findByLabelText( 'Name' ) );
		await user.type( field( 'Name' ), 'Renamed' );
		await user.click( button( 'Save Changes' ) );
		expect( await screen.findAllByText( 'Changes saved.' ) ).not.toHaveLength( 0 );
		expect( log.find( ( { method } ) => method === 'PATCH' )?.body ).toEqual( { name: 'Renamed' } );
		expect( field( 'Name' ).value ).toBe( 'Renamed' );
	} );

	it( 'keeps an event that does not exist any more', async () => {
		const { user, log } = openEdit( { event_types: [ 'gone_away' ] } );
		await screen.findByTitle( /The event “gone_away” does not exist/ );
		await user.type( field( 'Name' ), '!' );
		await user.click( button( 'Save Changes' ) );
		await waitFor( () =>
			expect( log.find( ( { method } ) => method === 'PATCH' )?.body ).toEqual( { name: 'Zapier!' } )
		);
	} );

	it( 'holds an address from elsewhere as a change that is not saved', async () => {
		openEdit( {}, undefined, '&url=https%3A%2F%2Fnew.example%2Fhook' );
		await screen.findByLabelText( 'URL' );
		expect( field( 'URL' ).value ).toBe( 'https://new.example/hook' );
		expect( button( 'Send Test Event' ).getAttribute( 'aria-disabled' ) ).toBe( 'true' );
	} );

	it( 'sends no test of what is not saved, and says why', async () => {
		const { user } = openEdit();
		await user.type( await screen.findByLabelText( 'Name' ), '!' );
		const test = button( 'Send Test Event' );
		const reason = document.getElementById( test.getAttribute( 'aria-describedby' ) ?? '' );
		expect( reason?.textContent ).toBe( 'Save your changes first.' );
		await user.click( test );
		expect( screen.queryByRole( 'dialog' ) ).toBeNull();
	} );

	it( 'does not caution against itself', async () => {
		const { log } = openEdit();
		await screen.findByLabelText( 'URL' );
		await waitFor( () =>
			expect( log.some( ( { path } ) => path.startsWith( '/webhooks?search=' ) ) ).toBe( true )
		);
		expect( screen.queryByText( /already sends/ ) ).toBeNull();
	} );

	it( 'tells that there is nothing at an unknown id', async () => {
		openApp( { at: '&screen=edit&id=wh_unknown' } );
		expect( await screen.findByRole( 'heading', { name: 'Page Not Found' } ) ).toBeTruthy();
	} );
} );

describe( 'when someone else has changed it', () => {
	const theirs = webhook( { name: 'Theirs', url: 'https://theirs.example', updated_at: '2026-11-24T15:00:00.000Z' } );

	async function openConflict() {
		let isChanged = true;
		const opened = openEdit( {}, ( { method, headers } ) => {
			if ( method !== 'PATCH' || ! isChanged || ! headers.has( 'If-Match' ) ) {
				return undefined;
			}
			isChanged = false;
			return changedBySomeoneElse( { webhook: theirs } );
		} );
		await opened.user.type( await screen.findByLabelText( 'Name' ), '!' );
		await opened.user.click( button( 'Save Changes' ) );
		await screen.findByRole( 'button', { name: 'Load Their Version' } );
		return opened;
	}

	function patches( log: readonly Asked[] ) {
		return log
			.filter( ( { method } ) => method === 'PATCH' )
			.map( ( { body, headers } ) => [ body, headers.get( 'If-Match' ) ] );
	}

	it( 'says so above the form and keeps what was typed', async () => {
		await openConflict();
		expect( screen.getAllByText( 'Someone else changed this webhook 2 minutes ago.' ) ).not.toHaveLength( 0 );
		expect( field( 'Name' ).value ).toBe( 'Zapier!' );
	} );

	it( 'loads their version, from which the next change goes on', async () => {
		const { user, log } = await openConflict();
		await user.click( button( 'Load Their Version' ) );
		expect( field( 'Name' ).value ).toBe( 'Theirs' );
		expect( field( 'URL' ).value ).toBe( 'https://theirs.example' );
		expect( screen.queryByRole( 'button', { name: 'Load Their Version' } ) ).toBeNull();
		expectFocus( button( 'Save Changes' ) );

		await user.type( field( 'Name' ), '2' );
		await user.click( button( 'Save Changes' ) );
		await waitFor( () => expect( patches( log ) ).toHaveLength( 2 ) );
		expect( patches( log )[ 1 ] ).toEqual( [ { name: 'Theirs2' }, '"2026-11-24T15:00:00.000Z"' ] );
	} );

	it( 'saves mine over theirs, as it stands in the form', async () => {
		const { user, log } = await openConflict();
		await user.click( button( 'Save Mine Anyway' ) );
		await waitFor( () => expect( patches( log ) ).toHaveLength( 2 ) );
		expect( patches( log )[ 1 ] ).toEqual( [ { name: 'Zapier!', url: webhook().url }, null ] );
		expect( await screen.findAllByText( 'Changes saved.' ) ).not.toHaveLength( 0 );
	} );
} );

describe( 'when the keys have changed', () => {
	/** Not what is read out. */
	const ITEM = { selector: 'li' };

	it( 'says what to do, until the secret is rotated and the values are entered again', async () => {
		let unreadable: WebhookHealth[ 'unreadable' ] = { secret: true, headers: [ 'X-Key', 'Authorization' ] };
		const { user } = openEdit( {}, ( { method, path } ) => {
			if ( path.endsWith( '/secret/rotate' ) ) {
				unreadable = { secret: false, headers: [ 'X-Key', 'Authorization' ] };
				return { body: { secret: 'whsec_new', previous_valid_until: '2026-11-25T14:02:11.000Z' } };
			}
			if ( method === 'PATCH' ) {
				unreadable = null;
			}
			return path.startsWith( '/health/webhooks' )
				? { body: [ webhookHealth( webhook().id, { unreadable } ) ] }
				: undefined;
		} );
		await screen.findByText( /Rotate the signing secret below/, ITEM );
		await screen.findByText( 'Enter the values of these headers again: X-Key, Authorization', ITEM );

		await user.click( button( 'Rotate…' ) );
		await user.click( button( 'Rotate Secret' ) );
		await waitFor( () => expect( screen.queryByText( /Rotate the signing secret below/, ITEM ) ).toBeNull() );
		await screen.findByText( /Enter the values of these headers again/, ITEM );

		await user.type( field( 'Name' ), '!' );
		await user.click( button( 'Save Changes' ) );
		await waitFor( () =>
			expect( screen.queryByText( /Enter the values of these headers again/, ITEM ) ).toBeNull()
		);
	} );

	it( 'says nothing while everything can be read', async () => {
		const { log } = openEdit();
		await waitFor( () => expect( log.some( ( { path } ) => path.startsWith( '/health/webhooks' ) ) ).toBe( true ) );
		expect( screen.queryByText( /the keys in wp-config.php have changed/, { selector: 'p' } ) ).toBeNull();
	} );
} );

describe( 'the signing secret', () => {
	const reveal = ( { path }: Asked ) =>
		path.endsWith( '/secret/reveal' ) ? { body: { secret: 'whsec_old' } } : undefined;
	const rotate = ( { path }: Asked ) =>
		path.endsWith( '/secret/rotate' )
			? { body: { secret: 'whsec_new', previous_valid_until: '2026-11-25T14:02:11.000Z' } }
			: undefined;

	it( 'is shown on request and hidden again, by the same button', async () => {
		const { user } = openEdit( {}, reveal );
		await user.click( await screen.findByRole( 'button', { name: 'Reveal…' } ) );
		expect( await screen.findByText( 'whsec_old' ) ).toBeTruthy();
		expectFocus( button( 'Hide' ) );
		await user.click( button( 'Hide' ) );
		expect( screen.queryByText( 'whsec_old' ) ).toBeNull();
		expectFocus( button( 'Reveal…' ) );
	} );

	it( 'is rotated after a question, and says until when the previous one signs too', async () => {
		const { user } = openEdit( {}, rotate );
		await user.click( await screen.findByRole( 'button', { name: 'Rotate…' } ) );
		await user.click( within( screen.getByRole( 'dialog' ) ).getByRole( 'button', { name: 'Rotate Secret' } ) );
		expect( await screen.findByText( 'whsec_new' ) ).toBeTruthy();
		expect( screen.getByText( /also signed with the previous one until/ ).getAttribute( 'role' ) ).toBe( 'status' );
	} );
} );
