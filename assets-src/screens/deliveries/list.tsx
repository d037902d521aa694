import { useMemo, useState } from '@wordpress/element';
import type { ReactNode } from 'react';
import { DELIVERIES_PER_PAGE } from '../../data/deliveries';
import type { DeliveriesView } from '../../lib/routes/deliveries-view';
import type { EventTypeSummary } from '../../lib/events/event-type-summary';
import type { View } from '../../components/data-views/data-views';
import { LazyList } from '../../components/data-views/lazy-list';
import { useNavigation } from '../../components/navigation/navigation';
import { useIsNarrow } from '../../hooks/use-is-narrow';
import { NoMatch } from './empty';
import { NARROW, WIDE } from './fields';
import { filtersOf, viewOf, wantsToChoose } from './filters';
import { type Log, newOnes } from './log/log';
import { News } from './new-rows-banner';
import { Pager } from './pager';
import { focusRow, useFocusKept } from './rows';
import { TimeDialog } from './time-dialog';
import { type RunVerb, useActions } from './use-actions';
import { useFields } from './use-fields';

interface Props {
	/** Null before the first deliveries are there. */
	log: Log | null;
	view: DeliveriesView;
	eventTypes: readonly EventTypeSummary[];
	selection: readonly string[];
	onSelect: ( ids: readonly string[] ) => void;
	onVerb: RunVerb;
	onShowNew: () => void;
	/** At the end of the toolbar. */
	tools: ReactNode;
}

const NO_DELIVERIES: Log[ 'page' ][ 'items' ] = [];

export function DeliveriesList( { log, view, eventTypes, selection, onSelect, onVerb, onShowNew, tools }: Props ) {
	const { go } = useNavigation();
	const [ isChoosing, setChoosing ] = useState( false );
	const isNarrow = useIsNarrow();
	const page = log?.page ?? null;
	const deliveries = page?.items ?? NO_DELIVERIES;
	const news = log === null ? NO_DELIVERIES : newOnes( log );
	const fields = useFields( view, eventTypes, deliveries );
	const actions = useActions( onVerb );
	const shown = useMemo( () => tableView( view, isNarrow ), [ view, isNarrow ] );
	const empty = useMemo( () => <NoMatch view={ view } />, [ view ] );
	const chosen = selection.filter( ( id ) => deliveries.some( ( one ) => one.id === id ) );
	useFocusKept( chosen.length );

	function show( next: DeliveriesView ) {
		go( { screen: 'deliveries', view: next } );
	}

	return (
		<>
			<LazyList
				name="deliveries"
				view={ shown }
				onChangeView={ ( { filters } ) => {
					if ( wantsToChoose( filters ) ) {
						closeFilter();
						setChoosing( true );
					} else {
						show( viewOf( filters, view ) );
					}
				} }
				fields={ fields }
				actions={ actions }
				data={ deliveries }
				selection={ chosen }
				onChangeSelection={ onSelect }
				paginationInfo={ { totalItems: page?.total ?? 0, totalPages: 1 } }
				empty={ empty }
				hasConfig={ false }
				tools={ tools }
				news={
					<News
						count={ news.length }
						onShow={ () => {
							onShowNew();
							focusRow( news[ 0 ]?.id );
						} }
					/>
				}
				pager={ page !== null && <Pager page={ page } view={ view } /> }
				isLoading={ page === null }
				expectedRows={ DELIVERIES_PER_PAGE }
			/>
			{ isChoosing && (
				<TimeDialog
					view={ view }
					onChoose={ ( times ) => {
						setChoosing( false );
						show( { ...view, recent: null, cursor: null, newerThan: null, ...times } );
					} }
					onCancel={ () => setChoosing( false ) }
				/>
			) }
		</>
	);
}

/** Choices stay open beneath a dialog otherwise. The focus comes back to the filter when the dialog is closed. */
function closeFilter(): void {
	const filter = document.querySelector< HTMLElement >( '.msw-list-deliveries [aria-expanded="true"]' );
	filter?.click();
	filter?.focus();
}

function tableView( view: DeliveriesView, isNarrow: boolean ): View {
	const { fields, ...look } = isNarrow ? NARROW : WIDE;
	return { ...look, fields: [ ...fields ], filters: filtersOf( view ), page: 1, perPage: DELIVERIES_PER_PAGE };
}
