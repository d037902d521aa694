import { describe, expect, it } from '@jest/globals';
import { responseText } from '../../../../assets-src/lib/format/response-text';

describe( 'responseText', () => {
	it.each( [
		[ 200, null, '200' ],
		[ 302, null, '302, counted as received' ],
		[ 302, { reason: 'redirect', message: 'It redirects.' }, '302' ],
		[ null, { reason: 'timeout', message: 'It timed out.' }, 'No response' ],
	] as const )( 'of %s with the error %j begins with “%s”', ( code, error, text ) => {
		expect( responseText( { status_code: code, error } ) ).toMatch( new RegExp( `^${ text }` ) );
	} );

	it( 'does not say that a failure counts as received', () => {
		const failed = { status_code: 302, error: { reason: 'redirect', message: 'It redirects.' } } as const;
		expect( responseText( failed ) ).not.toContain( 'received' );
	} );
} );
