import { useEffect, useState } from '@wordpress/element';

/** Focuses an element by its ID once it is there: after the next render. */
export function useNextFocus(): ( id: string ) => void {
	const [ next, setNext ] = useState< { id: string } | null >( null );
	useEffect( () => {
		if ( next !== null ) {
			document.getElementById( next.id )?.focus();
		}
	}, [ next ] );
	return ( id ) => setNext( { id } );
}
