import { beforeAll, describe, expect, it } from '@jest/globals';
import { __, _n, _x, setLocaleData } from '@wordpress/i18n';

/* What DataViews asks for is in WordPress's own text domain, as are the texts of this file. */
/* eslint-disable @wordpress/i18n-text-domain, @wordpress/i18n-translator-comments */

beforeAll( async () => {
	setLocaleData(
		{
			'Add filter': [ 'ਫਿਲਟਰ ਜੋੜੋ' ],
			Close: [ 'ਬੰਦ ਕਰੋ' ],
			'verb\u0004Filter': [ 'ਛਾਂਟੋ' ],
			'%d Item': [ '%d ਚੀਜ਼', '%d ਚੀਜ਼ਾਂ' ],
		},
		'multisite-webhooks'
	);
	setLocaleData( { Close: [ 'ਬੰਦ' ] }, 'default' );
	await import( '../../../assets-src/lib/translate-dataviews' );
} );

describe( 'translating DataViews', () => {
	it( 'gives it our translation', () => {
		expect( __( 'Add filter' ) ).toBe( 'ਫਿਲਟਰ ਜੋੜੋ' );
	} );

	it( 'tells texts apart by their context', () => {
		expect( _x( 'Filter', 'verb' ) ).toBe( 'ਛਾਂਟੋ' );
		expect( _x( 'Filter', 'noun' ) ).toBe( 'Filter' );
	} );

	it( 'counts', () => {
		expect( _n( '%d Item', '%d Items', 1 ) ).toBe( '%d ਚੀਜ਼' );
		expect( _n( '%d Item', '%d Items', 2 ) ).toBe( '%d ਚੀਜ਼ਾਂ' );
	} );

	it( 'leaves alone what WordPress itself has translated', () => {
		expect( __( 'Close' ) ).toBe( 'ਬੰਦ' );
	} );

	it( 'leaves alone what is not of DataViews', () => {
		expect( __( 'Howdy' ) ).toBe( 'Howdy' );
	} );
} );
