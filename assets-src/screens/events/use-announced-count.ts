import { speak } from '@wordpress/a11y';
import { useEffect } from '@wordpress/element';
import { _n, sprintf } from '@wordpress/i18n';

const AFTER_TYPING_MS = 500;

/** Tells how many events a search has found, once typing ends. */
export function useAnnouncedCount( search: string, found: number ): void {
	useEffect( () => {
		if ( search === '' ) {
			return undefined;
		}
		const timer = setTimeout( () => {
			/* translators: %d: number of events. */
			speak( sprintf( _n( '%d event found.', '%d events found.', found, 'multisite-webhooks' ), found ) );
		}, AFTER_TYPING_MS );
		return () => clearTimeout( timer );
	}, [ search, found ] );
}
