import { describe, expect, it } from '@jest/globals';
import { sameReceiver } from '../../../../assets-src/lib/webhooks/same-receiver';
import { PAYMENT_RECEIVED, SITE_CREATED, webhook } from '../../support/examples';

const CATALOGUE = [ PAYMENT_RECEIVED, SITE_CREATED ];
const OTHER = webhook( { name: 'Zapier', event_types: [ 'payment_received' ] } );

describe( 'sameReceiver', () => {
	it.each( [
		[ 'the same event', [ 'site_created', 'payment_received' ], OTHER, 'Payment Received' ],
		[ 'all events here', [ '*' ], OTHER, 'Payment Received' ],
		[ 'all events there', [ 'site_created' ], { ...OTHER, event_types: [ '*' ] }, 'Site Created' ],
		[ 'all events on both sides', [ '*' ], { ...OTHER, event_types: [ '*' ] }, 'All events' ],
	] as const )( 'warns of %s at the same address', ( _case, slugs, other, name ) => {
		expect(
			sameReceiver(
				{ url: OTHER.url, event_types: slugs, sites: null },
				[ { ...other, event_types: [ ...other.event_types ] } as typeof OTHER ],
				CATALOGUE
			)
		).toBe( `“Zapier” already sends ${ name } to this address. Both webhooks would send it.` );
	} );

	it( 'says nothing of other events or other addresses', () => {
		const mine = { url: OTHER.url, event_types: [ 'payment_received' ], sites: null };
		expect( sameReceiver( { ...mine, event_types: [ 'site_created' ] }, [ OTHER ], CATALOGUE ) ).toBeNull();
		expect( sameReceiver( { ...mine, url: `${ OTHER.url }/` }, [ OTHER ], CATALOGUE ) ).toBeNull();
	} );

	it( 'warns only if they share a site', () => {
		const mine = { url: OTHER.url, event_types: [ 'payment_received' ], sites: [ 1, 2 ] };
		expect( sameReceiver( mine, [ { ...OTHER, sites: [ 3 ] } ], CATALOGUE ) ).toBeNull();
		expect( sameReceiver( mine, [ { ...OTHER, sites: [ 2, 3 ] } ], CATALOGUE ) ).not.toBeNull();
		expect( sameReceiver( mine, [ OTHER ], CATALOGUE ) ).not.toBeNull();
	} );
} );
