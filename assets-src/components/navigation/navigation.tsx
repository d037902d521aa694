import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from '@wordpress/element';
import type { MouseEvent, ReactNode } from 'react';
import { hrefOf, type Route } from '../../lib/routes/route';
import { LeaveDialog } from './leave-dialog';
import { useAddress } from './use-address';

interface Navigation {
	readonly route: Route;
	/** False until the first change of screen: the browser itself places the focus on a fresh page. */
	readonly hasMoved: boolean;
	readonly go: ( route: Route, whenUnsaved?: 'ask' | 'leave' ) => void;
	/** Changes the address of this screen without a way back, as while typing into a search. */
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

/** Owns the address: every screen has one, Back works, and unsaved changes are not left without asking. */
export function NavigationProvider( { children }: { children: ReactNode } ) {
	const [ hasMoved, setHasMoved ] = useState( false );
	const [ blocked, setBlocked ] = useState< Route | null >( null );
	const unsaved = useRef( false );

	const onMoved = useCallback( () => {
		unsaved.current = false;
		setHasMoved( true );
	}, [] );
	const onBack = useCallback( ( next: Route ) => {
		if ( unsaved.current ) {
			setBlocked( next );
		}
		return unsaved.current ? 'stay' : 'go';
	}, [] );
	const { route, push, replace } = useAddress( onBack, onMoved );
	useUnloadGuard( unsaved );

	const go = useCallback< Navigation[ 'go' ] >(
		( next, whenUnsaved = 'ask' ) =>
			unsaved.current && whenUnsaved === 'ask' ? setBlocked( next ) : push( next ),
		[ push ]
	);
	const setUnsaved = useCallback( ( value: boolean ) => {
		unsaved.current = value;
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

/** Lets the browser ask before it leaves the page. */
function useUnloadGuard( unsaved: { readonly current: boolean } ): void {
	useEffect( () => {
		function onBeforeUnload( event: BeforeUnloadEvent ) {
			if ( unsaved.current ) {
				event.preventDefault();
			}
		}
		window.addEventListener( 'beforeunload', onBeforeUnload );
		return () => window.removeEventListener( 'beforeunload', onBeforeUnload );
	}, [ unsaved ] );
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
