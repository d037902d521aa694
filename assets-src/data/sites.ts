import { addQueryArgs } from '@wordpress/url';
import type { Site } from '../types/rest.generated';
import { BASE, getPage, type Page } from './request';

const SHOWN = 20;

/** The most IDs that one request takes. */
const MOST = 100;

/** The first sites whose address has a text in it. */
export function searchSites( search: string, signal: AbortSignal ): Promise< Page< Site > > {
	const query = { per_page: SHOWN, orderby: 'url', ...( search === '' ? {} : { search } ) };
	return getPage< Site >( addQueryArgs( `${ BASE }/sites`, query ), signal );
}

/** Without those that no longer exist. */
export async function loadSites( ids: readonly number[], signal: AbortSignal ): Promise< readonly Site[] > {
	const sites: Site[] = [];
	for ( let first = 0; first < ids.length; first += MOST ) {
		const include = ids.slice( first, first + MOST ).join( ',' );
		const path = addQueryArgs( `${ BASE }/sites`, { include, per_page: MOST } );
		sites.push( ...( await getPage< Site >( path, signal ) ).items );
	}
	return sites;
}
