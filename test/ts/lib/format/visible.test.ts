import { describe, expect, it } from '@jest/globals';
import { visible } from '../../../../assets-src/lib/format/visible';

describe( 'visible', () => {
	it( 'shows control characters, but for line ends and tabs', () => {
		expect( visible( 'a\u001b[31m\u0000\u007f\r\n\tb\r' ) ).toBe( 'a␛[31m␀␡\n\tb␍' );
	} );
} );
