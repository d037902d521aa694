import { speak } from '@wordpress/a11y';
import { useEffect, useRef } from '@wordpress/element';
import { _n, sprintf } from '@wordpress/i18n';
import type { DeliveriesView } from '../../../lib/routes/deliveries-view';
import type { Log } from './log';

/** Announces another page, because the focus stays on the filter or the pager. The first page needs no announcement. */
export function useAnnouncedPages( log: Log | null ): void {
	const announced = useRef< DeliveriesView | null >( null );

	useEffect( () => {
		if ( log === null || log.view === announced.current ) {
			return;
		}
		if ( announced.current !== null ) {
			const count = log.page.items.length;
			/* translators: %d: number of deliveries. */
			speak( sprintf( _n( '%d delivery shown.', '%d deliveries shown.', count, 'multisite-webhooks' ), count ) );
		}
		announced.current = log.view;
	}, [ log ] );
}
