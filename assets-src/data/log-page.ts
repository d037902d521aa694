import { addQueryArgs } from '@wordpress/url';
import type { Query } from '../lib/routes/query';
import { DEFAULT_PAGE_SIZE } from '../types/lists.generated';
import { getLogPage } from './request';

/** A page of a list that grows without end, newest first. */
export interface LogPage< Row > {
	readonly items: readonly Row[];
	readonly total: number;
	/** There are more than `total`. */
	readonly isCapped: boolean;
	/** The row that the page with newer ones precedes; null if there are none. */
	readonly newer: string | null;
	/** The row that the page with older ones follows; null if there are none. */
	readonly older: string | null;
}

/** Where a page starts. */
export interface LogPlace {
	/** The row that this page follows, toward older ones. Any page costs the same. */
	readonly cursor: string | null;
	/** The row that this page precedes, back toward newer ones. */
	readonly newerThan: string | null;
}

export const FIRST_PAGE: LogPlace = { cursor: null, newerThan: null };

export const LOG_PAGE_SIZE = DEFAULT_PAGE_SIZE;

/** @param query The filters, as REST names them, and an order if newest first is not what the path has by itself. */
export function loadLogPage< Row extends { id: string } >(
	path: string,
	query: Query,
	{ cursor, newerThan }: LogPlace,
	signal: AbortSignal
): Promise< LogPage< Row > > {
	const all = { context: 'edit', per_page: LOG_PAGE_SIZE, ...query };
	return newerThan === null ? loadOlder( path, all, cursor, signal ) : loadNewer( path, all, newerThan, signal );
}

async function loadOlder< Row extends { id: string } >(
	path: string,
	query: Query,
	cursor: string | null,
	signal: AbortSignal
): Promise< LogPage< Row > > {
	const address = addQueryArgs( path, { ...query, ...( cursor === null ? {} : { cursor } ) } );
	const { next, ...page } = await getLogPage< Row >( address, signal );
	return { ...page, newer: cursor === null ? null : ( page.items[ 0 ]?.id ?? cursor ), older: next };
}

/** The oldest of the newer ones. At the end, that would be a short page, so it is the first page instead. */
async function loadNewer< Row extends { id: string } >(
	path: string,
	query: Query,
	cursor: string,
	signal: AbortSignal
): Promise< LogPage< Row > > {
	const address = addQueryArgs( path, { ...query, order: 'asc', cursor } );
	const { next, items, ...page } = await getLogPage< Row >( address, signal );
	const last = items[ 0 ]?.id ?? null;
	return items.length < LOG_PAGE_SIZE
		? loadOlder( path, query, null, signal )
		: { ...page, items: [ ...items ].reverse(), newer: next, older: last };
}
