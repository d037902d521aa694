import { __, sprintf } from '@wordpress/i18n';
import { wholeNumber } from './time';

const KB = 1024;
const MB = 1024 * KB;
const GB = 1024 * MB;

/** "48 kB", "214 MB", "12 GB". */
export function byteSize( bytes: number ): string {
	if ( bytes >= 10 * GB ) {
		/* translators: %s: number of gigabytes. */
		return sprintf( __( '%s GB', 'multisite-webhooks' ), wholeNumber( bytes / GB ) );
	}
	if ( bytes >= 10 * MB ) {
		/* translators: %s: number of megabytes. */
		return sprintf( __( '%s MB', 'multisite-webhooks' ), wholeNumber( bytes / MB ) );
	}
	/* translators: %s: number of kilobytes. */
	return sprintf( __( '%s kB', 'multisite-webhooks' ), wholeNumber( bytes / KB ) );
}
