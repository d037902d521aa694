import { useCallback, useEffect, useRef, useState } from '@wordpress/element';
import { noteScroll, restoreScroll } from '../../lib/browser/scroll';
import { isSame } from '../../lib/is-same';
import { hrefOf, parseRoute, type Route, screenOf } from '../../lib/routes/route';

/** May refuse to leave by the browser's own buttons. */
type OnBack = ( next: Route ) => 'go' | 'stay';

/** The route in the address, and ways to change both. Both functions must be stable. */
export function useAddress( onBack: OnBack, onMoved: () => void ) {
	const [ route, setRoute ] = useState( () => parseRoute( window.location.search ) );
	const current = useRef( route );

	const show = useCallback(
		( next: Route ): boolean => {
			const isOtherScreen = screenOf( next ) !== screenOf( current.current );
			current.current = next;
			setRoute( next );
			if ( isOtherScreen ) {
				onMoved();
			}
			return isOtherScreen;
		},
		[ onMoved ]
	);

	const push = useCallback(
		( next: Route ) => {
			noteScroll();
			window.history.pushState( null, '', hrefOf( next ) );
			if ( show( next ) ) {
				window.scrollTo( 0, 0 );
			}
		},
		[ show ]
	);

	const replace = useCallback(
		( next: Route ) => {
			window.history.replaceState( window.history.state, '', hrefOf( next ) );
			show( next );
		},
		[ show ]
	);

	useBack( route, show, onBack );
	return { route, push, replace };
}

/** Follows the browser's own buttons. */
function useBack( route: Route, show: ( next: Route ) => void, onBack: OnBack ): void {
	useEffect( () => {
		function onPopState() {
			const next = parseRoute( window.location.search );
			if ( isSame( next, route ) ) {
				return; // Only the part after # has changed.
			}
			if ( onBack( next ) === 'stay' ) {
				// The browser has moved already.
				window.history.pushState( null, '', hrefOf( route ) );
				return;
			}
			show( next );
			restoreScroll();
		}
		window.addEventListener( 'popstate', onPopState );
		return () => window.removeEventListener( 'popstate', onPopState );
	}, [ route, show, onBack ] );
}
