import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { ActionWatch, CustomAction } from '../../../../assets-src/types/rest.generated';
import { expectFocus, openApp } from '../../support/network';
import { type Asked, changedBySomeoneElse, invalid, type Reply } from '../../support/server';

const NONE: ActionWatch = {
	action: null,
	running: false,
	started_at: null,
	ends_at: null,
	firings: 0,
	fired_requests: 0,
	requests: 0,
	per_hour: null,
	often: false,
	samples: [],
};

const RUNNING: ActionWatch = {
	...NONE,
	action: 'shop_shipped',
	running: true,
	started_at: '2026-11-27T20:00:00.000Z',
	ends_at: '2026-11-27T20:10:00.000Z',
};

const FIRED: ActionWatch = {
	...RUNNING,
	firings: 412,
	fired_requests: 96,
	requests: 100,
	per_hour: 2300,
	often: true,
	samples: [
		{
			at: '2026-11-27T20:01:00.000Z',
			site_id: 2,
			site_name: 'Acme',
			kind: 'front',
			path: '/acme/cart/',
			user: 'ana',
			arguments: [
				{ key: '0', type: 'integer', class: null, value: 7, more: false, parts: [] },
				{
					key: '1',
					type: 'object',
					class: 'Order',
					value: null,
					more: false,
					parts: [
						{ key: 'total', type: 'string', class: null, value: '19.90', more: false, parts: [] },
						{ key: 'password', type: 'secret', class: null, value: null, more: false, parts: [] },
					],
				},
			],
		},
	],
};

const SAVED: CustomAction = {
	id: 'order_shipped',
	name: 'Order Shipped',
	description: '',
	action: 'shop_shipped',
	fields: [ { name: 'order_id', from: '0', type: 'integer', personal: false, example: 7 } ],
	webhooks: [ { id: 'wh_1', name: 'CRM' } ],
	created_at: '2026-11-27T20:00:00.000Z',
	updated_at: '2026-11-27T20:00:00.000Z',
};

type Save = ( body: unknown, headers: Headers ) => Reply;

/** A server with a watch that has seen something, or not. */
function serverWith( watch: ActionWatch, save: Save = () => ( { status: 201, body: SAVED } ) ) {
	return ( { method, path, body, headers }: Asked ): Reply | undefined => {
		if ( path === '/custom-actions/watch' ) {
			return { body: watch };
		}
		if ( path === '/custom-actions/known' ) {
			return { body: { names: [ 'shop_shipped' ], often: [ 'init' ] } };
		}
		if ( ! path.startsWith( '/custom-actions' ) ) {
			return undefined;
		}
		return method === 'GET' || method === 'DELETE' ? { body: SAVED } : save( body, headers );
	};
}

async function openNew( watch: ActionWatch, save?: Save ) {
	const opened = openApp( { at: '&screen=custom', answer: serverWith( watch, save ) } );
	const field = await screen.findByLabelText( 'Name of the action' );
	await opened.user.type( field, 'shop_shipped' );
	return opened;
}

/** The name and If-Match of each change that was sent. */
function savesIn( log: readonly Asked[] ) {
	return log
		.filter( ( { method } ) => method === 'PATCH' )
		.map( ( { body, headers } ) => [ ( body as CustomAction ).name, headers.get( 'If-Match' ) ] );
}

