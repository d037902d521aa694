import { __, _n, sprintf } from '@wordpress/i18n';
import type { DeliveryInFull } from '../../data/deliveries';
import type { DeliveryVerb } from './verbs';

/** Outcomes of the verbs of deliveries. */

type VerbId = DeliveryVerb[ 'id' ];

/** `delivery` is what the server returned. */
export function doneMessage( verb: VerbId, { status, details }: DeliveryInFull ): string {
	const event = details.event_type_name;
	const receiver = details.webhook_name ?? '';
	switch ( verb ) {
		case 'resend':
			return status === 'held'
				? sprintf(
						/* translators: 1: name of an event, 2: name of a webhook. */
						__( '%1$s is held until you resume %2$s.', 'multisite-webhooks' ),
						event,
						receiver
					)
				: sprintf(
						/* translators: 1: name of an event, 2: name of a webhook. */
						__( '%1$s is on its way to %2$s.', 'multisite-webhooks' ),
						event,
						receiver
					);
		case 'try':
			return sprintf(
				/* translators: 1: name of an event, 2: name of a webhook. */
				__( '%1$s is being sent to %2$s again.', 'multisite-webhooks' ),
				event,
				receiver
			);
		case 'cancel':
			return sprintf(
				/* translators: 1: name of an event, 2: name of a webhook. */
				__( '%1$s will not be sent to %2$s.', 'multisite-webhooks' ),
				event,
				receiver
			);
	}
}

export function severalDoneMessage( verb: VerbId, count: number ): string {
	switch ( verb ) {
		case 'resend':
			return sprintf(
				/* translators: %d: number of deliveries. */
				_n( '%d delivery is being resent.', '%d deliveries are being resent.', count, 'multisite-webhooks' ),
				count
			);
		case 'try':
			return sprintf(
				/* translators: %d: number of deliveries. */
				_n( '%d delivery is being retried.', '%d deliveries are being retried.', count, 'multisite-webhooks' ),
				count
			);
		case 'cancel':
			return sprintf(
				/* translators: %d: number of deliveries. */
				_n( '%d delivery was cancelled.', '%d deliveries were cancelled.', count, 'multisite-webhooks' ),
				count
			);
	}
}

export function progressMessage( verb: VerbId, number: number, total: number ): string {
	switch ( verb ) {
		case 'resend':
			/* translators: 1: number of this delivery, 2: number of deliveries. */
			return sprintf( __( 'Resending %1$d of %2$d…', 'multisite-webhooks' ), number, total );
		case 'try':
			/* translators: 1: number of this delivery, 2: number of deliveries. */
			return sprintf( __( 'Retrying %1$d of %2$d…', 'multisite-webhooks' ), number, total );
		case 'cancel':
			/* translators: 1: number of this delivery, 2: number of deliveries. */
			return sprintf( __( 'Cancelling %1$d of %2$d…', 'multisite-webhooks' ), number, total );
	}
}

/** The reason follows. */
export function failureMessage( verb: VerbId, { details }: DeliveryInFull ): string {
	const event = details.event_type_name;
	switch ( verb ) {
		case 'resend':
			/* translators: %s: name of an event. */
			return sprintf( __( '%s could not be resent.', 'multisite-webhooks' ), event );
		case 'try':
			/* translators: %s: name of an event. */
			return sprintf( __( '%s could not be retried now.', 'multisite-webhooks' ), event );
		case 'cancel':
			/* translators: %s: name of an event. */
			return sprintf( __( '%s could not be cancelled.', 'multisite-webhooks' ), event );
	}
}
