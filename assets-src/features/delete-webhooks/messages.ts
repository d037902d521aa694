import { __, _n, sprintf } from '@wordpress/i18n';
import { hostOf } from '../../lib/format/address';
import { settings } from '../../lib/settings';
import type { Webhook } from '../../types/rest.generated';

type Some = readonly [ Webhook, ...Webhook[] ];

export function titleFor( [ first, ...others ]: Some ): string {
	if ( others.length === 0 ) {
		/* translators: %s: name of the webhook. */
		return sprintf( __( 'Delete “%s”?', 'multisite-webhooks' ), first.name );
	}
	const count = others.length + 1;
	/* translators: %d: number of webhooks. */
	return sprintf( _n( 'Delete %d webhook?', 'Delete %d webhooks?', count, 'multisite-webhooks' ), count );
}

export function deleteLabel( count: number ): string {
	return count === 1
		? __( 'Delete Webhook', 'multisite-webhooks' )
		: /* translators: %d: number of webhooks. */
			sprintf( _n( 'Delete %d Webhook', 'Delete %d Webhooks', count, 'multisite-webhooks' ), count );
}

/** `waiting` is the number of waiting deliveries of a single webhook, if known. */
export function consequences( [ first, ...others ]: Some, waiting: number | undefined ): string {
	if ( others.length > 0 ) {
		return __(
			'They receive no more events. Waiting deliveries are cancelled, and the signing secrets stop working.',
			'multisite-webhooks'
		);
	}
	/* translators: %s: host name of the receiver. */
	const end = sprintf( __( 'Events are no longer sent to %s.', 'multisite-webhooks' ), hostOf( first.url ) );
	return `${ end } ${ cancelled( waiting ) }`;
}

function cancelled( waiting: number | undefined ): string {
	if ( waiting === undefined ) {
		return __( 'Waiting deliveries are cancelled, and its signing secret stops working.', 'multisite-webhooks' );
	}
	if ( waiting === 0 ) {
		return __( 'Its signing secret stops working.', 'multisite-webhooks' );
	}
	return sprintf(
		/* translators: %d: number of deliveries. */
		_n(
			'Its %d waiting delivery is cancelled, and its signing secret stops working.',
			'Its %d waiting deliveries are cancelled, and its signing secret stops working.',
			waiting,
			'multisite-webhooks'
		),
		waiting
	);
}

export function keptLogMessage(): string {
	const days = settings().keepLogDays;
	return sprintf(
		/* translators: %d: number of days. */
		_n(
			'The log keeps past deliveries for %d day.',
			'The log keeps past deliveries for %d days.',
			days,
			'multisite-webhooks'
		),
		days
	);
}

export function pauseInstead( count: number ): string {
	return count === 1
		? __( 'To stop temporarily, pause it instead.', 'multisite-webhooks' )
		: __( 'To stop temporarily, pause them instead.', 'multisite-webhooks' );
}

export function moreLabel( count: number ): string {
	/* translators: %d: number of further webhooks. */
	return sprintf( _n( 'and %d more', 'and %d more', count, 'multisite-webhooks' ), count );
}
