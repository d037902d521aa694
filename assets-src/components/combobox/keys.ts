import type { KeyboardEvent } from 'react';

export interface KeyActions {
	readonly isOpen: boolean;
	/** Opens the list and points at its first or last option. */
	open: ( at: 'first' | 'last' ) => void;
	close: () => void;
	move: ( by: 1 | -1 ) => void;
	pointAt: ( at: 'first' | 'last' ) => void;
	toggleActive: () => void;
	/** False if there is nothing to remove. */
	removeLast: () => boolean;
}

type Run = ( actions: KeyActions ) => void;

const WHEN_OPEN: Readonly< Record< string, Run > > = {
	ArrowDown: ( { move } ) => move( 1 ),
	ArrowUp: ( { move } ) => move( -1 ),
	Home: ( { pointAt } ) => pointAt( 'first' ),
	End: ( { pointAt } ) => pointAt( 'last' ),
	Enter: ( { toggleActive } ) => toggleActive(),
	Escape: ( { close } ) => close(),
};

const WHEN_CLOSED: Readonly< Record< string, Run > > = {
	ArrowDown: ( { open } ) => open( 'first' ),
	ArrowUp: ( { open } ) => open( 'last' ),
};

/** Whether the key has done something. */
export function runKey( key: string, actions: KeyActions ): boolean {
	if ( key === 'Backspace' ) {
		return actions.removeLast();
	}
	const run = ( actions.isOpen ? WHEN_OPEN : WHEN_CLOSED )[ key ];
	run?.( actions );
	return run !== undefined;
}

/** Without modifier keys, and not part of a character that is being composed. */
export function isPlain( { nativeEvent, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent ): boolean {
	return ! ( nativeEvent.isComposing || altKey || ctrlKey || metaKey || shiftKey );
}

/** The next or previous option, at an end the same; from nowhere, the first or last one. */
export function neighborOf< Value >( active: Value | null, by: 1 | -1, options: readonly Value[] ): Value | null {
	const at = active === null ? -1 : options.indexOf( active );
	if ( at === -1 ) {
		return options.at( by === 1 ? 0 : -1 ) ?? null;
	}
	return options[ Math.min( Math.max( at + by, 0 ), options.length - 1 ) ] ?? null;
}
