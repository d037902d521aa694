import { type EventInFull, loadEvents } from '../../data/events';
import type { LogKind } from '../../features/live-log/log-kind';
import { type EventsView, isFirstEventsPage } from '../../lib/routes/events-view';
import { newEvents, newEventsMessage, shownMessage } from './messages';

export const EVENTS_KIND: LogKind< EventsView, EventInFull > = {
	name: 'events',
	load: loadEvents,
	// A search reads many events, which is too much for every five seconds.
	canBeLive: ( view ) => isFirstEventsPage( view ) && view.search === '',
	timeOf: ( event ) => event.timestamp,
	words: { newRows: newEvents, announced: newEventsMessage, shown: shownMessage },
};
