import { useCallback, useMemo } from '@wordpress/element';
import type { Problem } from '../lib/problem';
import type { Page } from './request';
import { type Loaded, shownOf, useLoaded } from './use-loaded';

export type Collection< Item > =
	| { state: 'loading'; previous: readonly Item[] }
	| { state: 'failed'; previous: readonly Item[]; problem: Problem; retry: () => void }
	| { state: 'ready'; items: readonly Item[]; total: number };

export type Loader< Query, Item > = ( query: Query, signal: AbortSignal ) => Promise< Page< Item > >;

/** `load` and `query` must be stable: a new one loads again. `shown` is the page that can be shown meanwhile. */
export function useCollection< Query, Item >( load: Loader< Query, Item >, query: Query ) {
	const { loaded, change, reload } = useLoaded(
		useCallback( ( signal: AbortSignal ) => load( query, signal ), [ load, query ] )
	);
	const changeItems = useCallback(
		( update: ( items: readonly Item[] ) => readonly Item[] ) =>
			change( ( page ) => {
				const items = update( page.items );
				return { items, total: page.total + items.length - page.items.length };
			} ),
		[ change ]
	);
	const collection = useMemo( () => collectionOf( loaded ), [ loaded ] );
	return { collection, changeItems, reload, shown: shownOf( loaded ) };
}

/** What can be shown now, whether or not it is being loaded again. */
export function itemsOf< Item >( collection: Collection< Item > ): readonly Item[] {
	return collection.state === 'ready' ? collection.items : collection.previous;
}

function collectionOf< Item >( loaded: Loaded< Page< Item > > ): Collection< Item > {
	switch ( loaded.state ) {
		case 'ready':
			return { state: 'ready', ...loaded.value };
		case 'loading':
			return { state: 'loading', previous: loaded.previous?.items ?? [] };
		case 'failed':
			return { ...loaded, previous: loaded.previous?.items ?? [] };
	}
}
