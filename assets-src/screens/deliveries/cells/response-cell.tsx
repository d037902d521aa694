import { __, sprintf } from '@wordpress/i18n';
import type { DeliveryInFull } from '../../../data/deliveries';
import { countedAsReceived, isRedirect } from '../../../lib/format/response-text';
import { duration } from '../../../lib/format/time';
import { NextAttempt } from '../../../components/display/next-attempt';

/** The outcome of the last attempt, and when the next one is. */
export function ResponseCell( { delivery }: { delivery: DeliveryInFull } ) {
	return (
		<div>
			<LastResponse delivery={ delivery } />
			{ delivery.status === 'waiting' && delivery.next_try_at !== null && (
				<div className="msw-note">
					<NextAttempt time={ delivery.next_try_at } />
				</div>
			) }
		</div>
	);
}

/** One line: "202 in 61 ms", or briefly why not. */
export function LastResponse( { delivery: { status, details } }: { delivery: DeliveryInFull } ) {
	const { last_attempt: last, reason_short: reason } = details;
	if ( status === 'delivered' && last !== null && last.status_code !== null ) {
		return <bdi>{ received( last.status_code, last.duration_ms ) }</bdi>;
	}
	if ( reason === null ) {
		return null;
	}
	const isFailure = status === 'failed' || status === 'waiting';
	return <bdi className={ isFailure ? 'msw-short is-bad' : 'msw-short' }>{ reason }</bdi>;
}

function received( code: number, ms: number ): string {
	if ( isRedirect( code ) ) {
		return countedAsReceived( code );
	}
	/* translators: 1: HTTP status, such as 202, 2: duration, such as "61 ms". */
	return sprintf( __( '%1$s in %2$s', 'multisite-webhooks' ), String( code ), duration( ms ) );
}
