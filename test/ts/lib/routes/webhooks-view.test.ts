import { describe, expect, it } from '@jest/globals';
import {
	ALL_WEBHOOKS,
	isNarrowed,
	parseWebhooksView,
	type WebhooksView,
	webhooksViewQuery,
} from '../../../../assets-src/lib/routes/webhooks-view';

const EVERYTHING: WebhooksView = {
	search: 'crm & co, “x”',
	statuses: [ 'active', 'disabled' ],
	eventTypes: [ 'payment_received', 'site_created' ],
	orderBy: 'last_delivery',
	order: 'desc',
	page: 3,
};

describe( 'the view of the list of webhooks', () => {
	it( 'reads back the address that it writes', () => {
		expect( parseWebhooksView( webhooksViewQuery( EVERYTHING ) ) ).toEqual( EVERYTHING );
	} );

	it( 'writes nothing for the list as it opens', () => {
		expect( webhooksViewQuery( ALL_WEBHOOKS ) ).toEqual( {} );
	} );

	it.each( [
		{ paged: '-2' },
		{ paged: '1.5' },
		{ orderby: 'secret' },
		{ order: 'up' },
		{ status: 'broken' },
		{ status: [ 'active' ] },
		{ s: '' },
	] )( 'takes what it can’t read for not given: %j', ( query ) => {
		expect( parseWebhooksView( query ) ).toEqual( ALL_WEBHOOKS );
	} );

	it( 'takes each value once', () => {
		expect( parseWebhooksView( { event_type: 'a,b,,a' } ).eventTypes ).toEqual( [ 'a', 'b' ] );
	} );

	it( 'counts a search and filters as narrowed, an order and a page not', () => {
		expect( isNarrowed( { ...ALL_WEBHOOKS, search: 'x' } ) ).toBe( true );
		expect( isNarrowed( { ...ALL_WEBHOOKS, statuses: [ 'paused' ] } ) ).toBe( true );
		expect( isNarrowed( { ...ALL_WEBHOOKS, eventTypes: [ 'x' ] } ) ).toBe( true );
		expect( isNarrowed( { ...ALL_WEBHOOKS, orderBy: 'status', order: 'desc', page: 2 } ) ).toBe( false );
	} );
} );
