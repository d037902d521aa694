import { useEffect, useMemo, useState } from '@wordpress/element';
import type { KeyboardEvent } from 'react';
import type { EventTypeSummary } from '../../lib/events/event-type-summary';
import { type Options, optionsFor, toggled, without } from './options';
import { announceToggle } from './messages';

interface Given {
	chosen: readonly string[];
	eventTypes: readonly EventTypeSummary[];
	onChange: ( chosen: readonly string[] ) => void;
	/** Told the slug that the open list points at; null while it points at none. */
	onPoint: ( slug: string | null ) => void;
}

interface List {
	readonly isOpen: boolean;
	/** Lives as long as the list is open. */
	readonly search: string;
	/** The slug pointed at. */
	readonly active: string | null;
	/** By keys, so that it must be scrolled to. */
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
export function useCombobox( { chosen, eventTypes, onChange, onPoint }: Given ): Combobox {
	const [ list, setList ] = useState( CLOSED );
	const { isOpen, search, active } = list;
	const options = useMemo( () => optionsFor( eventTypes, search ), [ eventTypes, search ] );

	useEffect( () => {
		onPoint( active );
	}, [ active, onPoint ] );

	function open( otherwise: string | null = null ): void {
		if ( ! isOpen ) {
			const first = options.slugs.find( ( slug ) => chosen.includes( slug ) ) ?? otherwise;
			setList( { isOpen: true, search: '', active: first, isByKeys: true } );
		}
	}

	function close(): void {
		setList( CLOSED );
	}

	function filter( text: string ): void {
		const first = text === '' ? undefined : optionsFor( eventTypes, text ).slugs[ 0 ];
		setList( { isOpen: true, search: text, active: first ?? null, isByKeys: true } );
	}

	function change( slug: string, next: readonly string[] ): void {
		onChange( next );
		announceToggle( slug, next, eventTypes );
	}

	function pointAt( slug: string | undefined, isByKeys = true ): void {
		setList( ( before ) => ( { ...before, active: slug ?? null, isByKeys } ) );
	}

	function move( by: 1 | -1 ): void {
		const { slugs } = options;
		const at = active === null ? -1 : slugs.indexOf( active );
		const start = by === 1 ? 0 : slugs.length - 1;
		pointAt( at === -1 ? slugs[ start ] : slugs[ Math.min( Math.max( at + by, 0 ), slugs.length - 1 ) ] );
	}

	/** Whether the key was ours, as in the functions below. */
	function onOpenKey( key: string ): boolean {
		switch ( key ) {
			case 'ArrowDown':
				move( 1 );
				return true;
			case 'ArrowUp':
				move( -1 );
				return true;
			case 'Home':
				pointAt( options.slugs[ 0 ] );
				return true;
			case 'End':
				pointAt( options.slugs.at( -1 ) );
				return true;
			case 'Enter':
				if ( active !== null ) {
					change( active, toggled( chosen, active ) );
				}
				return true;
			case 'Escape':
				close();
				return true;
			default:
				return false;
		}
	}

	function onClosedKey( key: string ): boolean {
		switch ( key ) {
			case 'ArrowDown':
				open( options.slugs[ 0 ] );
				return true;
			case 'ArrowUp':
				open( options.slugs.at( -1 ) );
				return true;
			default:
				return false;
		}
	}

	function onBackspace(): boolean {
		const last = chosen.at( -1 );
		if ( search !== '' || last === undefined ) {
			return false;
		}
		change( last, without( chosen, last ) );
		return true;
	}

	function onKey( key: string ): boolean {
		if ( key === 'Backspace' ) {
			return onBackspace();
		}
		return isOpen ? onOpenKey( key ) : onClosedKey( key );
	}

	function onKeyDown( event: KeyboardEvent ): void {
		const { key, nativeEvent, altKey, ctrlKey, metaKey, shiftKey } = event;
		if ( nativeEvent.isComposing || altKey || ctrlKey || metaKey || shiftKey ) {
			return;
		}
		if ( onKey( key ) ) {
			event.preventDefault();
			event.stopPropagation();
		}
	}

	return {
		...list,
		options,
		open: () => open(),
		close,
		filter,
		hover: ( slug ) => pointAt( slug, false ),
		toggle: ( slug ) => change( slug, toggled( chosen, slug ) ),
		onKeyDown,
	};
}
