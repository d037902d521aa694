import { SearchControl } from '@wordpress/components';
import { memo, useMemo, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { type Collection, itemsOf } from '../../data/use-collection';
import { groupsOf, searchEventTypes } from '../../lib/event-types';
import type { EventType } from '../../types/event-type.generated';
import { ProblemNotice } from '../parts/problem-notice';
import { EventGroups } from './groups';
import { NoEvents } from './no-events';
import { useAnnouncedCount } from './use-announced-count';
import { useEventAddress } from './use-event-address';

interface Props {
	eventTypes: Collection< EventType >;
	/** Whether the list above has its height, so that scrolling to an event lands right. */
	isListSettled: boolean;
}

/** All event types with their payloads, at the bottom of Webhooks. */
export const Catalogue = memo( ( { eventTypes, isListSettled }: Props ) => {
	const [ search, setSearch ] = useState( '' );
	const items = itemsOf( eventTypes );
	const groups = useMemo( () => groupsOf( searchEventTypes( items, search ) ), [ items, search ] );
	const found = groups.reduce( ( sum, group ) => sum + group.eventTypes.length, 0 );
	const open = useEventAddress( { isReady: items.length > 0, isListSettled, clearSearch: () => setSearch( '' ) } );
	useAnnouncedCount( search, found );

	return (
		<section className="msw-events" id="msw-events" aria-labelledby="msw-events-title">
			<div className="msw-events__head">
				<div>
					<h2 id="msw-events-title">{ __( 'Events', 'multisite-webhooks' ) }</h2>
					<p className="msw-muted">
						{ __(
							'Everything your network can tell other apps, with the payload each event sends.',
							'multisite-webhooks'
						) }
					</p>
				</div>
				<SearchControl
					label={ __( 'Search events and fields', 'multisite-webhooks' ) }
					placeholder={ __( 'Search events and fields', 'multisite-webhooks' ) }
					value={ search }
					onChange={ setSearch }
					__nextHasNoMarginBottom
				/>
			</div>
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
			{ items.length > 0 && found === 0 && <NoEvents search={ search } onClear={ () => setSearch( '' ) } /> }
			<EventGroups groups={ groups } open={ open } />
		</section>
	);
} );
