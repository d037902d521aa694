import { describe, expect, it } from '@jest/globals';
import {
	basicAuth,
	bearerToken,
	checkHeaders,
	headersOf,
	newRow,
	rowsOf,
	withHeader,
} from '../../../../assets-src/lib/webhooks/headers';

const invalid = ( name: string ) =>
	`The header “${ name }” can’t be sent. Use letters, digits, and hyphens for its name, and one line of plain text for its value.`;

describe( 'checkHeaders', () => {
	it.each( [
		[ 'a name with a space', 'X A', '1', 'name', invalid( 'X A' ) ],
		[ 'a name with a colon', 'X-A:', '1', 'name', invalid( 'X-A:' ) ],
		[ 'no name', '', '1', 'name', 'Enter the name of the header.' ],
		[ 'a long name', 'x'.repeat( 101 ), '1', 'name', 'The name of a header is longer than 100 characters.' ],
		[
			'a header of ours',
			'Webhook-Id',
			'1',
			'name',
			'The header “Webhook-Id” is set automatically. Choose another name.',
		],
		[ 'no value', 'X-A', ' ', 'value', 'Enter a value for the header “X-A”.' ],
		[ 'a line break', 'X-A', 'a\r\nX-B: 2', 'value', invalid( 'X-A' ) ],
		[ 'other letters', 'X-A', 'Nörd', 'value', invalid( 'X-A' ) ],
		[
			'a long value',
			'X-A',
			'y'.repeat( 4001 ),
			'value',
			'The value of the header “X-A” is longer than 4,000 characters.',
		],
	] as const )( 'refuses %s in its place', ( _case, name, value, part, message ) => {
		const row = newRow( name, value );
		expect( checkHeaders( [ newRow( 'X-Good', '1' ), row ] ) ).toEqual( { key: row.key, part, message } );
	} );

	it( 'knows no case', () => {
		const row = newRow( 'x-a', '2' );
		expect( checkHeaders( [ ...rowsOf( { 'X-A': null } ), row ] ) ).toEqual( {
			key: row.key,
			part: 'name',
			message: 'The header “x-a” appears twice. Upper and lower case make no difference.',
		} );
	} );

	it( 'takes twenty headers, not counting empty rows', () => {
		const rows = Array.from( { length: 20 }, ( _, i ) => newRow( `X-${ i }`, '1' ) );
		expect( checkHeaders( [ ...rows, newRow() ] ) ).toBeNull();
		expect( checkHeaders( [ ...rows, newRow( 'X-20', '1' ) ] ) ).toMatchObject( { key: null } );
	} );

	it( 'leaves saved values alone', () => {
		expect( checkHeaders( rowsOf( { 'X-A': null } ) ) ).toBeNull();
	} );
} );

describe( 'headers', () => {
	it( 'are sent without the spaces around them and without empty rows', () => {
		expect( headersOf( [ ...rowsOf( { 'X-A': null } ), newRow( ' X-B ', ' 2\t' ), newRow() ] ) ).toEqual( {
			'X-A': null,
			'X-B': '2',
		} );
	} );

	it( 'are replaced by name in any case, or added', () => {
		const rows = rowsOf( { authorization: null, 'X-A': null } );
		expect( headersOf( withHeader( rows, 'Authorization', 'Bearer x' ) ) ).toEqual( {
			authorization: 'Bearer x',
			'X-A': null,
		} );
		expect( headersOf( withHeader( [ newRow() ], 'Authorization', 'Bearer x' ) ) ).toEqual( {
			Authorization: 'Bearer x',
		} );
	} );

	it( 'for a sign-in are made as their RFCs say', () => {
		expect( basicAuth( 'Aladdin', 'open sesame' ) ).toBe( 'Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==' );
		expect( basicAuth( 'test', '123£' ) ).toBe( 'Basic dGVzdDoxMjPCow==' );
		expect( bearerToken( ' abc ' ) ).toBe( 'Bearer abc' );
		expect( bearerToken( 'bearer abc' ) ).toBe( 'Bearer abc' );
	} );
} );
