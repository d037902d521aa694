import { useEffect, useRef } from '@wordpress/element';

/** Closes an open list. On touch screens, a press elsewhere need not take the focus away. */
export function useOutsidePress(
	root: { readonly current: HTMLElement | null },
	isOpen: boolean,
	close: () => void
): void {
	const latest = useRef( close );
	latest.current = close;
	useEffect( () => {
		if ( ! isOpen ) {
			return undefined;
		}
		function onPress( event: PointerEvent ) {
			if ( event.target instanceof Node && ! root.current?.contains( event.target ) ) {
				latest.current();
			}
		}
		document.addEventListener( 'pointerdown', onPress );
		return () => document.removeEventListener( 'pointerdown', onPress );
	}, [ isOpen, root ] );
}
