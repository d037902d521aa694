import { useEffect, useRef } from '@wordpress/element';
import type { DeliveriesPage } from '../../data/deliveries';
import { focused, rescueFocus } from '../../lib/browser/focus';

const LIST = '.msw-list-deliveries';
const PREFIX = 'msw-row-';

/** Of the link that names a delivery, so that its row can be found. */
export function rowLinkId( id: string ): string {
	return PREFIX + id;
}

/** Whether rows may move: nobody has scrolled to some, opened something that hangs on one, or has the focus in one that would go. */
export function mayMoveTo( { items }: DeliveriesPage ): boolean {
	const row = focusedRow();
	return (
		window.scrollY === 0 &&
		document.querySelector( `${ LIST } [aria-expanded="true"]` ) === null &&
		( row === null || items.some( ( { id } ) => id === row ) )
	);
}

function focusedRow(): string | null {
	const row = focused()?.closest( `${ LIST } tr` );
	return row?.querySelector( `[id^="${ PREFIX }"]` )?.id.slice( PREFIX.length ) ?? null;
}

/** Once it is there, from the top of the list. */
export function focusRow( id: string | undefined ): void {
	window.scrollTo( 0, 0 );
	if ( id !== undefined ) {
		window.requestAnimationFrame( () =>
			document.getElementById( rowLinkId( id ) )?.focus( { preventScroll: true } )
		);
	}
}

/** Whoever did something to the chosen ones, or let them go, had the focus on a button that goes with them: it moves to the box beside. */
export function useFocusKept( chosen: number ): void {
	const before = useRef( chosen );
	useEffect( () => {
		const isLess = chosen < before.current;
		before.current = chosen;
		if ( ! isLess ) {
			return undefined;
		}
		// The package takes its buttons away a moment later.
		const frame = window.requestAnimationFrame( () => rescueFocus( `${ LIST } .dataviews-footer input` ) );
		return () => window.cancelAnimationFrame( frame );
	}, [ chosen ] );
}
