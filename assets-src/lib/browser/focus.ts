/** What has the focus; the body, where what had it has gone. */
export function focused(): Element | null {
	return document.body.ownerDocument.activeElement;
}

/** Gives it to the first that the selector finds, where what had it has gone. */
export function rescueFocus( selector: string ): void {
	if ( focused() === document.body ) {
		document.querySelector< HTMLElement >( selector )?.focus( { preventScroll: true } );
	}
}
