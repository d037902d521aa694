import { useEffect, useRef } from '@wordpress/element';
import type { LogPage } from '../../data/log-page';
import { focused, rescueFocus } from '../../lib/browser/focus';

const PREFIX = 'msw-row-';

const listOf = ( name: string ) => `.msw-list-${ name }`;

/** The id of the link in a row. */
export function rowLinkId( id: string ): string {
	return PREFIX + id;
}

/** Whether rows may move: not after scrolling, while a menu is open, or if the row with the focus would disappear. */
export function mayMoveTo( name: string, { items }: LogPage< { id: string } > ): boolean {
	const row = focusedRow( name );
	return (
		window.scrollY === 0 &&
		document.querySelector( `${ listOf( name ) } [aria-expanded="true"]` ) === null &&
		( row === null || items.some( ( { id } ) => id === row ) )
	);
}

function focusedRow( name: string ): string | null {
	const row = focused()?.closest( `${ listOf( name ) } tr` );
	return row?.querySelector( `[id^="${ PREFIX }"]` )?.id.slice( PREFIX.length ) ?? null;
}

/** Scrolls to the top and focuses the row once it is there. */
export function focusRow( id: string | undefined ): void {
	window.scrollTo( 0, 0 );
	if ( id !== undefined ) {
		window.requestAnimationFrame( () =>
			document.getElementById( rowLinkId( id ) )?.focus( { preventScroll: true } )
		);
	}
}

/** Buttons for the selection disappear with it. The focus then moves to the checkbox beside them. */
export function useFocusKept( name: string, chosen: number ): void {
	const before = useRef( chosen );
	useEffect( () => {
		const isLess = chosen < before.current;
		before.current = chosen;
		if ( ! isLess ) {
			return undefined;
		}
		// DataViews removes its buttons a moment later.
		const frame = window.requestAnimationFrame( () =>
			rescueFocus( `${ listOf( name ) } .dataviews-footer input` )
		);
		return () => window.cancelAnimationFrame( frame );
	}, [ name, chosen ] );
}
