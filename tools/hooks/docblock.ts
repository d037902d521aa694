/** Reads the comments that stand above hooks and functions, as WordPress writes them: text, an example in a fence, tags. */
export interface Argument {
	type: string;
	name: string;
	meaning: string;
}

export interface Docblock {
	/** Paragraphs. */
	text: string;
	example: string;
	since: string;
	params: Argument[];
	/** Type and meaning, as written. */
	returns: string;
}

export function readDocblock( comment: string ): Docblock {
	const lines = comment
		.replace( /^\/\*\*\s?|\s*\*\/$/g, '' )
		.split( '\n' )
		.map( ( line ) => line.replace( /^\s*\* ?/, '' ).trimEnd() )
		.join( '\n' );
	const fence = /^```php\n([\s\S]*?)^```$/m;
	const [ text = '', ...tags ] = lines.replace( fence, '' ).split( /^@/m );
	return {
		text: text.trim().replace( /\n(?!\n)(?<!\n\n)/g, ' ' ),
		example: withTabs( fence.exec( lines )?.[ 1 ] ?? '' ),
		since: valueOf( tags, 'since' ),
		params: tags.flatMap( readParam ),
		returns: valueOf( tags, 'return' ),
	};
}

/** WordPress's coding standard wants no tabs inside of a line, so comments have four spaces for each. */
function withTabs( code: string ): string {
	return code.replace( /^ +/gm, ( spaces ) => '\t'.repeat( spaces.length / 4 ) );
}

function valueOf( tags: readonly string[], name: string ): string {
	return oneLine( tags.find( ( tag ) => tag.startsWith( `${ name } ` ) )?.slice( name.length ) ?? '' );
}

/** A type holds spaces where it is that of an array. */
function readParam( tag: string ): Argument[] {
	const [ , type = '', name = '', meaning = '' ] = /^param (.+?) \$(\w+)(.*)$/.exec( oneLine( tag ) ) ?? [];
	return name === '' ? [] : [ { type: type.trim(), name, meaning: meaning.trim() } ];
}

function oneLine( text: string ): string {
	return text.trim().replace( /\s+/g, ' ' );
}
