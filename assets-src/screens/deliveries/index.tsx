import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { type Collection, itemsOf } from '../../data/use-collection';
import { type Loaded, shownOf } from '../../data/use-loaded';
import { type DeliveriesView, isFiltered } from '../../lib/routes/deliveries-view';
import type { EventTypeSummary } from '../../lib/events/event-type-summary';
import { VerbsOutcome } from '../../features/delivery-verbs/outcome';
import { useDeliveryVerbs } from '../../features/delivery-verbs/use-delivery-verbs';
import { Head } from '../../components/navigation/page-header';
import { ProblemNotice } from '../../components/feedback/problem-notice';
import { LogSettings, Recover } from './dialogs';
import { NothingSent } from './empty';
import { DeliveriesList } from './list';
import type { Log } from './log/log';
import { Tools } from './toolbar';
import { useLiveLog } from './log/use-live-log';

interface Props {
	view: DeliveriesView;
	eventTypes: Collection< EventTypeSummary >;
}

type Dialog = 'recover' | 'log-settings';

/** The log of what was sent, newest first. */
export function DeliveriesScreen( { view, eventTypes }: Props ) {
	const [ selection, select ] = useState< readonly string[] >( [] );
	const { loaded, live, refresh, showNew } = useLiveLog( view, selection.length > 0 );
	const verbs = useDeliveryVerbs( refresh );
	const [ dialog, open ] = useState< Dialog | null >( null );
	// It may end what it does after it was closed, when another is open.
	const close = ( one: Dialog ) => open( ( now ) => ( now === one ? null : now ) );
	const log = shownOf( loaded );
	const isEmpty = loaded.state === 'ready' && loaded.value.page.items.length === 0;

	return (
		<>
			<Head title={ __( 'Deliveries', 'multisite-webhooks' ) } />
			<VerbsOutcome verbs={ verbs } />
			{ isEmpty && ! isFiltered( view ) ? (
				<NothingSent />
			) : (
				<Card loaded={ loaded }>
					<DeliveriesList
						log={ log }
						view={ view }
						eventTypes={ itemsOf( eventTypes ) }
						selection={ selection }
						onSelect={ select }
						onVerb={ async ( verb, deliveries ) => {
							const failed = await verbs.run( verb, deliveries );
							select( failed.map( ( { id } ) => id ) );
						} }
						onShowNew={ showNew }
						tools={
							<Tools
								live={ live }
								onRecover={ () => open( 'recover' ) }
								onSettings={ () => open( 'log-settings' ) }
							/>
						}
					/>
				</Card>
			) }
			{ dialog === 'recover' && (
				<Recover webhook={ view.webhook } onChanged={ refresh } onClose={ () => close( 'recover' ) } />
			) }
			{ dialog === 'log-settings' && <LogSettings onClose={ () => close( 'log-settings' ) } /> }
		</>
	);
}

/** What was shown stays while something else is loaded, and when that fails. */
function Card( { loaded, children }: { loaded: Loaded< Log >; children: ReactNode } ) {
	return (
		<div className="msw-card" aria-busy={ loaded.state === 'loading' }>
			{ loaded.state === 'failed' && (
				<ProblemNotice
					intro={ __( 'The deliveries could not be loaded.', 'multisite-webhooks' ) }
					problem={ loaded.problem }
					retry={ loaded.retry }
				/>
			) }
			{ ( shownOf( loaded ) !== null || loaded.state === 'loading' ) && children }
		</div>
	);
}
