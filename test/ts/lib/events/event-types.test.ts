import { describe, expect, it } from '@jest/globals';
import {
	eventName,
	firstToTest,
	groupsOf,
	isUnknownEvent,
	payloadWordsOf,
	searchEventTypes,
} from '../../../../assets-src/lib/events/event-types';
import { eventType, PAYMENT_RECEIVED, SITE_CREATED } from '../../support/examples';

const CATALOG = [ PAYMENT_RECEIVED, SITE_CREATED, eventType( { slug: 'payment_failed', group: 'payments' } ) ];

describe( 'groupsOf', () => {
	it( 'keeps the order of the server and names what it knows', () => {
		const groups = groupsOf( [ ...CATALOG, eventType( { group: 'Coffee' } ) ] );
		expect( groups.map( ( { label, eventTypes } ) => [ label, eventTypes.length ] ) ).toEqual( [
			[ 'Payments', 2 ],
			[ 'Sites', 1 ],
			[ 'Coffee', 1 ],
		] );
	} );
} );

describe( 'searchEventTypes', () => {
	it.each( [ 'PAYMENT rec', 'payment_received', 'happened payments' ] )(
		'finds by name, slug, description and heading: %s',
		( search ) => {
			expect( searchEventTypes( [ PAYMENT_RECEIVED, SITE_CREATED ], search ) ).toEqual( [ PAYMENT_RECEIVED ] );
		}
	);

	it( 'finds by payload field as soon as the fields are known', () => {
		const withField = { ...PAYMENT_RECEIVED, example: { amount: 4 } };
		const fields = payloadWordsOf( [ withField, SITE_CREATED ] );
		expect( searchEventTypes( [ withField, SITE_CREATED ], 'amount payments', fields ) ).toEqual( [ withField ] );
		expect( searchEventTypes( [ withField, SITE_CREATED ], 'amount payments' ) ).toEqual( [] );
	} );
} );

describe( 'eventName', () => {
	it( 'shows the slug of an event that is gone', () => {
		expect( eventName( 'gone_away', CATALOG ) ).toBe( 'gone_away' );
		expect( eventName( 'payment_received', CATALOG ) ).toBe( 'Payment Received' );
	} );
} );

describe( 'isUnknownEvent', () => {
	it( 'is an event of a plugin that is gone, once the catalog is there', () => {
		expect( isUnknownEvent( 'gone_away', CATALOG ) ).toBe( true );
		expect( isUnknownEvent( 'payment_received', CATALOG ) ).toBe( false );
		expect( isUnknownEvent( '*', CATALOG ) ).toBe( false );
		expect( isUnknownEvent( 'payment_received', [] ) ).toBe( false );
	} );
} );

describe( 'firstToTest', () => {
	it( 'is the first event, or what the server takes for all events', () => {
		expect( firstToTest( [ 'site_created', 'payment_received' ] ) ).toBe( 'site_created' );
		expect( firstToTest( [ '*' ] ) ).toBe( 'payment_received' );
	} );
} );
