import { useCallback } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { type DeliveriesPage, loadDeliveries } from '../../data/deliveries';
import { type Collection, itemsOf } from '../../data/use-collection';
import { type Loaded, shownOf, useLoaded } from '../../data/use-loaded';
import { type DeliveriesView, isFiltered } from '../../lib/deliveries-view';
import type { EventTypeSummary } from '../../types/event-type-summary';
import { Head } from '../parts/head';
import { ProblemNotice } from '../parts/problem-notice';
import { NothingSent } from './empty';
import { DeliveriesList } from './list';
import { useSpokenPages } from './use-spoken-pages';

interface Props {
	view: DeliveriesView;
	eventTypes: Collection< EventTypeSummary >;
}

/** The log of what was sent, newest first. */
export function DeliveriesScreen( { view, eventTypes }: Props ) {
	const { loaded } = useLoaded( useCallback( ( signal: AbortSignal ) => loadDeliveries( view, signal ), [ view ] ) );
	useSpokenPages( loaded );
	const isEmpty = loaded.state === 'ready' && loaded.value.items.length === 0;

	return (
		<>
			<Head title={ __( 'Deliveries', 'multisite-webhooks' ) } />
			{ isEmpty && ! isFiltered( view ) ? (
				<NothingSent />
			) : (
				<Card loaded={ loaded } view={ view } eventTypes={ itemsOf( eventTypes ) } />
			) }
		</>
	);
}

/** What was shown stays while something else is loaded, and when that fails. */
function Card( props: {
	loaded: Loaded< DeliveriesPage >;
	view: DeliveriesView;
	eventTypes: readonly EventTypeSummary[];
} ) {
	const { loaded, view, eventTypes } = props;
	const page = shownOf( loaded );
	return (
		<div className="msw-card" aria-busy={ loaded.state === 'loading' }>
			{ loaded.state === 'failed' && (
				<ProblemNotice
					intro={ __( 'The deliveries could not be loaded.', 'multisite-webhooks' ) }
					problem={ loaded.problem }
					retry={ loaded.retry }
				/>
			) }
			{ ( page !== null || loaded.state === 'loading' ) && (
				<DeliveriesList page={ page } view={ view } eventTypes={ eventTypes } />
			) }
		</div>
	);
}
