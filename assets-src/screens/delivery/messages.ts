import { __, sprintf } from '@wordpress/i18n';
import { aboutTime, duration, wait } from '../../lib/format/time';
import type { Attempt } from '../../types/attempt.generated';

/** Less is no delay that a person would notice. */
const ON_TIME_MS = 1000;

/** The answers whose wish to wait is followed. */
const MAY_ASK_TO_WAIT: readonly ( number | null )[] = [ 429, 503 ];

export function asPlanned( { planned_at: plannedAt, at }: Attempt ): string {
	const late = Date.parse( at ) - Date.parse( plannedAt );
	if ( late < ON_TIME_MS ) {
		return __( 'Sent on time.', 'multisite-webhooks' );
	}
	/* translators: %s: duration, such as "2.0 s". */
	return sprintf( __( 'Sent %s after plan.', 'multisite-webhooks' ), duration( late ) );
}

/** The wish of the receiver, where another try followed it. */
export function whatChangedThePlan( attempt: Attempt, plannedNext: string | null ): string | null {
	const wish = retryAfter( attempt );
	if ( wish === undefined || plannedNext === null || ! MAY_ASK_TO_WAIT.includes( attempt.status_code ) ) {
		return null;
	}
	if ( /^\d{1,10}$/.test( wish ) ) {
		return sprintf(
			/* translators: %s: duration, such as "1 hour". */
			__( 'The receiver asked to wait %s (Retry-After).', 'multisite-webhooks' ),
			wait( Number( wish ) )
		);
	}
	const date = Date.parse( wish );
	return Number.isNaN( date )
		? null
		: sprintf(
				/* translators: %s: date and time. */
				__( 'The receiver asked to wait until %s (Retry-After).', 'multisite-webhooks' ),
				aboutTime( new Date( date ).toISOString() )
			);
}

function retryAfter( { response }: Attempt ): string | undefined {
	const headers = Object.entries( response?.headers ?? {} );
	return headers.find( ( [ name ] ) => name.toLowerCase() === 'retry-after' )?.[ 1 ].trim();
}
