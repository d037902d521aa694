import { __, _n, sprintf } from '@wordpress/i18n';
import { MOST_AT_ONCE } from '../../data/recovery';
import { roughly, wholeNumber } from '../../lib/format/time';

const PER_SECOND = 10;

/** With <b> around the number. */
export function failedMessage( count: number ): string {
	if ( count === 0 ) {
		return __( 'Nothing failed in that time.', 'multisite-webhooks' );
	}
	if ( count === MOST_AT_ONCE ) {
		return sprintf(
			/* translators: %s: a number, such as 10,000. */
			__( '<b>%s deliveries</b> or more failed in that time.', 'multisite-webhooks' ),
			wholeNumber( count )
		);
	}
	return sprintf(
		/* translators: %s: number of deliveries. */
		_n(
			'<b>%s delivery</b> failed in that time.',
			'<b>%s deliveries</b> failed in that time.',
			count,
			'multisite-webhooks'
		),
		wholeNumber( count )
	);
}

export function planMessage( count: number ): string {
	if ( count === 1 ) {
		return __( 'It is resent with the same content and ID.', 'multisite-webhooks' );
	}
	const time = roughly( Math.ceil( count / PER_SECOND ) );
	if ( count === MOST_AT_ONCE ) {
		return sprintf(
			/* translators: 1: number of deliveries, 2: duration, such as "17 minutes". */
			__(
				'The oldest %1$s are resent with the same content and ID, about 10 per second. This takes about %2$s. Then you can continue with the next ones.',
				'multisite-webhooks'
			),
			wholeNumber( count ),
			time
		);
	}
	return sprintf(
		/* translators: %s: duration, such as "4 seconds". */
		__(
			'They are resent with the same content and ID, oldest first, about 10 per second. This takes about %s.',
			'multisite-webhooks'
		),
		time
	);
}

export function resendLabel( count: number | null ): string {
	if ( count === null || count === 0 ) {
		return __( 'Resend Deliveries', 'multisite-webhooks' );
	}
	return sprintf(
		/* translators: %s: number of deliveries. */
		_n( 'Resend %s Delivery', 'Resend %s Deliveries', count, 'multisite-webhooks' ),
		wholeNumber( count )
	);
}

export function stillWaitingMessage( waiting: number ): string {
	return sprintf(
		/* translators: %s: number of deliveries. */
		_n(
			'%s earlier resend is still waiting.',
			'%s earlier resends are still waiting.',
			waiting,
			'multisite-webhooks'
		),
		wholeNumber( waiting )
	);
}

export function heldMessage( count: number, webhook: string ): string {
	return sprintf(
		/* translators: 1: number of deliveries, 2: name of a webhook. */
		_n(
			'%1$s delivery is held until you resume “%2$s”.',
			'%1$s deliveries are held until you resume “%2$s”.',
			count,
			'multisite-webhooks'
		),
		wholeNumber( count ),
		webhook
	);
}

export function progressMessage( sent: number, count: number ): string {
	return sprintf(
		/* translators: 1: number of deliveries that were sent, 2: number of all. */
		__( '%1$s of %2$s sent.', 'multisite-webhooks' ),
		wholeNumber( sent ),
		wholeNumber( count )
	);
}

export function doneMessage( count: number ): string {
	return sprintf(
		/* translators: %s: number of deliveries. */
		_n( '%s delivery was resent.', '%s deliveries were resent.', count, 'multisite-webhooks' ),
		wholeNumber( count )
	);
}

export function stoppedMessage( cancelled: number ): string {
	return sprintf(
		/* translators: %s: number of deliveries. */
		_n(
			'Stopped. %s delivery was cancelled.',
			'Stopped. %s deliveries were cancelled.',
			cancelled,
			'multisite-webhooks'
		),
		wholeNumber( cancelled )
	);
}
