import type { EventType } from '../types/rest.generated';
import type { EventTypeSummary } from '../lib/events/event-type-summary';
import { BASE, get, getAll } from './request';

const ALL = `${ BASE }/event-types?per_page=100`;

/** PHP preloads it under exactly this path. */
const SUMMARIES = `${ ALL }&_fields=slug,name,description,group,source,availability`;

/** With the bytes that a receiver gets for its example. */
export type EventTypeInFull = EventType & Required< Pick< EventType, 'preview' > >;

/** The whole catalog: forms and lists need every name, however many event types plugins add. */
export function loadEventTypes( signal: AbortSignal ): Promise< readonly EventTypeSummary[] > {
	return getAll< EventTypeSummary >( SUMMARIES, signal );
}

const loading = new Map< string, Promise< EventTypeInFull > >();
const loaded = new Map< string, EventTypeInFull >();

/** Loaded once per page, because event types don't change meanwhile, except custom ones: see forgetEventType(). */
export function loadEventType( slug: string ): Promise< EventTypeInFull > {
	const pending = loading.get( slug );
	if ( pending ) {
		return pending;
	}
	const request = get< EventTypeInFull >( `${ BASE }/event-types/${ encodeURIComponent( slug ) }?context=edit` );
	loading.set( slug, request );
	request.then(
		( eventType ) => loaded.set( slug, eventType ),
		() => loading.delete( slug )
	);
	return request;
}

/** After a custom one was changed. */
export function forgetEventType( slug: string ): void {
	loading.delete( slug );
	loaded.delete( slug );
}

/** Shows at once what has been loaded already. */
export function loadedEventType( slug: string ): EventTypeInFull | undefined {
	return loaded.get( slug );
}

/** With every schema, for a search that looks into the fields of payloads. */
export function loadSchemas( signal: AbortSignal ): Promise< readonly EventType[] > {
	return getAll< EventType >( ALL, signal );
}
