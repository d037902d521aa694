import { describe, expect, it } from '@jest/globals';
import { percentOf, totalsOf } from '../../../../assets-src/lib/format/hours';

describe( 'the last 24 hours in a number', () => {
	it( 'adds them up', () => {
		const hours = [
			{ delivered: 3, failed: 1 },
			{ delivered: 0, failed: 2 },
		];
		expect( totalsOf( hours ) ).toEqual( { delivered: 3, failed: 3 } );
	} );

	it.each( [
		[ 577, 582, '99.1' ],
		[ 9999, 10000, '99.9' ],
		[ 582, 582, '100' ],
		[ 0, 30, '0' ],
		[ 7, 8, '87.5' ],
	] )( 'rounds %d of %d down to %s', ( part, all, percent ) => {
		expect( percentOf( part, all ) ).toBe( percent );
	} );
} );
