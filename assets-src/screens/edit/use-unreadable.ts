import { useCallback } from '@wordpress/element';
import { loadWebhooksHealth } from '../../data/health';
import { shownOf, useLoaded } from '../../data/use-loaded';
import type { WebhookHealth } from '../../types/rest.generated';

export type Unreadable = NonNullable< WebhookHealth[ 'unreadable' ] >;

/**
 * What of a webhook can't be read because the keys in wp-config.php have changed; null if everything can, or nobody
 * knows.
 */
export function useUnreadable( webhookId: string ) {
	const load = useCallback(
		async ( signal: AbortSignal ) =>
			( await loadWebhooksHealth( [ webhookId ], signal ) ).get( webhookId )?.unreadable ?? null,
		[ webhookId ]
	);
	const { loaded, reload } = useLoaded< Unreadable | null >( load );
	return { unreadable: shownOf( loaded ), reload };
}
