import { useCallback, useEffect, useState } from '@wordpress/element';
import { loadSites } from '../../data/sites';
import type { Site } from '../../types/rest.generated';
import type { SitesById } from './messages';

interface Known {
	readonly sites: SitesById;
	/** Chosen, but no longer there. */
	readonly missing: ReadonlySet< number >;
	learn: ( sites: readonly Site[] ) => void;
}

const NONE: ReadonlySet< number > = new Set();

/** The sites with names: those that were found, and those that are chosen, which are asked for by ID. */
export function useKnownSites( chosen: readonly number[] ): Known {
	const [ sites, setSites ] = useState< SitesById >( new Map() );
	const [ missing, setMissing ] = useState( NONE );
	const unknown = chosen.filter( ( id ) => ! sites.has( id ) && ! missing.has( id ) ).join( ',' );

	const learn = useCallback( ( more: readonly Site[] ) => {
		setSites( ( before ) => new Map( [ ...before, ...more.map( ( site ) => [ site.id, site ] as const ) ] ) );
	}, [] );

	useEffect( () => {
		if ( unknown === '' ) {
			return undefined;
		}
		const controller = new AbortController();
		const ids = unknown.split( ',' ).map( Number );
		loadSites( ids, controller.signal ).then(
			( found ) => {
				const there = new Set( found.map( ( { id } ) => id ) );
				learn( found );
				setMissing( ( before ) => new Set( [ ...before, ...ids.filter( ( id ) => ! there.has( id ) ) ] ) );
			},
			() => undefined // They are shown by ID.
		);
		return () => controller.abort();
	}, [ unknown, learn ] );

	return { sites, missing, learn };
}
