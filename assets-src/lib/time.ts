import { __, sprintf } from '@wordpress/i18n';
import { settings } from './settings';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const UNITS: readonly [ number, Intl.RelativeTimeFormatUnit ][] = [
	[ DAY, 'day' ],
	[ HOUR, 'hour' ],
	[ MINUTE, 'minute' ],
	[ SECOND, 'second' ],
];

/** "2 minutes ago", "in 4 minutes"; the date when it is more than a week away. */
export function relativeTime( time: string, now: number ): string {
	const distance = Date.parse( time ) - now;
	if ( Math.abs( distance ) > 7 * DAY ) {
		return formatter( { dateStyle: 'medium' } ).format( new Date( time ) );
	}
	const [ size, unit ] = UNITS.find( ( [ ms ] ) => Math.abs( distance ) >= ms ) ?? [ SECOND, 'second' ];
	return new Intl.RelativeTimeFormat( language(), { numeric: 'auto' } ).format( Math.trunc( distance / size ), unit );
}

/** "24 Nov 2026, 14:02:11", in the network's time zone. */
export function exactTime( time: string ): string {
	return formatter( { dateStyle: 'medium', timeStyle: 'medium' } ).format( new Date( time ) );
}

/** "184 ms", "2.1 s". */
export function duration( ms: number ): string {
	if ( ms < SECOND ) {
		/* translators: %s: number of milliseconds. */
		return sprintf( __( '%s ms', 'multisite-webhooks' ), number( ms, 0 ) );
	}
	/* translators: %s: number of seconds, such as 2.1. */
	return sprintf( __( '%s s', 'multisite-webhooks' ), number( ms / SECOND, 1 ) );
}

function number( value: number, digits: number ): string {
	return new Intl.NumberFormat( language(), { minimumFractionDigits: digits, maximumFractionDigits: digits } ).format(
		value
	);
}

function language(): string {
	return document.documentElement.lang || 'en-US';
}

/** Older browsers know no offsets such as "+05:30" as a time zone; UTC is then still a true time. */
function formatter( options: Intl.DateTimeFormatOptions ): Intl.DateTimeFormat {
	try {
		return new Intl.DateTimeFormat( language(), { ...options, timeZone: settings().timezone } );
	} catch {
		const withZone = options.timeStyle ? ( { timeStyle: 'long' } as const ) : {};
		return new Intl.DateTimeFormat( language(), { ...options, ...withZone, timeZone: 'UTC' } );
	}
}
