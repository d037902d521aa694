import { useCallback, useEffect, useRef } from '@wordpress/element';
import { loadDeliveries } from '../../../data/deliveries';
import { useLoaded } from '../../../data/use-loaded';
import type { DeliveriesView } from '../../../lib/routes/deliveries-view';
import { type Log, withFresh, withNewShown } from './log';
import { mayMoveTo } from '../rows';

/** The log of a view. `refresh` updates it; if new rows would move what someone is looking at, they wait for `showNew`. */
export function useLog( view: DeliveriesView, hasSelection: boolean ) {
	const { loaded, change } = useLoaded< Log >(
		useCallback(
			async ( signal ) => ( { view, page: await loadDeliveries( view, signal ), next: null } ),
			[ view ]
		)
	);
	const isHeld = useRef( hasSelection );
	useEffect( () => {
		isHeld.current = hasSelection;
	}, [ hasSelection ] );

	const refresh = useCallback(
		async ( signal: AbortSignal ) => {
			const fresh = await loadDeliveries( view, signal );
			const mayMove = ! isHeld.current && mayMoveTo( fresh );
			change( ( log ) => ( log.view === view ? withFresh( log, fresh, mayMove ) : log ) );
		},
		[ view, change ]
	);
	const showNew = useCallback( () => change( withNewShown ), [ change ] );

	return { loaded, refresh, showNew };
}
