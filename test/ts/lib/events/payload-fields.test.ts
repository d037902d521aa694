import { describe, expect, it } from '@jest/globals';
import { payloadFields } from '../../../../assets-src/lib/events/payload-fields';

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
			{ name: 'e', type: 'any', isPersonal: false },
		] );
	} );

	it( 'has nothing to say of a schema without properties', () => {
		expect( payloadFields( {} ) ).toEqual( [] );
	} );
} );
