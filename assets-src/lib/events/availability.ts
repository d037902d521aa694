import { __, sprintf } from '@wordpress/i18n';
import type { EventTypeSummary } from './event-type-summary';

/** Why an event can't happen now, as far as is known; null if it can. */
export function whyUnavailable( slug: string, eventTypes: readonly EventTypeSummary[] ): string | null {
	return eventTypes.find( ( eventType ) => eventType.slug === slug )?.availability?.message ?? null;
}

/** Why a webhook gets no real events: each of them can't happen now. Null if one can, such as among all events. */
export function whyNothingHappens( slugs: readonly string[], eventTypes: readonly EventTypeSummary[] ): string | null {
	const reasons = slugs.map( ( slug ) => whyUnavailable( slug, eventTypes ) );
	return reasons.some( ( reason ) => reason === null ) ? null : [ ...new Set( reasons ) ].join( ' ' );
}

/** The plugin that registered it is gone, so it can't be chosen any more. */
export function isOrphaned( { availability }: EventTypeSummary ): boolean {
	return availability?.reason === 'not_registered';
}

export function unavailableMessage( reason: string ): string {
	/* translators: %s: why an event can't happen, a sentence such as "Ultimate Multisite is not active." */
	return sprintf( __( 'Can’t happen now: %s', 'multisite-webhooks' ), reason );
}
