import { describe, expect, it } from '@jest/globals';
import {
	type ArgumentNode,
	type Field,
	pathOf,
	payloadOf,
	suggestedField,
	valueAt,
} from '../../../../assets-src/lib/custom/fields';

function node( key: string, type: ArgumentNode[ 'type' ], rest: Partial< ArgumentNode > = {} ): ArgumentNode {
	return { key, type, class: null, value: null, more: false, parts: [], ...rest };
}

const EMAIL = node( 'email', 'string', { value: 'ana@example.com' } );
const ORDER = node( '1', 'object', {
	parts: [
		node( 'total', 'string', { value: '19.90' } ),
		node( 'billing', 'object', { parts: [ EMAIL ] } ),
		node( 'password', 'secret' ),
		node( 'items', 'array', { parts: [ node( '0', 'integer', { value: 3 } ) ] } ),
	],
} );
const ARGUMENTS = [ node( '0', 'integer', { value: 7 } ), ORDER ];

describe( 'a suggested field', () => {
	it( 'has the last word of its path as a name, and more of them if that is taken', () => {
		const first = suggestedField( '1.billing.email', EMAIL, [] );
		expect( first ).toEqual( {
			name: 'email',
			from: '1.billing.email',
			type: 'string',
			personal: true,
			example: 'ana@example.com',
		} );
		expect( suggestedField( '1.billing.email', EMAIL, [ first ] ).name ).toBe( 'billing_email' );
	} );

	it( 'gets a number if all names are taken, in any case', () => {
		const taken = [ 'Email', 'billing_email' ].map( ( name ) => ( { name } ) as Field );
		expect( suggestedField( '1.billing.email', EMAIL, taken ).name ).toBe( 'billing_email_2' );
	} );

	it.each( [
		[ '0', 'argument_0' ],
		[ '1.0', 'value_0' ],
		[ '1.orderTotal', 'order_total' ],
		[ '1.2nd-line', 'value_2nd_line' ],
	] )( 'at %s is named %s', ( path, name ) => {
		expect( suggestedField( path, node( 'x', 'null' ), [] ).name ).toBe( name );
	} );

	it( 'is text where nothing was seen', () => {
		expect( suggestedField( '0', node( '0', 'null' ), [] ) ).toMatchObject( { type: 'string', personal: false } );
	} );
} );

describe( 'a path', () => {
	it( 'leads from an argument to its part', () => {
		expect( pathOf( null, ORDER, true ) ).toBe( '1' );
		expect( pathOf( '1.billing', EMAIL, false ) ).toBe( '1.billing.email' );
	} );

	it( 'is none for a name with a dot, or too deep', () => {
		expect( pathOf( '1', node( 'a.b', 'string' ), false ) ).toBeNull();
		expect( pathOf( '1.2.3.4.5.6.7.8', node( 'a', 'string' ), false ) ).toBeNull();
	} );
} );

describe( 'a payload', () => {
	const field = ( name: string, from: string, type: Field[ 'type' ] ): Field => ( {
		name,
		from,
		type,
		personal: false,
		example: 'kept',
	} );

	it( 'has the values of the sample, each with its type', () => {
		const fields = [
			field( 'id', '0', 'integer' ),
			field( 'total', '1.total', 'number' ),
			field( 'items', '1.items', 'array' ),
			field( 'word', '1.billing.email', 'integer' ),
			field( 'paid', '0', 'boolean' ),
		];
		expect( payloadOf( fields, ARGUMENTS ) ).toEqual( {
			id: 7,
			total: 19.9,
			items: [ 3 ],
			word: null,
			paid: null,
		} );
	} );

	it( 'has the known example where the sample has nothing', () => {
		expect( payloadOf( [ field( 'gone', '5.x', 'string' ) ], ARGUMENTS ) ).toEqual( { gone: 'kept' } );
	} );

	it( 'never has a secret', () => {
		expect( valueAt( ARGUMENTS, '1' ) ).toEqual( {
			total: '19.90',
			billing: { email: 'ana@example.com' },
			items: [ 3 ],
		} );
	} );
} );
