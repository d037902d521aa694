import { memo, useMemo, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { LoadProblem } from '../../../components/feedback/load-problem';
import { useEventTypes } from '../../../data/use-event-types';
import { useAnnouncedCount } from '../../../hooks/use-announced-count';
import { groupsOf, searchEventTypes } from '../../../lib/events/event-types';
import { CatalogHeader } from './catalog-header';
import { EventGroups } from './event-groups';
import { NoMatches } from './no-matches';
import { useEventAddress } from './use-event-address';
import { usePayloadWords } from './use-payload-words';

/** All event types with their payloads, below the list. Once that has its height, scrolling to an event is exact. */
export const EventCatalog = memo( ( { isListSettled }: { isListSettled: boolean } ) => {
	const { catalog, eventTypes } = useEventTypes();
	const [ search, setSearch ] = useState( '' );
	const clearSearch = () => setSearch( '' );
	const { payloadWords, isLoading, load } = usePayloadWords();
	const found = useMemo(
		() => searchEventTypes( eventTypes, search, payloadWords ),
		[ eventTypes, search, payloadWords ]
	);
	const groups = useMemo( () => groupsOf( found ), [ found ] );
	const hasEvents = eventTypes.length > 0;
	const open = useEventAddress( { isReady: hasEvents, isListSettled, clearSearch } );
	const mayFindMore = found.length === 0 && isLoading;
	useAnnouncedCount( search, mayFindMore ? null : found.length );

	return (
		<section className="msw-events" id="msw-events" aria-labelledby="msw-events-title">
			<CatalogHeader search={ search } onSearch={ setSearch } onBegin={ load } />
			<LoadProblem of={ catalog } intro={ __( 'The events could not be loaded.', 'multisite-webhooks' ) } />
			{ catalog.state === 'loading' && ! hasEvents && (
				<p className="msw-muted">{ __( 'Loading the events…', 'multisite-webhooks' ) }</p>
			) }
			{ hasEvents && mayFindMore && (
				<p className="msw-muted">{ __( 'Searching the payloads…', 'multisite-webhooks' ) }</p>
			) }
			{ hasEvents && found.length === 0 && ! mayFindMore && (
				<NoMatches search={ search } onClear={ clearSearch } />
			) }
			<EventGroups groups={ groups } open={ open } />
		</section>
	);
} );
