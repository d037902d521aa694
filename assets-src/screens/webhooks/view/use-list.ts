import { speak } from '@wordpress/a11y';
import { useCallback, useEffect, useMemo, useRef } from '@wordpress/element';
import { _n, sprintf } from '@wordpress/i18n';
import { useCollection } from '../../../data/use-collection';
import { loadWebhooks, type WebhooksQuery } from '../../../data/webhooks';
import { settings } from '../../../lib/settings';
import { isNarrowed, type WebhooksView } from '../../../lib/routes/webhooks-view';
import type { View } from '../../../components/data-views/data-views';
import { useNavigation } from '../../../components/navigation/navigation';
import { useIsNarrow } from '../../../hooks/use-is-narrow';
import { useKeptView } from './view-preferences';
import { fromListView, isTyping, keptOf, toListView } from './list-view';

/** Of the list that was shown last, for it most likely has as many again. */
let lastRows: number | null = null;

/** The webhooks of a view, and the view as the list shows and changes it. */
export function useList( view: WebhooksView ) {
	const [ kept, keep ] = useKeptView();
	const isNarrow = useIsNarrow();
	const { go, replace } = useNavigation();
	const { perPage } = kept;
	const { load, loadedView } = useViewedLoader( view );
	const loading = useCollection(
		load,
		useMemo( () => ( { view, perPage } ), [ view, perPage ] )
	);
	const pages = Math.ceil( ( loading.shown?.total ?? 0 ) / perPage );
	const isLoading = loading.collection.state === 'loading';
	const expectedRows = lastRows ?? settings().rows;
	useEffect( () => {
		lastRows = loading.shown?.items.length ?? lastRows;
	}, [ loading.shown ] );
	useAnnouncedTotal( view, loading.collection.state === 'ready' ? loading.collection.total : null );

	function change( next: View ) {
		const nextKept = keptOf( next, kept, isNarrow );
		if ( ! isSame( nextKept, kept ) ) {
			keep( nextKept );
		}
		const nextView = fromListView( next );
		if ( ! isSame( nextView, view ) ) {
			const isCorrection = view.page > Math.max( pages, 1 );
			const move = isCorrection || isTyping( nextView, view ) ? replace : go;
			move( { screen: 'webhooks', view: nextView } );
		}
	}

	return {
		...loading,
		isNarrow,
		expectedRows,
		/** There are none at all, as far as can be told: the list gives way to an invitation. */
		isEmpty:
			! isNarrowed( view ) &&
			! isNarrowed( loadedView.current ) &&
			( loading.shown === null ? expectedRows === 0 : loading.shown.total === 0 ),
		listView: useMemo( () => toListView( view, kept, isNarrow ), [ view, kept, isNarrow ] ),
		changeListView: change,
		paginationInfo: {
			totalItems: loading.shown?.total ?? 0,
			// While others are loaded, the number of pages is an old one: the list must not jump back to the last of those.
			totalPages: isLoading ? Math.max( pages, view.page ) : pages,
		},
	};
}

/** Remembers of which view the webhooks are that are shown: while those of another are on their way, it is an older one. */
function useViewedLoader( first: WebhooksView ) {
	const loadedView = useRef( first );
	const load = useCallback( async ( query: WebhooksQuery, signal: AbortSignal ) => {
		const page = await loadWebhooks( query, signal );
		loadedView.current = query.view;
		return page;
	}, [] );
	return { load, loadedView };
}

/** How many were found, once the answer to another search or filter is there. */
function useAnnouncedTotal( view: WebhooksView, total: number | null ): void {
	const narrowing = JSON.stringify( [ view.search, view.statuses, view.eventTypes ] );
	const announced = useRef( narrowing );
	useEffect( () => {
		if ( total !== null && announced.current !== narrowing ) {
			announced.current = narrowing;
			/* translators: %d: number of webhooks. */
			speak( sprintf( _n( '%d webhook found.', '%d webhooks found.', total, 'multisite-webhooks' ), total ) );
		}
	}, [ narrowing, total ] );
}

function isSame( one: object, other: object ): boolean {
	return JSON.stringify( one ) === JSON.stringify( other );
}
