import { useCallback, useMemo } from '@wordpress/element';
import { loadHealth, loadWebhooksHealth } from '../../../data/health';
import { type Loaded, shownOf, useLoaded } from '../../../data/use-loaded';
import type { Health as NetworkHealth, WebhookHealth } from '../../../types/rest.generated';
import { useWhileVisible } from '../../../hooks/use-while-visible';

const EVERY_MS = 30_000;

export interface WebhooksHealth {
	readonly state: 'loading' | 'ready' | 'failed';
	/** Undefined if unknown. */
	readonly of: ( id: string ) => WebhookHealth | undefined;
}

type HealthById = ReadonlyMap< string, WebhookHealth >;

export type Health = ReturnType< typeof useHealth >;

/**
 * How deliveries are doing: loaded once the webhooks are known, and again while someone looks. Failures here don't
 * affect the list. `ids` is null while there is nothing to load.
 */
export function useHealth( ids: readonly string[] | null ) {
	const isWanted = ids !== null;
	const wanted = ids?.join( ',' ) ?? '';
	const network = useLoaded< NetworkHealth | null >(
		useCallback( async ( signal ) => ( isWanted ? loadHealth( signal ) : null ), [ isWanted ] )
	);
	const each = useLoaded< HealthById | null >(
		useCallback(
			async ( signal ) => ( wanted === '' ? null : loadWebhooksHealth( wanted.split( ',' ), signal ) ),
			[ wanted ]
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
