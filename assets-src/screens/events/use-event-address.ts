import { useEffect, useRef, useState } from '@wordpress/element';

interface Options {
	/** Whether the events are there to be scrolled to. */
	isReady: boolean;
	isListSettled: boolean;
	clearSearch: () => void;
}

/** Which event the address names by #event-{slug}; counted, so that the same link works twice. */
export interface OpenEvent {
	readonly slug: string | null;
	readonly round: number;
}

/** Follows #event-{slug}: opens that event, scrolls to it and focuses it, also when a search hides it. */
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

	// Again once the list above has loaded: its height has moved everything.
	useEffect( () => {
		if ( ! isReady || open.slug === null ) {
			return;
		}
		const summary = document.getElementById( `event-${ open.slug }` )?.querySelector( 'summary' );
		summary?.scrollIntoView();
		summary?.focus( { preventScroll: true } );
	}, [ open, isReady, isListSettled ] );

	return open;
}

function slugOf( hash: string ): string | null {
	return hash.startsWith( '#event-' ) ? hash.slice( '#event-'.length ) : null;
}
