import { describe, expect, it } from '@jest/globals';
import {
	eventName,
	firstToTest,
	groupsOf,
	isUnknownEvent,
	payloadWordsOf,
	searchEventTypes,
} from '../../../../assets-src/lib/events/event-types';
import { payloadFields } from '../../../../assets-src/lib/events/payload-fields';
import { visible } from '../../../../assets-src/lib/format/visible';
import { eventType, PAYMENT_RECEIVED, SITE_CREATED } from '../../support/examples';

const CATALOGUE = [ PAYMENT_RECEIVED, SITE_CREATED, eventType( { slug: 'payment_failed', group: 'payments' } ) ];

describe( 'groupsOf', () => {
	it( 'keeps the order of the server and names what it knows', () => {
		const groups = groupsOf( [ ...CATALOGUE, eventType( { group: 'Coffee' } ) ] );
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
		expect( eventName( 'gone_away', CATALOGUE ) ).toBe( 'gone_away' );
		expect( eventName( 'payment_received', CATALOGUE ) ).toBe( 'Payment Received' );
	} );
} );

describe( 'isUnknownEvent', () => {
	it( 'is an event of a plugin that is gone, once the catalogue is there', () => {
		expect( isUnknownEvent( 'gone_away', CATALOGUE ) ).toBe( true );
		expect( isUnknownEvent( 'payment_received', CATALOGUE ) ).toBe( false );
		expect( isUnknownEvent( '*', CATALOGUE ) ).toBe( false );
		expect( isUnknownEvent( 'payment_received', [] ) ).toBe( false );
	} );
} );

describe( 'firstToTest', () => {
	it( 'is the first event, or what the server takes for all events', () => {
		expect( firstToTest( [ 'site_created', 'payment_received' ] ) ).toBe( 'site_created' );
		expect( firstToTest( [ '*' ] ) ).toBe( 'payment_received' );
	} );
} );

describe( 'payloadFields', () => {
	it( 'says types in words', () => {
		const properties = {
			a: { type: 'integer' },
			b: { type: [ 'string', 'null' ], 'x-personal': true },
			c: { type: 'string', format: 'date-time' },
			d: { type: [ 'integer', 'string' ] },
			e: {},
		};
		expect( payloadFields( { properties } ) ).toEqual( [
			{ name: 'a', type: 'number', isPersonal: false },
			{ name: 'b', type: 'text or empty', isPersonal: true },
			{ name: 'c', type: 'date and time', isPersonal: false },
			{ name: 'd', type: 'number / text', isPersonal: false },
			{ name: 'e', type: 'anything', isPersonal: false },
		] );
	} );

	it( 'has nothing to say of a schema without properties', () => {
		expect( payloadFields( {} ) ).toEqual( [] );
	} );
} );

describe( 'visible', () => {
	it( 'shows control characters, but for line ends and tabs', () => {
		expect( visible( 'a\u001b[31m\u0000\u007f\r\n\tb\r' ) ).toBe( 'a␛[31m␀␡\n\tb␍' );
	} );
} );
