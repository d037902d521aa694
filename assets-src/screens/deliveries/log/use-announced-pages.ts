import { speak } from '@wordpress/a11y';
import { useEffect, useRef } from '@wordpress/element';
import { _n, sprintf } from '@wordpress/i18n';
import type { DeliveriesView } from '../../../lib/routes/deliveries-view';
import type { Log } from './log';

/** Says that others are shown once they are, for the focus stays on the filter or the pager. The first ones need no words. */
export function useSpokenPages( log: Log | null ): void {
	const spoken = useRef< DeliveriesView | null >( null );

	useEffect( () => {
		if ( log === null || log.view === spoken.current ) {
			return;
		}
		if ( spoken.current !== null ) {
			const count = log.page.items.length;
			/* translators: %d: number of deliveries. */
			speak( sprintf( _n( '%d delivery shown.', '%d deliveries shown.', count, 'multisite-webhooks' ), count ) );
		}
		spoken.current = log.view;
	}, [ log ] );
}
