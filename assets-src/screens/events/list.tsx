import { Button } from '@wordpress/components';
import { useMemo } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { LiveToggle } from '../../features/live-log/live-toggle';
import type { View } from '../../components/data-views/data-views';
import { LazyList } from '../../components/data-views/lazy-list';
import { useNavigation } from '../../components/navigation/navigation';
import type { EventInFull } from '../../data/events';
import { LOG_PAGE_SIZE } from '../../data/log-page';
import { NewRowsBanner } from '../../features/live-log/new-rows-banner';
import { Pager } from '../../features/live-log/pager';
import { useIsNarrow } from '../../hooks/use-is-narrow';
import { isSame } from '../../lib/is-same';
import type { EventsView } from '../../lib/routes/events-view';
import { NoMatch } from './empty';
import { EVENTS_KIND } from './kind';
import { fromListView, toListView } from './list-view';
import { totalText } from './messages';
import type { Events } from './use-events';
import { useFields } from './use-fields';

const NO_EVENTS: readonly EventInFull[] = [];

export function EventsList( { events, view }: { events: Events; view: EventsView } ) {
	const { go, replace } = useNavigation();
	const isNarrow = useIsNarrow();
	const page = events.log?.page ?? null;
	const items = page?.items ?? NO_EVENTS;
	const fields = useFields( view, items );
	const listView = useMemo( () => toListView( view, isNarrow ), [ view, isNarrow ] );
	const isPart = page !== null && page.older !== null;
	const empty = useMemo( () => <NoMatch isPart={ isPart } />, [ isPart ] );

	/** Typing a search makes no new entries in the history; other changes do. */
	function changeView( next: View ) {
		const changed = fromListView( next );
		if ( ! isSame( changed, fromListView( listView ) ) ) {
			const isTyping = changed.search !== view.search;
			( isTyping ? replace : go )( { screen: 'events', view: changed } );
		}
	}

	return (
		<LazyList
			name={ EVENTS_KIND.name }
			view={ listView }
			onChangeView={ changeView }
			fields={ fields }
			data={ items }
			paginationInfo={ { totalItems: page?.total ?? 0, totalPages: 1 } }
			empty={ empty }
			searchLabel={ __( 'Search events', 'multisite-webhooks' ) }
			hasConfig={ false }
			tools={ <Tools events={ events } /> }
			banner={ <NewRowsBanner kind={ EVENTS_KIND } log={ events.log } onShow={ events.showNew } /> }
			pager={
				page !== null && (
					<Pager
						page={ page }
						total={ totalText( page, view ) }
						onTurn={ ( to ) => go( { screen: 'events', view: { ...view, ...to } } ) }
					/>
				)
			}
			isLoading={ page === null }
			expectedRows={ LOG_PAGE_SIZE }
		/>
	);
}

function Tools( { events: { live, recording, askToRecord } }: { events: Events } ) {
	return (
		<>
			<LiveToggle live={ live } />
			<Button
				variant="secondary"
				size="compact"
				disabled={ recording.isOn || recording.state === null }
				accessibleWhenDisabled
				onClick={ askToRecord }
			>
				{ __( 'Record Everything…', 'multisite-webhooks' ) }
			</Button>
		</>
	);
}
