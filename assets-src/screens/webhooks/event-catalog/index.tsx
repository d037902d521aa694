import { memo, useMemo, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { type Collection, itemsOf } from '../../../data/use-collection';
import { groupsOf, searchEventTypes } from '../../../lib/events/event-types';
import type { EventTypeSummary } from '../../../lib/events/event-type-summary';
import { ProblemNotice } from '../../../components/feedback/problem-notice';
import { useAnnouncedCount } from '../../../hooks/use-announced-count';
import { EventGroups } from './event-groups';
import { EventsHead } from './catalog-header';
import { NoEvents } from './no-matches';
import { useEventAddress } from './use-event-address';
import { usePayloadWords } from './use-payload-words';

interface Props {
	eventTypes: Collection< EventTypeSummary >;
	/** Whether the list above has its height, so that scrolling to an event lands right. */
	isListSettled: boolean;
}

/** All event types with their payloads, at the bottom of Webhooks. */
export const Catalogue = memo( ( { eventTypes, isListSettled }: Props ) => {
	const [ search, setSearch ] = useState( '' );
	const { payloadWords, isAsking, ask } = usePayloadWords();
	const items = itemsOf( eventTypes );
	const found = useMemo( () => searchEventTypes( items, search, payloadWords ), [ items, search, payloadWords ] );
	const groups = useMemo( () => groupsOf( found ), [ found ] );
	const open = useEventAddress( { isReady: items.length > 0, isListSettled, clearSearch: () => setSearch( '' ) } );
	const mayFindMore = found.length === 0 && isAsking;
	useAnnouncedCount( search, mayFindMore ? null : found.length );

	return (
		<section className="msw-events" id="msw-events" aria-labelledby="msw-events-title">
			<EventsHead search={ search } onSearch={ setSearch } onBegin={ ask } />
			{ eventTypes.state === 'failed' && (
				<ProblemNotice
					intro={ __( 'The events could not be loaded.', 'multisite-webhooks' ) }
					problem={ eventTypes.problem }
					retry={ eventTypes.retry }
				/>
			) }
			{ eventTypes.state === 'loading' && items.length === 0 && (
				<p className="msw-muted">{ __( 'Loading the events…', 'multisite-webhooks' ) }</p>
			) }
			{ items.length > 0 && mayFindMore && (
				<p className="msw-muted">{ __( 'Looking into the payloads…', 'multisite-webhooks' ) }</p>
			) }
			{ items.length > 0 && found.length === 0 && ! mayFindMore && (
				<NoEvents search={ search } onClear={ () => setSearch( '' ) } />
			) }
			<EventGroups groups={ groups } open={ open } />
		</section>
	);
} );
