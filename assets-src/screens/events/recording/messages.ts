import { __, _n, sprintf } from '@wordpress/i18n';
import { clockTime, wholeNumber } from '../../../lib/format/time';
import { settings } from '../../../lib/settings';
import type { Recording } from '../../../types/rest.generated';

const MINUTE = 60_000;

/** The time that the screen goes by may be half a minute old. */
const LONGEST = 60;

export function untilText( until: string, now: number ): string {
	const minutes = Math.min( LONGEST, Math.max( 1, Math.ceil( ( Date.parse( until ) - now ) / MINUTE ) ) );
	const time = clockTime( until, now );
	return sprintf(
		/* translators: 1: number of minutes, 2: time of day, such as 14:02. */
		_n(
			'Everything is recorded for another %1$d minute, until %2$s.',
			'Everything is recorded for another %1$d minutes, until %2$s.',
			minutes,
			'multisite-webhooks'
		),
		minutes,
		time
	);
}

export function countText( { recorded, limit }: Recording ): string {
	return sprintf(
		/* translators: 1: number of events, 2: the highest number possible. */
		__( '%1$s of at most %2$s events without a webhook so far.', 'multisite-webhooks' ),
		wholeNumber( recorded ),
		wholeNumber( limit )
	);
}

export function fullText( { limit }: Recording ): string {
	return sprintf(
		/* translators: %s: a number, such as 10,000. */
		__( 'Recording everything stopped early: %s events without a webhook were recorded.', 'multisite-webhooks' ),
		wholeNumber( limit )
	);
}

export function costText( limit: number ): string {
	return sprintf(
		/* translators: %s: a number, such as 10,000. */
		__(
			'Each of these events costs the request that fires it one database query. Recording stops by itself after an hour, or after %s events.',
			'multisite-webhooks'
		),
		wholeNumber( limit )
	);
}

export function keptText(): string {
	const days = settings().keepContentDays;
	return sprintf(
		/* translators: %d: number of days. */
		_n(
			'Events contain personal data, such as names and email addresses. What is recorded is kept for %d day, as all events are.',
			'Events contain personal data, such as names and email addresses. What is recorded is kept for %d days, as all events are.',
			days,
			'multisite-webhooks'
		),
		days
	);
}
