import { settings } from '../settings';

/** The value of a datetime-local field, in the network's time zone: "2026-11-24T14:02". */
export function toField( time: string | null ): string {
	if ( time === null ) {
		return '';
	}
	const moment = Date.parse( time );
	return new Date( moment + offsetAt( moment ) ).toISOString().slice( 0, 16 );
}

/** The time of such a value; null if it is empty. */
export function fromField( value: string ): string | null {
	const wall = Date.parse( `${ value }Z` );
	if ( Number.isNaN( wall ) ) {
		return null;
	}
	// The first offset may be wrong in the hours around a change of clocks, so it is computed again.
	const guess = wall - offsetAt( wall );
	return new Date( wall - offsetAt( guess ) ).toISOString();
}

/** How far the network's time is ahead of UTC, in milliseconds. */
function offsetAt( moment: number ): number {
	const parts = clock().formatToParts( moment );
	const part = ( type: Intl.DateTimeFormatPartTypes ) => Number( parts.find( ( one ) => one.type === type )?.value );
	const wall = Date.UTC( part( 'year' ), part( 'month' ) - 1, part( 'day' ), part( 'hour' ), part( 'minute' ) );
	return wall - Math.floor( moment / 60_000 ) * 60_000;
}

/** Older browsers know no offsets such as "+05:30" as a time zone; all times are then shown in UTC. */
function clock(): Intl.DateTimeFormat {
	const options: Intl.DateTimeFormatOptions = {
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
		hourCycle: 'h23',
	};
	try {
		return new Intl.DateTimeFormat( 'en-US', { ...options, timeZone: settings().timezone } );
	} catch {
		return new Intl.DateTimeFormat( 'en-US', { ...options, timeZone: 'UTC' } );
	}
}
