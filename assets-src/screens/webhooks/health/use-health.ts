import { useCallback, useMemo } from '@wordpress/element';
import { loadHealth, loadWebhooksHealth } from '../../../data/health';
import { type Loaded, shownOf, useLoaded } from '../../../data/use-loaded';
import type { Health } from '../../../types/health.generated';
import type { WebhookHealth } from '../../../types/webhook-health.generated';
import { useWhileVisible } from '../../../hooks/use-while-visible';

const EVERY_MS = 30_000;

export interface WebhooksHealth {
	readonly state: 'loading' | 'ready' | 'failed';
	/** Undefined while and where it is not known. */
	readonly of: ( id: string ) => WebhookHealth | undefined;
}

type HealthById = ReadonlyMap< string, WebhookHealth >;

/**
 * How deliveries are doing, asked once the webhooks are known, and again while someone looks. It stands beside the list:
 * whatever goes wrong here, the list stays. `ids` is null as long as there is nothing to ask about.
 */
export function useHealth( ids: readonly string[] | null ) {
	const isWanted = ids !== null;
	const asked = ids?.join( ',' ) ?? '';
	const network = useLoaded< Health | null >(
		useCallback( async ( signal ) => ( isWanted ? loadHealth( signal ) : null ), [ isWanted ] )
	);
	const each = useLoaded< HealthById | null >(
		useCallback(
			async ( signal ) => ( asked === '' ? null : loadWebhooksHealth( asked.split( ',' ), signal ) ),
			[ asked ]
		)
	);

	const { reload: reloadNetwork } = network;
	const { reload: reloadEach } = each;
	const refresh = useCallback( () => {
		reloadNetwork();
		reloadEach();
	}, [ reloadNetwork, reloadEach ] );
	useWhileVisible( refresh, EVERY_MS );

	const webhooks = useMemo( () => healthOfEach( each.loaded ), [ each.loaded ] );
	return { network: shownOf( network.loaded ), webhooks, refresh };
}

function healthOfEach( loaded: Loaded< HealthById | null > ): WebhooksHealth {
	const shown = shownOf( loaded );
	const isStillUnknown = shown === null && loaded.state !== 'failed';
	return { state: isStillUnknown ? 'loading' : loaded.state, of: ( id ) => shown?.get( id ) };
}
