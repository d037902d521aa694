import { useEffect, useState } from '@wordpress/element';
import type { Webhook } from '../../../types/rest.generated';
import { rowLinkId } from '../cells/rows';

/** The button that opened the dialog disappears with its row, so the focus moves to the next name, or to the title. */
export function useFocusAfterDelete() {
	const [ selector, setSelector ] = useState< string | null >( null );
	useEffect( () => {
		if ( selector !== null ) {
			document.querySelector< HTMLElement >( selector )?.focus();
			setSelector( null );
		}
	}, [ selector ] );
	return ( deleted: readonly Webhook[], before: readonly Webhook[] ) => {
		const next = neighborOf( deleted, before );
		setSelector( next ? `#${ rowLinkId( next.id ) }` : '.msw h1' );
	};
}

/** The row that takes the place of the last deleted one. */
function neighborOf( deleted: readonly Webhook[], before: readonly Webhook[] ): Webhook | undefined {
	const isGone = ( webhook: Webhook ) => deleted.some( ( { id } ) => id === webhook.id );
	const last = before.map( isGone ).lastIndexOf( true );
	return (
		before[ last + 1 ] ??
		before
			.slice( 0, last )
			.reverse()
			.find( ( one ) => ! isGone( one ) )
	);
}