describe( 'a custom event', () => {
	it( 'waits for the action to fire', async () => {
		await openNew( RUNNING );
		expect( await screen.findByText( /^Not fired yet\./ ) ).toBeTruthy();
		expect( screen.getByRole( 'button', { name: 'Stop Watching' } ) ).toBeTruthy();
	} );

	it( 'says how often the action fires', async () => {
		await openNew( FIRED );
		expect(
			await screen.findByText( 'Fired 412 times in 96 of 100 requests.', { selector: 'strong' } )
		).toBeTruthy();
		expect( screen.getByText( 'About 2,300 events per hour.' ) ).toBeTruthy();
		expect( screen.getByText( /^This is very often\./ ) ).toBeTruthy();
	} );

	it( 'is made of what the action was fired with', async () => {
		const { user, log } = await openNew( FIRED );
		await user.click( await screen.findByRole( 'button', { name: 'Add 0 as a field' } ) );
		await user.click( screen.getByRole( 'button', { name: 'Add 1.total as a field' } ) );
		await user.type( screen.getByLabelText( 'Name' ), 'Order Shipped' );
		await user.click( screen.getByRole( 'button', { name: 'Add Custom Event' } ) );

		await waitFor( () => {
			const sent = log.find( ( { method, path } ) => method === 'POST' && path === '/custom-actions' );
			expect( sent?.body ).toEqual( {
				name: 'Order Shipped',
				description: '',
				action: 'shop_shipped',
				confirmed: false,
				fields: [
					{ name: 'argument_0', from: '0', type: 'integer', personal: false, example: 7 },
					{ name: 'total', from: '1.total', type: 'string', personal: false, example: '19.90' },
				],
			} );
		} );
		expect( await screen.findByRole( 'heading', { level: 1, name: 'Webhooks' } ) ).toBeTruthy();
	} );

	it( 'offers no secret, and a field only once', async () => {
		const { user } = await openNew( FIRED );
		await user.click( await screen.findByRole( 'button', { name: 'Add 0 as a field' } ) );
		expect( screen.getByRole( 'button', { name: '0 is a field' } ) ).toBeTruthy();
		expect( screen.queryByRole( 'button', { name: /password/ } ) ).toBeNull();
	} );

	it( 'is confirmed with the count of the server', async () => {
		const sentence = '“shop_shipped” fires on most requests: about 2300 events per hour.';
		const { user, log } = await openNew( FIRED, ( body ) =>
			( body as { confirmed: boolean } ).confirmed
				? { status: 201, body: SAVED }
				: invalid( { confirmed: sentence } )
		);
		await user.click( await screen.findByRole( 'button', { name: 'Add 0 as a field' } ) );
		await user.type( screen.getByLabelText( 'Name' ), 'Order Shipped' );
		await user.click( screen.getByRole( 'button', { name: 'Add Custom Event' } ) );

		const dialog = await screen.findByRole( 'dialog' );
		expect( within( dialog ).getByText( sentence ) ).toBeTruthy();
		await user.click( within( dialog ).getByRole( 'button', { name: 'Save Anyway' } ) );
		await waitFor( () => expect( log.filter( ( { method } ) => method === 'POST' ) ).toHaveLength( 2 ) );
	} );

	it( 'says what is missing, and moves there', async () => {
		const { user } = openApp( { at: '&screen=custom', answer: serverWith( NONE ) } );
		await user.click( await screen.findByRole( 'button', { name: 'Add Custom Event' } ) );
		expect( await screen.findByText( 'Enter the name of an action.' ) ).toBeTruthy();
		expect( screen.getByText( 'Choose at least one field.' ) ).toBeTruthy();
		await waitFor( () => expectFocus( screen.getByLabelText( 'Name of the action' ) ) );
	} );

	it( 'warns of an action of each request at once', async () => {
		const { user } = openApp( { at: '&screen=custom', answer: serverWith( NONE ) } );
		await user.type( await screen.findByLabelText( 'Name of the action' ), 'init' );
		expect( await screen.findByText( /fires on each request or page/ ) ).toBeTruthy();
	} );

	it( 'is not overwritten where somebody else has changed it meanwhile', async () => {
		const theirs = { ...SAVED, name: 'Parcel Sent', updated_at: '2026-11-27T20:05:00.000Z' };
		const { user, log } = openApp( {
			at: '&screen=custom&id=order_shipped',
			answer: serverWith( NONE, () => changedBySomeoneElse( { custom_action: theirs } ) ),
		} );
		await user.type( await screen.findByLabelText( 'Name' ), ' Today' );
		await user.click( screen.getByRole( 'button', { name: 'Save Changes' } ) );
		await user.click( await screen.findByRole( 'button', { name: 'Load Their Version' } ) );

		expect( screen.getByDisplayValue( 'Parcel Sent' ) ).toBeTruthy();
		expect( screen.queryByRole( 'button', { name: 'Load Their Version' } ) ).toBeNull();
		expectFocus( screen.getByRole( 'button', { name: 'Save Changes' } ) );

		await user.click( screen.getByRole( 'button', { name: 'Save Changes' } ) );
		await screen.findByRole( 'button', { name: 'Save Mine Anyway' } );
		expect( savesIn( log ) ).toEqual( [
			[ 'Order Shipped Today', `"${ SAVED.updated_at }"` ],
			[ 'Parcel Sent', `"${ theirs.updated_at }"` ],
		] );
	} );

	it( 'overwrites what somebody else has changed if told to, also after a question', async () => {
		const question = invalid( { confirmed: 'It fires often.' } );
		const { user, log } = openApp( {
			at: '&screen=custom&id=order_shipped',
			answer: serverWith( NONE, ( body, headers ) => {
				if ( headers.has( 'If-Match' ) ) {
					return changedBySomeoneElse( { custom_action: SAVED } );
				}
				return ( body as { confirmed: boolean } ).confirmed ? { body: SAVED } : question;
			} ),
		} );
		await user.type( await screen.findByLabelText( 'Name' ), ' Today' );
		await user.click( screen.getByRole( 'button', { name: 'Save Changes' } ) );
		await user.click( await screen.findByRole( 'button', { name: 'Save Mine Anyway' } ) );
		await user.click( await screen.findByRole( 'button', { name: 'Save Anyway' } ) );

		await waitFor( () => expect( screen.queryByRole( 'dialog' ) ).toBeNull() );
		expect( savesIn( log ).map( ( [ , ifMatch ] ) => ifMatch ) ).toEqual( [
			`"${ SAVED.updated_at }"`,
			null,
			null,
		] );
	} );

	it( 'names the webhooks that lose it before it is deleted', async () => {
		const { user, log } = openApp( { at: '&screen=custom&id=order_shipped', answer: serverWith( NONE ) } );
		await user.click( await screen.findByRole( 'button', { name: 'Delete…' } ) );
		const dialog = screen.getByRole( 'dialog' );
		expect( within( dialog ).getByText( 'CRM' ) ).toBeTruthy();
		await user.click( within( dialog ).getByRole( 'button', { name: 'Delete' } ) );
		await waitFor( () =>
			expect( log.some( ( { method, path } ) => method === 'DELETE' && path.endsWith( '?force=true' ) ) ).toBe(
				true
			)
		);
	} );
} );
