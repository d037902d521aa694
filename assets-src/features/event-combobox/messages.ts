import { speak } from '@wordpress/a11y';
import { __, _n, sprintf } from '@wordpress/i18n';
import { ALL_EVENTS, eventName } from '../../lib/events/event-types';
import type { EventTypeSummary } from '../../lib/events/event-type-summary';

/** Tells people who can't see the tokens what a key or a click has done to them. */
export function announceToggle(
	slug: string,
	chosen: readonly string[],
	eventTypes: readonly EventTypeSummary[]
): void {
	const name = eventName( slug, eventTypes );
	const count = chosen.length;
	if ( ! chosen.includes( slug ) ) {
		/* translators: 1: name of an event, 2: number of events. */
		const words = _n( '%1$s removed. %2$d chosen.', '%1$s removed. %2$d chosen.', count, 'multisite-webhooks' );
		speak( sprintf( words, name, count ) );
	} else if ( slug === ALL_EVENTS ) {
		speak( __( 'All events chosen.', 'multisite-webhooks' ) );
	} else {
		/* translators: 1: name of an event, 2: number of events. */
		const words = _n( '%1$s added. %2$d chosen.', '%1$s added. %2$d chosen.', count, 'multisite-webhooks' );
		speak( sprintf( words, name, count ) );
	}
}

/** For the description of the input, which holds only what is searched for. */
export function chosenInWords( chosen: readonly string[], eventTypes: readonly EventTypeSummary[] ): string {
	if ( chosen.length === 0 ) {
		return '';
	}
	const names = chosen.map( ( slug ) => eventName( slug, eventTypes ) ).join( ', ' );
	/* translators: %s: names of events, separated by commas. */
	return sprintf( __( 'Chosen: %s.', 'multisite-webhooks' ), names );
}
