import { speak } from '@wordpress/a11y';
import { useEffect, useRef } from '@wordpress/element';
import { _n, sprintf } from '@wordpress/i18n';
import type { DeliveriesPage } from '../../data/deliveries';
import type { Loaded } from '../../data/use-loaded';

/** Says that others are shown once they are, for the focus stays on the filter or the pager. The first ones need no words. */
export function useSpokenPages( loaded: Loaded< DeliveriesPage > ): void {
	const isFirst = useRef( true );
	const page = loaded.state === 'ready' ? loaded.value : null;

	useEffect( () => {
		if ( page === null ) {
			return;
		}
		if ( ! isFirst.current ) {
			const count = page.items.length;
			/* translators: %d: number of deliveries. */
			speak( sprintf( _n( '%d delivery shown.', '%d deliveries shown.', count, 'multisite-webhooks' ), count ) );
		}
		isFirst.current = false;
	}, [ page ] );
}
