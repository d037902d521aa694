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
