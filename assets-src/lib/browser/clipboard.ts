/** Puts text on the clipboard. False if the browser does not allow it. */
export async function copyText( text: string ): Promise< boolean > {
	try {
		await navigator.clipboard.writeText( text );
		return true;
	} catch {
		// Sites without HTTPS have no clipboard API, and a browser may refuse it.
		return copyBySelection( text );
	}
}

function copyBySelection( text: string ): boolean {
	// eslint-disable-next-line @wordpress/no-global-active-element -- the focus must return there.
	const before = document.activeElement;
	const field = document.createElement( 'textarea' );
	field.value = text;
	field.style.position = 'fixed';
	field.style.opacity = '0';
	// Beside the focused button, because a dialog takes the focus back from elements outside it.
	( before?.parentElement ?? document.body ).append( field );
	field.select();
	const copied = document.execCommand( 'copy' );
	field.remove();
	if ( before instanceof HTMLElement ) {
		before.focus();
	}
	return copied;
}
