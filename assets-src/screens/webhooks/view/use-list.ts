import { speak } from '@wordpress/a11y';
import { useCallback, useEffect, useRef } from '@wordpress/element';
import { _n, sprintf } from '@wordpress/i18n';
import type { Page } from '../../../data/request';
import { shownOf, useLoaded } from '../../../data/use-loaded';
import { loadWebhooks } from '../../../data/webhooks';
import { useIsNarrow } from '../../../hooks/use-is-narrow';
import { isNarrowed, type WebhooksView } from '../../../lib/routes/webhooks-view';
import { settings } from '../../../lib/settings';
import type { Webhook } from '../../../types/rest.generated';
import { useListView } from './use-list-view';
import { useViewPreferences } from './view-preferences';

/** The webhooks that are shown; while others are loading, their view is an older one. */
interface Shown extends Page< Webhook > {
	readonly view: WebhooksView;
}

export type WebhooksList = ReturnType< typeof useList >;

const NONE: readonly Webhook[] = [];

/** Of the last list, because it most likely has as many rows again. */
let lastRows: number | null = null;

/** The webhooks of a view, and the view as the list shows and changes it. */
export function useList( view: WebhooksView ) {
	const [ preferences, setPreferences ] = useViewPreferences();
	const isNarrow = useIsNarrow();
	const { perPage } = preferences;
	const { loaded, change, reload } = useLoaded< Shown >(
		useCallback(
			async ( signal ) => ( { view, ...( await loadWebhooks( { view, perPage }, signal ) ) } ),
			[ view, perPage ]
		)
	);
	const shown = shownOf( loaded );
	const total = shown?.total ?? 0;
	const pages = Math.ceil( total / perPage );
	useAnnouncedTotal( view, loaded.state === 'ready' ? total : null );

	const changeWebhooks = useCallback(
		( update: ( webhooks: readonly Webhook[] ) => readonly Webhook[] ) =>
			change( ( page ) => updated( page, update ) ),
		[ change ]
	);

	return {
		loaded,
		reload,
		changeWebhooks,
		isNarrow,
		webhooks: shown?.items ?? NONE,
		isLoaded: shown !== null,
		...useExpectedRows( view, shown ),
		...useListView( { view, pages, preferences, setPreferences, isNarrow } ),
		paginationInfo: {
			totalItems: total,
			// The number of pages is old while others are loading: the list must not jump back to the last of those.
			totalPages: loaded.state === 'loading' ? Math.max( pages, view.page ) : pages,
		},
	};
}

/** How many rows to expect, and whether there are no webhooks at all, as far as we know. */
function useExpectedRows( view: WebhooksView, shown: Shown | null ) {
	const expectedRows = lastRows ?? settings().rows;
	useEffect( () => {
		lastRows = shown?.items.length ?? lastRows;
	}, [ shown ] );
	const isWhole = ! isNarrowed( view ) && ( shown === null || ! isNarrowed( shown.view ) );
	return { expectedRows, isEmpty: isWhole && ( shown === null ? expectedRows === 0 : shown.total === 0 ) };
}

function updated( page: Shown, update: ( webhooks: readonly Webhook[] ) => readonly Webhook[] ): Shown {
	const items = update( page.items );
	return { ...page, items, total: page.total + items.length - page.items.length };
}

/** Announces how many another search or filter has found. */
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
