import { speak } from '@wordpress/a11y';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { DraftField, WebhookDraft } from '../../../lib/webhooks/draft';

/** The options that are used, for while they are hidden. */
export function inWords( { headers, sites }: WebhookDraft, used: readonly DraftField[] ): string {
	const words: Partial< Record< DraftField, string > > = {
		format: __( 'flat format', 'multisite-webhooks' ),
		/* translators: %d: number of sites. */
		sites: sprintf( _n( '%d site', '%d sites', sites?.length ?? 0, 'multisite-webhooks' ), sites?.length ?? 0 ),
		/* translators: %d: number of HTTP headers. */
		headers: sprintf( _n( '%d header', '%d headers', headers.length, 'multisite-webhooks' ), headers.length ),
		accept_redirect: __( 'redirects count as received', 'multisite-webhooks' ),
	};
	return used.map( ( field ) => words[ field ] ).join( ' · ' );
}

export function announceHeader( name: string, isAdded: boolean ): void {
	const words = isAdded
		? /* translators: %s: name of an HTTP header. */
			__( 'Header %s added.', 'multisite-webhooks' )
		: /* translators: %s: name of an HTTP header; may be empty. */
			__( 'Header %s removed.', 'multisite-webhooks' );
	speak( sprintf( words, name ) );
}
