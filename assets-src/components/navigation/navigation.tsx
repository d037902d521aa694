import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { MouseEvent, ReactNode } from 'react';
import { hrefOf, isSameRoute, parseRoute, type Route, screenOf } from '../../lib/routes/route';
import { noteScroll, restoreScroll } from '../../lib/browser/scroll';
import { ConfirmDialog } from '../feedback/confirm-dialog';

interface Navigation {
	readonly route: Route;
	/** False until the first change of screen: the browser itself cares for the focus of a fresh page. */
	readonly hasMoved: boolean;
	readonly go: ( route: Route, whenUnsaved?: 'ask' | 'leave' ) => void;
	/** Changes the address of the present screen without a way back, as while typing into a search. */
	readonly replace: ( route: Route ) => void;
	readonly setUnsaved: ( unsaved: boolean ) => void;
}

const Context = createContext< Navigation | null >( null );

export function useNavigation(): Navigation {
	const navigation = useContext( Context );
	if ( navigation === null ) {
		throw new Error( 'There is no NavigationProvider around this.' );
	}
	return navigation;
}

/** Owns the address: every screen has one, Back works, and what isn't saved is not left without asking. */
export function NavigationProvider( { children }: { children: ReactNode } ) {
	const [ route, setRoute ] = useState( () => parseRoute( window.location.search ) );
	const [ hasMoved, setHasMoved ] = useState( false );
	const [ blocked, setBlocked ] = useState< Route | null >( null );
	const unsaved = useRef( false );

	const current = useRef( route );

	const show = useCallback( ( next: Route ): boolean => {
		const isOtherScreen = screenOf( next ) !== screenOf( current.current );
		current.current = next;
		setRoute( next );
		if ( isOtherScreen ) {
			unsaved.current = false;
			setHasMoved( true );
		}
		return isOtherScreen;
	}, [] );

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

	const go = useCallback< Navigation[ 'go' ] >(
		( next, whenUnsaved = 'ask' ) =>
			unsaved.current && whenUnsaved === 'ask' ? setBlocked( next ) : push( next ),
		[ push ]
	);

	const setUnsaved = useCallback( ( value: boolean ) => {
		unsaved.current = value;
	}, [] );

	useEffect( () => {
		function onPopState() {
			const next = parseRoute( window.location.search );
			if ( isSameRoute( next, route ) ) {
				return; // Only the part after # has changed.
			}
			if ( unsaved.current ) {
				// The browser has moved already; go back to where the form is, then ask.
				window.history.pushState( null, '', hrefOf( route ) );
				setBlocked( next );
				return;
			}
			show( next );
			restoreScroll();
		}
		window.addEventListener( 'popstate', onPopState );
		return () => window.removeEventListener( 'popstate', onPopState );
	}, [ route, show ] );

	useEffect( () => {
		function onBeforeUnload( event: BeforeUnloadEvent ) {
			if ( unsaved.current ) {
				event.preventDefault();
			}
		}
		window.addEventListener( 'beforeunload', onBeforeUnload );
		return () => window.removeEventListener( 'beforeunload', onBeforeUnload );
	}, [] );

	const value = useMemo(
		() => ( { route, hasMoved, go, replace, setUnsaved } ),
		[ route, hasMoved, go, replace, setUnsaved ]
	);

	return (
		<Context.Provider value={ value }>
			{ children }
			{ blocked && (
				<LeaveDialog
					onStay={ () => setBlocked( null ) }
					onLeave={ () => {
						setBlocked( null );
						push( blocked );
					} }
				/>
			) }
		</Context.Provider>
	);
}

function LeaveDialog( { onStay, onLeave }: { onStay: () => void; onLeave: () => void } ) {
	return (
		<ConfirmDialog
			title={ __( 'Leave without saving?', 'multisite-webhooks' ) }
			cancelLabel={ __( 'Stay', 'multisite-webhooks' ) }
			choices={ [ { label: __( 'Leave', 'multisite-webhooks' ), isDestructive: true, run: onLeave } ] }
			onCancel={ onStay }
		>
			<p>{ __( 'Your changes to this webhook are not saved.', 'multisite-webhooks' ) }</p>
		</ConfirmDialog>
	);
}

/** Props of a real link that stays within the app on a plain click. */
export function useLinkTo( route: Route ) {
	const { go } = useNavigation();
	return {
		href: hrefOf( route ),
		onClick: ( event: MouseEvent ) => {
			const isPlain =
				event.button === 0 && ! event.metaKey && ! event.ctrlKey && ! event.shiftKey && ! event.altKey;
			if ( isPlain && ! event.defaultPrevented ) {
				event.preventDefault();
				go( route );
			}
		},
	};
}
