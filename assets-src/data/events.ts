import { eventFiltersQuery, type EventsView } from '../lib/routes/events-view';
import type { Event, Recording } from '../types/rest.generated';
import { loadLogPage, type LogPage } from './log-page';
import { BASE, get, send } from './request';

/** With what a person wants to see beside it. */
export type EventInFull = Event & Required< Pick< Event, 'details' | 'deliveries' > >;

export type EventDelivery = EventInFull[ 'deliveries' ][ number ];

export type EventsPage = LogPage< EventInFull >;

export function loadEvents( view: EventsView, signal: AbortSignal ): Promise< EventsPage > {
	const search = view.search === '' ? {} : { search: view.search };
	return loadLogPage( `${ BASE }/events`, { order: 'desc', ...search, ...eventFiltersQuery( view ) }, view, signal );
}

export function loadEvent( id: string, signal: AbortSignal ): Promise< EventInFull > {
	return get( `${ BASE }/events/${ encodeURIComponent( id ) }?context=edit`, signal );
}

const RECORDING = `${ BASE }/events/recording`;

/** Whether everything is recorded. */
export function loadRecording( signal: AbortSignal ): Promise< Recording > {
	return get( RECORDING, signal );
}

export async function startRecording(): Promise< Recording > {
	return ( await send< Recording >( 'POST', RECORDING ) ).value;
}

export async function stopRecording(): Promise< Recording > {
	return ( await send< Recording >( 'DELETE', RECORDING ) ).value;
}
