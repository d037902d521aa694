import { useCallback } from '@wordpress/element';
import { loadRecoverable } from '../../data/recovery';
import { useLoaded } from '../../data/use-loaded';
import type { Recoverable } from '../../types/rest.generated';

/** People type a time in several steps. */
const AFTER_MS = 300;

/** Which deliveries to count. */
export interface Wanted {
	readonly webhook: string;
	readonly since: string;
}

export interface Counted extends Wanted {
	readonly found: Recoverable;
}

/** Counts what failed. `wanted` must be stable; it is null until everything is chosen. */
export function useRecoverable( wanted: Wanted | null ) {
	return useLoaded< Counted | null >(
		useCallback(
			async ( signal ) => {
				if ( wanted === null ) {
					return null;
				}
				await new Promise( ( resolve ) => setTimeout( resolve, AFTER_MS ) );
				signal.throwIfAborted();
				return { ...wanted, found: await loadRecoverable( wanted.webhook, wanted.since, signal ) };
			},
			[ wanted ]
		)
	);
}
