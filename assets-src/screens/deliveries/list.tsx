import { useMemo, useState } from '@wordpress/element';
import type { View } from '../../components/data-views/data-views';
import { LazyList } from '../../components/data-views/lazy-list';
import { useNavigation } from '../../components/navigation/navigation';
import type { DeliveryInFull } from '../../data/deliveries';
import { LOG_PAGE_SIZE, type LogPlace } from '../../data/log-page';
import { NewRowsBanner } from '../../features/live-log/new-rows-banner';
import { Pager } from '../../features/live-log/pager';
import { useFocusKept } from '../../features/live-log/rows';
import { useIsNarrow } from '../../hooks/use-is-narrow';
import { type DeliveriesView, firstPageOf } from '../../lib/routes/deliveries-view';
import { NoMatch } from './empty';
import { NARROW, WIDE } from './fields';
import { filtersOf, viewOf, wantsToChoose } from './filters';
import { DELIVERIES_KIND } from './kind';
import { totalText } from './messages';
import { TimeDialog } from './time-dialog';
import { Toolbar } from './toolbar';
import { useActions } from './use-actions';
import type { Deliveries } from './use-deliveries';
import { useFields } from './use-fields';

const NO_DELIVERIES: readonly DeliveryInFull[] = [];

export function DeliveriesList( { deliveries, view }: { deliveries: Deliveries; view: DeliveriesView } ) {
	const { log, selection } = deliveries;
	const { go } = useNavigation();
	const [ isChoosing, setChoosing ] = useState( false );
	const isNarrow = useIsNarrow();
	const page = log?.page ?? null;
	const items = page?.items ?? NO_DELIVERIES;
	const fields = useFields( view, items );
	const actions = useActions( deliveries.runVerb );
	const listView = useMemo( () => toListView( view, isNarrow ), [ view, isNarrow ] );
	const empty = useMemo( () => <NoMatch view={ view } />, [ view ] );
	const selected = selection.filter( ( id ) => items.some( ( one ) => one.id === id ) );
	useFocusKept( DELIVERIES_KIND.name, selected.length );

	function changeFilters( { filters }: View ) {
		if ( wantsToChoose( filters ) ) {
			closeFilter();
			setChoosing( true );
		} else {
			go( { screen: 'deliveries', view: viewOf( filters, view ) } );
		}
	}

	const turn = ( to: LogPlace ) => go( { screen: 'deliveries', view: { ...view, ...to } } );

	return (
		<>
			<LazyList
				name={ DELIVERIES_KIND.name }
				view={ listView }
				onChangeView={ changeFilters }
				fields={ fields }
				actions={ actions }
				data={ items }
				selection={ selected }
				onChangeSelection={ deliveries.select }
				paginationInfo={ { totalItems: page?.total ?? 0, totalPages: 1 } }
				empty={ empty }
				hasConfig={ false }
				tools={ <Toolbar live={ deliveries.live } onOpen={ deliveries.openDialog } /> }
				banner={ <NewRowsBanner kind={ DELIVERIES_KIND } log={ log } onShow={ deliveries.showNew } /> }
				pager={ page !== null && <Pager page={ page } total={ totalText( page ) } onTurn={ turn } /> }
				isLoading={ page === null }
				expectedRows={ LOG_PAGE_SIZE }
			/>
			{ isChoosing && (
				<TimeDialog
					view={ view }
					onChoose={ ( times ) => {
						setChoosing( false );
						go( { screen: 'deliveries', view: { ...firstPageOf( view ), recent: null, ...times } } );
					} }
					onCancel={ () => setChoosing( false ) }
				/>
			) }
		</>
	);
}

/** Choices would stay open beneath a dialog. The focus returns to the filter when the dialog is closed. */
function closeFilter(): void {
	const filter = document.querySelector< HTMLElement >( '.msw-list-deliveries [aria-expanded="true"]' );
	filter?.click();
	filter?.focus();
}

function toListView( view: DeliveriesView, isNarrow: boolean ): View {
	const { fields, ...look } = isNarrow ? NARROW : WIDE;
	return { ...look, fields: [ ...fields ], filters: filtersOf( view ), page: 1, perPage: LOG_PAGE_SIZE };
}
