import { describe, expect, it } from '@jest/globals';
import { isOrphaned, whyNothingHappens, whyUnavailable } from '../../../../assets-src/lib/events/availability';
import { eventType, SITE_CREATED } from '../../support/examples';

const OFF = eventType( {
	slug: 'payment_failed',
	availability: { reason: 'ultimate_multisite_inactive', message: 'Ultimate Multisite is not active.' },
} );
const GONE = eventType( {
	slug: 'gone_away',
	availability: { reason: 'not_registered', message: 'No active plugin registers this event.' },
} );
const CATALOG = [ SITE_CREATED, OFF, GONE ];

describe( 'why nothing happens', () => {
	it( 'is told if each event of a webhook can’t happen', () => {
		expect( whyNothingHappens( [ 'payment_failed' ], CATALOG ) ).toBe( 'Ultimate Multisite is not active.' );
		expect( whyNothingHappens( [ 'payment_failed', 'payment_failed', 'gone_away' ], CATALOG ) ).toBe(
			'Ultimate Multisite is not active. No active plugin registers this event.'
		);
	} );

	it( 'is not told while one can, or may', () => {
		expect( whyNothingHappens( [ 'payment_failed', 'site_created' ], CATALOG ) ).toBeNull();
		expect( whyNothingHappens( [ '*' ], CATALOG ) ).toBeNull();
		expect( whyNothingHappens( [ 'payment_failed' ], [] ) ).toBeNull();
	} );
} );

describe( 'one event', () => {
	it( 'has a reason only if it can’t happen', () => {
		expect( whyUnavailable( 'payment_failed', CATALOG ) ).toBe( 'Ultimate Multisite is not active.' );
		expect( whyUnavailable( 'site_created', CATALOG ) ).toBeNull();
	} );

	it( 'is orphaned if no plugin registers it, and for no other reason', () => {
		expect( CATALOG.map( isOrphaned ) ).toEqual( [ false, false, true ] );
	} );
} );
