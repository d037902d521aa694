import { useEffect, useRef, useState } from '@wordpress/element';

interface Options {
	/** Whether the events have loaded. */
	isReady: boolean;
	isListSettled: boolean;
	clearSearch: () => void;
}

/** The event that the address names by #event-{slug}; counted, so that the same link works twice. */
export interface OpenEvent {
	readonly slug: string | null;
	readonly round: number;
}

/** Follows #event-{slug}: opens that event, scrolls to it and focuses it, even if a search hides it. */
export function useEventAddress( { isReady, isListSettled, clearSearch }: Options ): OpenEvent {
	const [ open, setOpen ] = useState< OpenEvent >( () => ( { slug: slugOf( window.location.hash ), round: 0 } ) );
	const clear = useRef( clearSearch );
	clear.current = clearSearch;

	useEffect( () => {
		function onHashChange() {
			const slug = slugOf( window.location.hash );
			if ( slug !== null ) {
				clear.current();
			}
			setOpen( ( before ) => ( { slug, round: before.round + 1 } ) );
		}
		window.addEventListener( 'hashchange', onHashChange );
		return () => window.removeEventListener( 'hashchange', onHashChange );
	}, [] );

	const shown = useRef< OpenEvent | null >( null );
	const done = useRef< OpenEvent | null >( null );

	// Again once the list above has its height, but not when that list changes later.
	useEffect( () => {
		if ( ! isReady || open.slug === null || done.current === open ) {
			return;
		}
		reveal( open.slug, shown.current === open );
		shown.current = open;
		if ( isListSettled ) {
			done.current = open;
		}
	}, [ open, isReady, isListSettled ] );

	return open;
}

/** The second time, only if the focus is still there. */
function reveal( slug: string, isAgain: boolean ): void {
	const summary = document.getElementById( `event-${ slug }` )?.querySelector( 'summary' );
	if ( ! summary || ( isAgain && summary.ownerDocument.activeElement !== summary ) ) {
		return;
	}
	summary.scrollIntoView();
	summary.focus( { preventScroll: true } );
}

function slugOf( hash: string ): string | null {
	return hash.startsWith( '#event-' ) ? hash.slice( '#event-'.length ) : null;
}
