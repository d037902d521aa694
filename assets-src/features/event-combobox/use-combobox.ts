import { useEffect, useMemo, useState } from '@wordpress/element';
import type { KeyboardEvent } from 'react';
import { isPlain, neighborOf, runKey } from '../../components/combobox/keys';
import type { EventTypeSummary } from '../../lib/events/event-type-summary';
import { announceToggle } from './messages';
import { type Options, optionsFor, toggled, without } from './options';

interface Given {
	chosen: readonly string[];
	eventTypes: readonly EventTypeSummary[];
	onChange: ( chosen: readonly string[] ) => void;
	/** Gets the slug that is highlighted in the open list, or null. */
	onHighlight: ( slug: string | null ) => void;
}

interface List {
	readonly isOpen: boolean;
	/** Kept while the list is open. */
	readonly search: string;
	/** The highlighted slug. */
	readonly active: string | null;
	/** Highlighted by keys, so it must be scrolled to. */
	readonly isByKeys: boolean;
}

const CLOSED: List = { isOpen: false, search: '', active: null, isByKeys: false };

export interface Combobox extends List {
	readonly options: Options;
	open: () => void;
	close: () => void;
	filter: ( search: string ) => void;
	hover: ( slug: string ) => void;
	toggle: ( slug: string ) => void;
	onKeyDown: ( event: KeyboardEvent ) => void;
}

/** An input that filters a list of events, of which several can be chosen; the focus stays in the input. */
export function useCombobox( { chosen, eventTypes, onChange, onHighlight }: Given ): Combobox {
	const { list, options, ...actions } = useList( chosen, eventTypes );
	const { active } = list;

	useEffect( () => {
		onHighlight( active );
	}, [ active, onHighlight ] );

	function change( slug: string, next: readonly string[] ): void {
		onChange( next );
		announceToggle( slug, next, eventTypes );
	}

	function toggle( slug: string ): void {
		change( slug, toggled( chosen, slug ) );
	}

	function removeLast(): boolean {
		const last = chosen.at( -1 );
		if ( list.search !== '' || last === undefined ) {
			return false;
		}
		change( last, without( chosen, last ) );
		return true;
	}

	function onKeyDown( event: KeyboardEvent ): void {
		const toggleActive = () => active !== null && toggle( active );
		if ( isPlain( event ) && runKey( event.key, { ...list, ...actions, toggleActive, removeLast } ) ) {
			event.preventDefault();
			event.stopPropagation();
		}
	}

	return { ...list, ...actions, options, open: () => actions.open(), toggle, onKeyDown };
}

/** The open list: what it is filtered by, and which option is highlighted. */
function useList( chosen: readonly string[], eventTypes: readonly EventTypeSummary[] ) {
	const [ list, setList ] = useState( CLOSED );
	const options = useMemo( () => optionsFor( eventTypes, list.search ), [ eventTypes, list.search ] );
	const { slugs } = options;
	const slugAt = ( end: 'first' | 'last' ) => slugs.at( end === 'first' ? 0 : -1 ) ?? null;

	function highlight( active: string | null, isByKeys = true ): void {
		setList( ( before ) => ( { ...before, active, isByKeys } ) );
	}

	return {
		list,
		options,
		/** At a chosen event if there is one. */
		open( at?: 'first' | 'last' ): void {
			if ( ! list.isOpen ) {
				const first = slugs.find( ( slug ) => chosen.includes( slug ) ) ?? ( at ? slugAt( at ) : null );
				setList( { isOpen: true, search: '', active: first, isByKeys: true } );
			}
		},
		close: () => setList( CLOSED ),
		filter( search: string ): void {
			const first = search === '' ? undefined : optionsFor( eventTypes, search ).slugs[ 0 ];
			setList( { isOpen: true, search, active: first ?? null, isByKeys: true } );
		},
		hover: ( slug: string ) => highlight( slug, false ),
		move: ( by: 1 | -1 ) => highlight( neighborOf( list.active, by, slugs ) ),
		pointAt: ( end: 'first' | 'last' ) => highlight( slugAt( end ) ),
	};
}
