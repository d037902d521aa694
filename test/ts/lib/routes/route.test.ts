import { beforeEach, describe, expect, it } from '@jest/globals';
import {
	DELIVERIES,
	deliveriesOf,
	editRoute,
	EVENTS,
	hrefOf,
	parseRoute,
	type Route,
	screenOf,
	WEBHOOKS,
} from '../../../../assets-src/lib/routes/route';

const PAGE = 'https://network.example/wp-admin/network/admin.php?page=multisite-webhooks';

const SEARCHED: Route = { screen: 'webhooks', view: { ...WEBHOOKS.view, search: 'crm', page: 2 } };

beforeEach( () => {
	window.multisiteWebhooks = { page: PAGE, network: 'Example' };
} );

describe( 'routes', () => {
	const routes: readonly Route[] = [
		WEBHOOKS,
		SEARCHED,
		{ screen: 'new', eventType: null, copyOf: null },
		{ screen: 'new', eventType: 'payment_received', copyOf: null },
		{ screen: 'new', eventType: null, copyOf: 'wh_1' },
		editRoute( 'wh_1' ),
		editRoute( 'wh_1', { url: 'https://example.com/a?b=c&d=e#f' } ),
		editRoute( 'wh_1', { field: 'headers' } ),
		DELIVERIES,
		deliveriesOf( 'wh_1' ),
		{ screen: 'delivery', id: 'dlv_1' },
		EVENTS,
		{
			screen: 'events',
			view: { ...EVENTS.view, search: 'a&b', eventType: 'x', site: 3, webhook: 'wh_1', newerThan: 'evt_1' },
		},
		{ screen: 'events', view: { ...EVENTS.view, cursor: 'evt_1' } },
		{ screen: 'event', id: 'evt_1' },
	];

	it.each( routes )( 'reads back the address that it writes: %j', ( route ) => {
		expect( parseRoute( new URL( hrefOf( route ) ).search ) ).toEqual( route );
	} );

	it( 'writes only what differs from the first screen', () => {
		expect( hrefOf( WEBHOOKS ) ).toBe( PAGE );
	} );

	it.each( [
		'?screen=what',
		'?screen=edit',
		'?screen=edit&id=',
		'?screen=delivery',
		'?screen=event',
		'?screen[]=new&screen[]=edit&id=3x&screen=zz',
	] )( 'knows no screen for %s', ( search ) => {
		expect( parseRoute( search ).screen ).toBe( 'nothing' );
	} );

	it( 'has a list on one screen, whatever of it is shown', () => {
		expect( screenOf( SEARCHED ) ).toBe( screenOf( WEBHOOKS ) );
	} );

	it( 'has a screen for each webhook', () => {
		expect( screenOf( editRoute( 'wh_1' ) ) ).not.toBe( screenOf( editRoute( 'wh_2' ) ) );
	} );
} );
