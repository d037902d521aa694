import { useSyncExternalStore } from '@wordpress/element';

/** As in the stylesheets: the width at which wp-admin switches to one column. */
const QUERY = '(max-width: 782px)';

/** Whether lists have a single column. */
export function useIsNarrow(): boolean {
	return useSyncExternalStore( subscribe, () => window.matchMedia( QUERY ).matches );
}

function subscribe( listener: () => void ): () => void {
	const query = window.matchMedia( QUERY );
	query.addEventListener( 'change', listener );
	return () => query.removeEventListener( 'change', listener );
}
