import { useMemo } from '@wordpress/element';
import type { View } from '../../../components/data-views/data-views';
import { useNavigation } from '../../../components/navigation/navigation';
import { isSame } from '../../../lib/is-same';
import type { WebhooksView } from '../../../lib/routes/webhooks-view';
import { fromListView, isTyping, preferencesOf, toListView } from './list-view';
import type { ViewPreferences } from './view-preferences';

interface Options {
	view: WebhooksView;
	/** How many there are. */
	pages: number;
	preferences: ViewPreferences;
	setPreferences: ( preferences: ViewPreferences ) => void;
	isNarrow: boolean;
}

/** The view for DataViews. A change goes to the preferences or the address. */
export function useListView( { view, pages, preferences, setPreferences, isNarrow }: Options ) {
	const { go, replace } = useNavigation();

	function changeListView( next: View ) {
		const nextPreferences = preferencesOf( next, preferences, isNarrow );
		if ( ! isSame( nextPreferences, preferences ) ) {
			setPreferences( nextPreferences );
		}
		const nextView = fromListView( next );
		if ( ! isSame( nextView, view ) ) {
			const isCorrection = view.page > Math.max( pages, 1 );
			const move = isCorrection || isTyping( nextView, view ) ? replace : go;
			move( { screen: 'webhooks', view: nextView } );
		}
	}

	const listView = useMemo( () => toListView( view, preferences, isNarrow ), [ view, preferences, isNarrow ] );
	return { listView, changeListView };
}
