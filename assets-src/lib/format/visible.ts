/** Shows control characters as symbols (␛), so that foreign bytes can't hide anything. Line breaks and tabs stay. */
export function visible( text: string ): string {
	return text.replace( /\r\n/g, '\n' ).replace( /[\u0000-\u0008\u000b-\u001f\u007f]/g, picture );
}

function picture( character: string ): string {
	const code = character.charCodeAt( 0 );
	return code === 0x7f ? '\u2421' : String.fromCharCode( 0x2400 + code );
}
