import { describe, expect, it } from '@jest/globals';
import { indentJson, tintJson } from '../../../assets-src/lib/json';

describe( 'indentJson', () => {
	it( 'indents as JSON.stringify does', () => {
		const value = { a: [ 1, { b: 'x, {y} : "z"' }, [] ], c: {}, d: null, e: true };
		expect( indentJson( JSON.stringify( value ) ) ).toBe( JSON.stringify( value, null, 2 ) );
	} );

	it( 'keeps numbers and double keys as they were sent', () => {
		const sent = '{"n":1.0,"n":12345678901234567890,"u":"\\u00e9"}';
		expect( indentJson( sent ).replace( /\s/g, '' ) ).toBe( sent );
	} );

	it( 'leaves alone what is no JSON', () => {
		expect( indentJson( '<h1>{ "not": json }</h1>' ) ).toBe( '<h1>{ "not": json }</h1>' );
	} );
} );

describe( 'tintJson', () => {
	it( 'tells keys, strings, numbers and literals apart', () => {
		const kinds = tintJson( '{"a":"b","c":[-1.5e3,true,null]}' ).filter( ( { kind } ) => kind !== 'plain' );
		expect( kinds.map( ( { kind, text } ) => `${ kind } ${ text }` ) ).toEqual( [
			'key "a"',
			'string "b"',
			'key "c"',
			'number -1.5e3',
			'literal true',
			'literal null',
		] );
	} );

	it( 'loses no character', () => {
		const text = indentJson( '{"a":[1,{"b":"\\"c\\""}],"d":""}' );
		expect(
			tintJson( text )
				.map( ( token ) => token.text )
				.join( '' )
		).toBe( text );
	} );
} );
