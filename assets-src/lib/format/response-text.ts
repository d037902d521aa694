import { __, sprintf } from '@wordpress/i18n';
import { statusText } from './http-status';
import type { Attempt } from '../../types/rest.generated';

/** "200 OK", "503 Service Unavailable", "302, counted as received", "No response". */
export function responseText( { status_code: code, error }: Pick< Attempt, 'status_code' | 'error' > ): string {
	if ( code === null ) {
		return __( 'No response', 'multisite-webhooks' );
	}
	if ( error === null && isRedirect( code ) ) {
		return countedAsReceived( code );
	}
	return error?.reason === `http_${ code }` ? ( error.short ?? String( code ) ) : statusText( code );
}

export function isRedirect( code: number ): boolean {
	return code >= 300 && code < 400;
}

/** A redirect, where the webhook accepts it. */
export function countedAsReceived( code: number ): string {
	/* translators: %s: HTTP status, such as 302. */
	return sprintf( __( '%s, counted as received', 'multisite-webhooks' ), String( code ) );
}
