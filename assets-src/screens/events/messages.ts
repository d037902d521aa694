import { __, _n, sprintf } from '@wordpress/i18n';
import type { EventsPage } from '../../data/events';
import { sentence } from '../../lib/format/sentence';
import { wholeNumber } from '../../lib/format/time';
import type { EventsView } from '../../lib/routes/events-view';

export function newEvents( count: number ): string {
	/* translators: %d: number of events. */
	return sprintf( _n( '%d new event', '%d new events', count, 'multisite-webhooks' ), count );
}

export function newEventsMessage( rows: readonly unknown[] ): string {
	return sentence( [ newEvents( rows.length ) ] );
}

export function shownMessage( count: number ): string {
	/* translators: %d: number of events. */
	return sprintf( _n( '%d event shown.', '%d events shown.', count, 'multisite-webhooks' ), count );
}

/** Totals above this are not counted. */
const MOST_COUNTED = 10_000;

/** A search reads only so many events at once, as does a filter by a webhook that got many, so it may not have found all. */
export function totalText( { total, isCapped, older }: EventsPage, { search }: EventsView ): string {
	const count = wholeNumber( total );
	if ( isCapped && older !== null && ( search !== '' || total < MOST_COUNTED ) ) {
		/* translators: %s: number of events. */
		return sprintf( _n( '%s event found so far', '%s events found so far', total, 'multisite-webhooks' ), count );
	}
	if ( isCapped ) {
		/* translators: %s: a number, such as 10,000. */
		return sprintf( __( 'More than %s events', 'multisite-webhooks' ), count );
	}
	/* translators: %s: number of events. */
	return sprintf( _n( '%s event', '%s events', total, 'multisite-webhooks' ), count );
}
