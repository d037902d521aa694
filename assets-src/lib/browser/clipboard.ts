/** Puts text on the clipboard. False when the browser doesn't let us. */
export async function copyText( text: string ): Promise< boolean > {
	try {
		await navigator.clipboard.writeText( text );
		return true;
	} catch {
		// Sites without https have no clipboard API, and a page may be refused it.
		return copyBySelection( text );
	}
}

function copyBySelection( text: string ): boolean {
	// eslint-disable-next-line @wordpress/no-global-active-element -- whatever has the focus gets it back.
	const before = document.activeElement;
	const field = document.createElement( 'textarea' );
	field.value = text;
	field.style.position = 'fixed';
	field.style.opacity = '0';
	// Beside the focused button, for a dialog takes the focus back from elements outside of it.
	( before?.parentElement ?? document.body ).append( field );
	field.select();
	const copied = document.execCommand( 'copy' );
	field.remove();
	if ( before instanceof HTMLElement ) {
		before.focus();
	}
	return copied;
}
