import type { EventType } from '../types/event-type.generated';
import type { EventTypeSummary } from '../lib/events/event-type-summary';
import { BASE, get, getAll, type Page } from './request';

const ALL = `${ BASE }/event-types?per_page=100`;

/** PHP preloads it under exactly this path. */
const SUMMARIES = `${ ALL }&_fields=slug,name,description,group,source`;

/** With what a receiver gets for its example. */
export type EventTypeInFull = EventType & Required< Pick< EventType, 'preview' > >;

/** The whole catalogue: forms and lists need every name, however many event types plugins add. */
export function loadEventTypes( _query: object, signal: AbortSignal ): Promise< Page< EventTypeSummary > > {
	return getAll< EventTypeSummary >( SUMMARIES, signal );
}

const loading = new Map< string, Promise< EventTypeInFull > >();
const loaded = new Map< string, EventTypeInFull >();

/** Asked for once in the life of the page, for event types don't change meanwhile. */
export function loadEventType( slug: string ): Promise< EventTypeInFull > {
	const asked = loading.get( slug );
	if ( asked ) {
		return asked;
	}
	const asking = get< EventTypeInFull >( `${ BASE }/event-types/${ encodeURIComponent( slug ) }?context=edit` );
	loading.set( slug, asking );
	asking.then(
		( eventType ) => loaded.set( slug, eventType ),
		() => loading.delete( slug )
	);
	return asking;
}

/** What has been loaded already shows at once. */
export function loadedEventType( slug: string ): EventTypeInFull | undefined {
	return loaded.get( slug );
}

/** With every schema, for a search that looks into the fields of payloads. */
export async function loadSchemas( signal: AbortSignal ): Promise< readonly EventType[] > {
	return ( await getAll< EventType >( ALL, signal ) ).items;
}
