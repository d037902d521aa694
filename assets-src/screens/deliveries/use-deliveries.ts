import { useState } from '@wordpress/element';
import { shownOf } from '../../data/use-loaded';
import { type DeliveryVerbs, useDeliveryVerbs } from '../../features/delivery-verbs/use-delivery-verbs';
import { type DeliveriesView, isFiltered } from '../../lib/routes/deliveries-view';
import { useLiveLog } from '../../features/live-log/use-live-log';
import { DELIVERIES_KIND } from './kind';
import type { RunVerb } from './use-actions';

export type Dialog = 'recover' | 'log-settings';

/** State of the screen: the log, which deliveries are selected, what is being done to them, and the open dialog. */
export function useDeliveries( view: DeliveriesView ) {
	const [ selection, select ] = useState< readonly string[] >( [] );
	const { loaded, live, refresh, showNew } = useLiveLog( DELIVERIES_KIND, view, selection.length > 0 );
	const verbs: DeliveryVerbs = useDeliveryVerbs( refresh );
	const [ dialog, openDialog ] = useState< Dialog | null >( null );
	const isEmpty = loaded.state === 'ready' && loaded.value.page.items.length === 0;

	const runVerb: RunVerb = async ( verb, deliveries ) => {
		const failed = await verbs.run( verb, deliveries );
		select( failed.map( ( { id } ) => id ) );
	};

	return {
		loaded,
		log: shownOf( loaded ),
		/** Nothing was ever sent. */
		isEmpty: isEmpty && ! isFiltered( view ),
		live,
		refresh,
		showNew,
		selection,
		select,
		verbs,
		runVerb,
		dialog,
		openDialog,
		/** A dialog may finish after it was closed, when another is open. */
		closeDialog: ( one: Dialog ) => openDialog( ( now ) => ( now === one ? null : now ) ),
	};
}

export type Deliveries = ReturnType< typeof useDeliveries >;
