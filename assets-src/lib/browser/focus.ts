/** The element with the focus; the body if that element was removed. */
export function focused(): Element | null {
	return document.body.ownerDocument.activeElement;
}

/** If the element with the focus was removed, focuses the first match of the selector. */
export function rescueFocus( selector: string ): void {
	if ( focused() === document.body ) {
		document.querySelector< HTMLElement >( selector )?.focus( { preventScroll: true } );
	}
}
