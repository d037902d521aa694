import { __, _n, sprintf } from '@wordpress/i18n';
import { settings } from '../settings';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Unit = 'day' | 'hour' | 'minute' | 'second';

const UNITS: readonly [ number, Unit ][] = [
	[ DAY, 'day' ],
	[ HOUR, 'hour' ],
	[ MINUTE, 'minute' ],
	[ SECOND, 'second' ],
];

/** "2 minutes ago", "in 4 minutes"; the date if it is more than a week away. */
export function relativeTime( time: string, now: number ): string {
	const distance = Date.parse( time ) - now;
	if ( Math.abs( distance ) > 7 * DAY ) {
		return formatter( { dateStyle: 'medium' } ).format( new Date( time ) );
	}
	const [ size, unit ] = UNITS.find( ( [ ms ] ) => Math.abs( distance ) >= ms ) ?? [ SECOND, 'second' ];
	const count = Math.trunc( distance / size );
	if ( count === 0 ) {
		return __( 'now', 'multisite-webhooks' );
	}
	return count > 0 ? coming( unit, count ) : past( unit, -count );
}

// Our own texts, because browsers know such phrases only in their own languages, and Chrome has no Punjabi.

function past( unit: Unit, count: number ): string {
	switch ( unit ) {
		case 'day':
			/* translators: %d: a number. */
			return sprintf( _n( '%d day ago', '%d days ago', count, 'multisite-webhooks' ), count );
		case 'hour':
			/* translators: %d: a number. */
			return sprintf( _n( '%d hour ago', '%d hours ago', count, 'multisite-webhooks' ), count );
		case 'minute':
			/* translators: %d: a number. */
			return sprintf( _n( '%d minute ago', '%d minutes ago', count, 'multisite-webhooks' ), count );
		case 'second':
			/* translators: %d: a number. */
			return sprintf( _n( '%d second ago', '%d seconds ago', count, 'multisite-webhooks' ), count );
	}
}

function coming( unit: Unit, count: number ): string {
	switch ( unit ) {
		case 'day':
			/* translators: %d: a number. */
			return sprintf( _n( 'in %d day', 'in %d days', count, 'multisite-webhooks' ), count );
		case 'hour':
			/* translators: %d: a number. */
			return sprintf( _n( 'in %d hour', 'in %d hours', count, 'multisite-webhooks' ), count );
		case 'minute':
			/* translators: %d: a number. */
			return sprintf( _n( 'in %d minute', 'in %d minutes', count, 'multisite-webhooks' ), count );
		case 'second':
			/* translators: %d: a number. */
			return sprintf( _n( 'in %d second', 'in %d seconds', count, 'multisite-webhooks' ), count );
	}
}

/** "in 4 minutes"; "now" if it is overdue. */
export function comingTime( time: string, now: number ): string {
	return relativeTime( new Date( Math.max( Date.parse( time ), now ) ).toISOString(), now );
}

/** "24 Nov 2026, 14:02:11", in the network's time zone. */
export function exactTime( time: string ): string {
	return formatter( { dateStyle: 'medium', timeStyle: 'medium' } ).format( new Date( time ) );
}

/** "24 Nov 2026, 14:02", for times whose seconds are a guess. */
export function aboutTime( time: string ): string {
	return formatter( { dateStyle: 'medium', timeStyle: 'short' } ).format( new Date( time ) );
}

/** "13:41" today, otherwise with its date. */
export function clockTime( time: string, now: number ): string {
	const dayOf = ( ms: number ) => formatter( { dateStyle: 'short' } ).format( ms );
	const isToday = dayOf( Date.parse( time ) ) === dayOf( now );
	return isToday ? formatter( { timeStyle: 'short' } ).format( new Date( time ) ) : aboutTime( time );
}

/** "184 ms", "2.1 s", "26 minutes". */
export function duration( ms: number ): string {
	if ( ms >= MINUTE ) {
		return longDuration( ms );
	}
	if ( ms < SECOND ) {
		/* translators: %s: number of milliseconds. */
		return sprintf( __( '%s ms', 'multisite-webhooks' ), number( ms, 0 ) );
	}
	/* translators: %s: number of seconds, such as 2.1. */
	return sprintf( __( '%s s', 'multisite-webhooks' ), number( ms / SECOND, 1 ) );
}

/** "1 hour", "90 seconds": in the largest unit without a fraction. */
export function wait( seconds: number ): string {
	const ms = seconds * SECOND;
	const [ size, unit ] = UNITS.find( ( [ one ] ) => ms >= one && ms % one === 0 ) ?? [ SECOND, 'second' ];
	return inUnits( ms / size, unit );
}

/** "4 seconds", "17 minutes": an estimate, rounded up. */
export function roughly( seconds: number ): string {
	const ms = seconds * SECOND;
	const [ size, unit ] = UNITS.find( ( [ one ] ) => ms >= one ) ?? [ SECOND, 'second' ];
	return inUnits( Math.ceil( ms / size ), unit );
}

function longDuration( ms: number ): string {
	const [ size, unit ] = UNITS.find( ( [ one ] ) => ms >= one ) ?? [ SECOND, 'second' ];
	return inUnits( Math.floor( ms / size ), unit );
}

function inUnits( value: number, unit: string ): string {
	return new Intl.NumberFormat( language(), { style: 'unit', unit, unitDisplay: 'long' } ).format( value );
}

/** "10,000". */
export function wholeNumber( value: number ): string {
	return number( value, 0 );
}

function number( value: number, digits: number ): string {
	return new Intl.NumberFormat( language(), { minimumFractionDigits: digits, maximumFractionDigits: digits } ).format(
		value
	);
}

function language(): string {
	return document.documentElement.lang || 'en-US';
}

/** Older browsers know no offsets such as "+05:30" as a time zone; UTC is still correct. */
function formatter( options: Intl.DateTimeFormatOptions ): Intl.DateTimeFormat {
	try {
		return new Intl.DateTimeFormat( language(), { ...options, timeZone: settings().timezone } );
	} catch {
		const withZone = options.timeStyle ? ( { timeStyle: 'long' } as const ) : {};
		return new Intl.DateTimeFormat( language(), { ...options, ...withZone, timeZone: 'UTC' } );
	}
}
