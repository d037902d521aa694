import { describe, expect, it } from '@jest/globals';
import { payloadFields } from '../../../../assets-src/lib/events/payload-fields';

describe( 'payloadFields', () => {
	it( 'says types in words', () => {
		const properties = {
			a: { type: 'integer', description: 'ID of the order.' },
			b: { type: [ 'string', 'null' ], 'x-personal': true },
			c: { type: 'string', format: 'date-time' },
			d: { type: [ 'integer', 'string' ] },
			e: {},
		};
		expect( payloadFields( { properties } ) ).toEqual( [
			{ name: 'a', type: 'number', isPersonal: false, description: 'ID of the order.' },
			{ name: 'b', type: 'text or empty', isPersonal: true, description: '' },
			{ name: 'c', type: 'date and time', isPersonal: false, description: '' },
			{ name: 'd', type: 'number / text', isPersonal: false, description: '' },
			{ name: 'e', type: 'any', isPersonal: false, description: '' },
		] );
	} );

	it( 'marks an object that has a personal field', () => {
		const actor = { type: [ 'object', 'null' ], properties: { login: { type: 'string', 'x-personal': true } } };
		const properties = { actor, people: { type: 'array', items: actor }, plan: { properties: { id: {} } } };
		expect( payloadFields( { properties } ).map( ( field ) => field.isPersonal ) ).toEqual( [ true, true, false ] );
	} );

	it( 'has nothing to say of a schema without properties', () => {
		expect( payloadFields( {} ) ).toEqual( [] );
	} );
} );
