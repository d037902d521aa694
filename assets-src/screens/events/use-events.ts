import { useState } from '@wordpress/element';
import { shownOf } from '../../data/use-loaded';
import { useLiveLog } from '../../features/live-log/use-live-log';
import { type EventsView, isEventsFiltered, isFirstEventsPage } from '../../lib/routes/events-view';
import { EVENTS_KIND } from './kind';
import { useRecording } from './recording/use-recording';

/** State of the screen: the events, and whether everything is recorded. */
export function useEvents( view: EventsView ) {
	const { loaded, live, showNew } = useLiveLog( EVENTS_KIND, view, false );
	const recording = useRecording();
	const [ isAsking, setAsking ] = useState( false );
	const isEmpty = loaded.state === 'ready' && loaded.value.page.items.length === 0;

	return {
		loaded,
		log: shownOf( loaded ),
		/** Nothing was ever recorded. */
		isEmpty: isEmpty && isFirstEventsPage( view ) && ! isEventsFiltered( view ),
		live,
		showNew,
		recording,
		isAsking,
		askToRecord: () => setAsking( true ),
		endAsking: () => setAsking( false ),
	};
}

export type Events = ReturnType< typeof useEvents >;
