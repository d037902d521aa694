import { __, sprintf } from '@wordpress/i18n';

/** "3 paused, 1 was already paused." */
export function sentence( parts: readonly string[] ): string {
	const list = new Intl.ListFormat( document.documentElement.lang || 'en-US', { type: 'unit' } ).format( parts );
	/* translators: %s: what was done, such as "3 paused, 1 was already paused". */
	return sprintf( __( '%s.', 'multisite-webhooks' ), list );
}
