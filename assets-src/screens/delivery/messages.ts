import { __, sprintf } from '@wordpress/i18n';
import { aboutTime, duration, wait } from '../../lib/format/time';
import type { Attempt } from '../../types/rest.generated';

/** No one notices a shorter delay. */
const ON_TIME_MS = 1000;

/** The responses whose Retry-After counts. */
const WITH_RETRY_AFTER: readonly ( number | null )[] = [ 429, 503 ];

export function delayMessage( { planned_at: plannedAt, at }: Attempt ): string {
	const late = Date.parse( at ) - Date.parse( plannedAt );
	if ( late < ON_TIME_MS ) {
		return __( 'Sent on time.', 'multisite-webhooks' );
	}
	/* translators: %s: duration, such as "2.0 s". */
	return sprintf( __( 'Sent %s late.', 'multisite-webhooks' ), duration( late ) );
}

/** The wait that the receiver asked for, if another attempt follows. */
export function retryAfterMessage( attempt: Attempt, nextAt: string | null ): string | null {
	const value = retryAfter( attempt );
	if ( value === undefined || nextAt === null || ! WITH_RETRY_AFTER.includes( attempt.status_code ) ) {
		return null;
	}
	if ( /^\d{1,10}$/.test( value ) ) {
		return sprintf(
			/* translators: %s: duration, such as "1 hour". */
			__( 'The receiver asked to wait %s (Retry-After).', 'multisite-webhooks' ),
			wait( Number( value ) )
		);
	}
	const date = Date.parse( value );
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
