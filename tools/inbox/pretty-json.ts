/**
 * Formats JSON without rewriting its values: 12345678901234567890 and \u00e9 stay as they were sent and signed.
 * Text that is not JSON stays as it is.
 */
export function prettyJson( text: string ): string {
	if ( ! isJson( text ) ) {
		return text;
	}
	const tokens = text.match( /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g ) ?? [];
	let depth = 0;
	let pretty = '';
	const line = (): string => `\n${ '  '.repeat( depth ) }`;
	tokens.forEach( ( token, index ) => {
		if ( isClosing( token ) ) {
			depth--;
			pretty += isOpening( tokens[ index - 1 ] ) ? token : line() + token;
		} else if ( isOpening( token ) ) {
			depth++;
			pretty += isClosing( tokens[ index + 1 ] ) ? token : token + line();
		} else {
			pretty += { ',': `,${ line() }`, ':': ': ' }[ token ] ?? token;
		}
	} );
	return pretty;
}

function isOpening( token: string | undefined ): boolean {
	return token === '{' || token === '[';
}

function isClosing( token: string | undefined ): boolean {
	return token === '}' || token === ']';
}

function isJson( text: string ): boolean {
	try {
		JSON.parse( text );
		return true;
	} catch {
		return false;
	}
}
