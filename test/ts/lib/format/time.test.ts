import { beforeEach, describe, expect, it } from '@jest/globals';
import { duration, exactTime, relativeTime } from '../../../../assets-src/lib/format/time';

const NOW = Date.parse( '2026-11-24T14:02:11.000Z' );

beforeEach( () => {
	document.documentElement.lang = 'en-GB';
	window.multisiteWebhooks = { timezone: 'Europe/Berlin' };
} );

describe( 'relativeTime', () => {
	it.each( [
		[ '2026-11-24T14:02:00.000Z', '11 seconds ago' ],
		[ '2026-11-24T14:00:11.000Z', '2 minutes ago' ],
		[ '2026-11-24T14:06:20.000Z', 'in 4 minutes' ],
		[ '2026-11-24T11:00:00.000Z', '3 hours ago' ],
		[ '2026-11-20T11:00:00.000Z', '4 days ago' ],
		[ '2026-11-24T14:02:11.000Z', 'now' ],
	] )( 'says of %s: %s', ( time, words ) => {
		expect( relativeTime( time, NOW ) ).toBe( words );
	} );

	it( 'gives the date after a week', () => {
		expect( relativeTime( '2026-11-01T23:30:00.000Z', NOW ) ).toBe( '2 Nov 2026' );
	} );
} );

describe( 'exactTime', () => {
	it( 'is in the time zone of the network', () => {
		expect( exactTime( '2026-11-24T14:02:11.000Z' ) ).toBe( '24 Nov 2026, 15:02:11' );
	} );

	it( 'falls back to UTC, and says so, for a zone that the browser does not know', () => {
		window.multisiteWebhooks = { timezone: 'Nowhere/Land' };
		expect( exactTime( '2026-11-24T14:02:11.000Z' ) ).toMatch( /14:02:11.*UTC/ );
	} );
} );

describe( 'duration', () => {
	it.each( [
		[ 0, '0 ms' ],
		[ 184, '184 ms' ],
		[ 2096, '2.1 s' ],
		[ 15002, '15.0 s' ],
	] )( 'says %d ms as %s', ( ms, words ) => {
		expect( duration( ms ) ).toBe( words );
	} );
} );
