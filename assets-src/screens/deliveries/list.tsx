import { useMemo, useState } from '@wordpress/element';
import { DELIVERIES_PER_PAGE, type DeliveriesPage } from '../../data/deliveries';
import type { DeliveriesView } from '../../lib/deliveries-view';
import type { EventTypeSummary } from '../../types/event-type-summary';
import type { View } from '../parts/data-views';
import { LazyList } from '../parts/lazy-list';
import { useNavigation } from '../parts/navigation';
import { useIsNarrow } from '../parts/use-is-narrow';
import { NoMatch } from './empty';
import { NARROW, WIDE } from './fields';
import { filtersOf, viewOf, wantsToChoose } from './filters';
import { Pager } from './pager';
import { TimeDialog } from './time-dialog';
import { useFields } from './use-fields';

interface Props {
	/** Null before the first one is there. */
	page: DeliveriesPage | null;
	view: DeliveriesView;
	eventTypes: readonly EventTypeSummary[];
}

const NO_DELIVERIES: DeliveriesPage[ 'items' ] = [];
const NO_MATCH = <NoMatch />;

export function DeliveriesList( { page, view, eventTypes }: Props ) {
	const { go } = useNavigation();
	const [ isChoosing, setChoosing ] = useState( false );
	const isNarrow = useIsNarrow();
	const deliveries = page?.items ?? NO_DELIVERIES;
	const fields = useFields( view, eventTypes, deliveries );
	const shown = useMemo( () => tableView( view, isNarrow ), [ view, isNarrow ] );

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
				data={ deliveries }
				paginationInfo={ { totalItems: page?.total ?? 0, totalPages: 1 } }
				empty={ NO_MATCH }
				hasConfig={ false }
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
