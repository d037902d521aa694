import { speak } from '@wordpress/a11y';
import { useEffect } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';

const AFTER_TYPING_MS = 500;

/** Announces how many events a search has found, once typing ends. `found` is null while unknown. */
export function useAnnouncedCount( search: string, found: number | null ): void {
	useEffect( () => {
		if ( search === '' || found === null ) {
			return undefined;
		}
		const timer = setTimeout( () => speak( inWords( found ) ), AFTER_TYPING_MS );
		return () => clearTimeout( timer );
	}, [ search, found ] );
}

function inWords( found: number ): string {
	return found === 0
		? __( 'No event matches.', 'multisite-webhooks' )
		: /* translators: %d: number of events. */
			sprintf( _n( '%d event found.', '%d events found.', found, 'multisite-webhooks' ), found );
}
