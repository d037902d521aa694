import { beforeEach, describe, expect, it } from '@jest/globals';
import { hrefOf, parseRoute, type Route } from '../../../assets-src/lib/route';

const PAGE = 'https://network.example/wp-admin/network/admin.php?page=multisite-webhooks';

beforeEach( () => {
	window.multisiteWebhooks = { page: PAGE, network: 'Example' };
} );

describe( 'routes', () => {
	const routes: readonly Route[] = [
		{ screen: 'webhooks', page: 1 },
		{ screen: 'webhooks', page: 3 },
		{ screen: 'new', eventType: null },
		{ screen: 'new', eventType: 'payment_received' },
		{ screen: 'edit', id: 'wh_1' },
	];

	it.each( routes )( 'reads back the address that it writes: %j', ( route ) => {
		expect( parseRoute( new URL( hrefOf( route ) ).search ) ).toEqual( route );
	} );

	it( 'writes only what differs from the first screen', () => {
		expect( hrefOf( { screen: 'webhooks', page: 1 } ) ).toBe( PAGE );
	} );

	it.each( [ '?screen=what', '?screen=edit', '?screen=edit&id=', '?screen[]=new&screen[]=edit&id=3x&screen=zz' ] )(
		'knows no screen for %s',
		( search ) => {
			expect( parseRoute( search ).screen ).toBe( 'nothing' );
		}
	);

	it( 'takes a page number that is none for the first', () => {
		expect( parseRoute( '?paged=-2' ) ).toEqual( { screen: 'webhooks', page: 1 } );
	} );
} );
