import { addQueryArgs } from '@wordpress/url';
import type { EventType } from '../types/event-type.generated';
import { BASE, getPage, type Page } from './request';

/** PHP preloads it under exactly this path. */
const FIRST_PAGE = `${ BASE }/event-types?per_page=100`;

/** The whole catalogue: forms and lists need every name, however many event types plugins add. */
export async function loadEventTypes( _query: object, signal: AbortSignal ): Promise< Page< EventType > > {
	const first = await getPage< EventType >( FIRST_PAGE, signal );
	const items = [ ...first.items ];
	for ( let page = 2; items.length < first.total; page++ ) {
		const next = await getPage< EventType >( addQueryArgs( FIRST_PAGE, { page } ), signal );
		if ( next.items.length === 0 ) {
			break;
		}
		items.push( ...next.items );
	}
	return { items, total: items.length };
}
