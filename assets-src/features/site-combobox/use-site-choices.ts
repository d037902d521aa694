import { useEffect, useState } from '@wordpress/element';
import { neighborOf, runKey } from '../../components/combobox/keys';
import { searchSites } from '../../data/sites';
import type { Site } from '../../types/rest.generated';
import { announceFound, announceToggle, nameOf, type SitesById } from './messages';

const AFTER_TYPING_MS = 250;

interface Known {
	readonly sites: SitesById;
	learn: ( sites: readonly Site[] ) => void;
}

interface List {
	readonly isOpen: boolean;
	readonly search: string;
	/** ID of the highlighted site. */
	readonly active: number | null;
	/** Highlighted by keys, so it must be scrolled to. */
	readonly isByKeys: boolean;
}

const CLOSED: List = { isOpen: false, search: '', active: null, isByKeys: false };

export type SiteChoices = ReturnType< typeof useSiteChoices >;

/** The list under the input, and what can be done there. */
export function useSiteChoices(
	chosen: readonly number[],
	known: Known,
	onChange: ( chosen: readonly number[] ) => void
) {
	const { list, results, ...actions } = useList( known );

	function toggle( id: number ): void {
		const isAdded = ! chosen.includes( id );
		const next = isAdded ? [ ...chosen, id ] : chosen.filter( ( one ) => one !== id );
		onChange( next );
		announceToggle( nameOf( id, known.sites ), isAdded, next.length );
	}

	function removeLast(): boolean {
		const last = chosen.at( -1 );
		if ( list.search !== '' || last === undefined ) {
			return false;
		}
		toggle( last );
		return true;
	}

	return {
		...list,
		...results,
		...actions,
		open: () => actions.open(),
		toggle,
		/** Whether the key has done something. */
		run( key: string ): boolean {
			const toggleActive = () => list.active !== null && toggle( list.active );
			return runKey( key, { ...list, ...actions, toggleActive, removeLast } );
		},
	};
}

/** The open list: what it is searched for, what was found, and which site is highlighted. */
function useList( known: Known ) {
	const [ list, setList ] = useState( CLOSED );
	const results = useResults( list, known.learn );
	const ids = results.found.map( ( { id } ) => id );
	const idAt = ( end: 'first' | 'last' ) => ids.at( end === 'first' ? 0 : -1 ) ?? null;

	function highlight( active: number | null, isByKeys = true ): void {
		setList( ( before ) => ( { ...before, active, isByKeys } ) );
	}

	return {
		list,
		results,
		open( at?: 'first' | 'last' ): void {
			if ( ! list.isOpen ) {
				setList( { ...CLOSED, isOpen: true, isByKeys: true, active: at ? idAt( at ) : null } );
			}
		},
		close: () => setList( CLOSED ),
		filter: ( search: string ) => setList( { isOpen: true, search, active: null, isByKeys: true } ),
		hover: ( id: number ) => highlight( id, false ),
		move: ( by: 1 | -1 ) => highlight( neighborOf( list.active, by, ids ) ),
		pointAt: ( end: 'first' | 'last' ) => highlight( idAt( end ) ),
	};
}

interface Results {
	readonly state: 'loading' | 'ready' | 'failed';
	readonly found: readonly Site[];
	/** How many match, beyond those that are shown. */
	readonly total: number;
}

/** What a search has found. The previous results stay until the next ones are there. */
function useResults( { isOpen, search }: List, learn: ( sites: readonly Site[] ) => void ): Results {
	const [ results, setResults ] = useState< Results >( { state: 'loading', found: [], total: 0 } );
	const text = search.trim();
	useEffect( () => {
		if ( ! isOpen ) {
			return undefined;
		}
		const controller = new AbortController();
		const timer = setTimeout(
			() => {
				setResults( ( before ) => ( { ...before, state: 'loading' } ) );
				searchSites( text, controller.signal ).then(
					( { items, total } ) => {
						setResults( { state: 'ready', found: items, total } );
						learn( items );
						if ( text !== '' ) {
							announceFound( total );
						}
					},
					() => {
						if ( ! controller.signal.aborted ) {
							setResults( { state: 'failed', found: [], total: 0 } );
						}
					}
				);
			},
			text === '' ? 0 : AFTER_TYPING_MS
		);
		return () => {
			clearTimeout( timer );
			controller.abort();
		};
	}, [ isOpen, text, learn ] );
	return results;
}
