import { __ } from '@wordpress/i18n';
import { statusText } from './http-status';
import type { Attempt } from '../../types/rest.generated';

/** "200 OK", "503 Service Unavailable", "No response". */
export function responseText( { status_code: code, error }: Pick< Attempt, 'status_code' | 'error' > ): string {
	if ( code === null ) {
		return __( 'No response', 'multisite-webhooks' );
	}
	return error?.reason === `http_${ code }` ? ( error.short ?? String( code ) ) : statusText( code );
}
