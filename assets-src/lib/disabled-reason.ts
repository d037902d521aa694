import { __, sprintf } from '@wordpress/i18n';
import { statusText } from './http-status';

/** Why the system disabled a webhook, in words. */
export function disabledReason( reason: string ): string {
	const code = /^http_(\d{3})$/.exec( reason )?.[ 1 ];
	if ( code === undefined ) {
		return __( 'It was disabled because its deliveries failed.', 'multisite-webhooks' );
	}
	/* translators: %s: HTTP status, such as "410 Gone". */
	return sprintf( __( 'The receiver answered %s', 'multisite-webhooks' ), statusText( Number( code ) ) );
}
