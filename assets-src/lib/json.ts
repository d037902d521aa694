export type TokenKind = 'key' | 'string' | 'number' | 'literal' | 'plain';

export interface Token {
	readonly kind: TokenKind;
	readonly text: string;
}

const STRING = /"(?:[^"\\]|\\.)*"/y;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERAL = /true|false|null/y;
const SPACE = /\s+/y;
const INDENT = '  ';

/**
 * Indents JSON. It changes white space only, so that 1.0, long numbers and duplicate keys show as they were sent.
 * Other text stays as it is.
 */
export function indentJson( text: string ): string {
	if ( ! isJson( text ) ) {
		return text;
	}
	let depth = 0;
	let out = '';
	let before = '';
	for ( const part of split( text ).filter( ( one ) => one.trim() !== '' ) ) {
		const isClosing = '}]'.includes( part );
		depth -= isClosing ? 1 : 0;
		// Empty brackets stay together.
		const breaks = isOpening( before ) ? ! isClosing : isClosing || before === ',';
		out += ( breaks ? newLine( depth ) : '' ) + ( part === ':' ? ': ' : part );
		depth += isOpening( part ) ? 1 : 0;
		before = part;
	}
	return out;
}

/** Splits JSON into tokens; joined, they are the text again. */
export function tintJson( text: string ): readonly Token[] {
	if ( ! isJson( text ) ) {
		return [ { kind: 'plain', text } ];
	}
	const parts = split( text );
	return joinPlain( parts.map( ( part, index ) => ( { kind: kindOf( part, parts, index ), text: part } ) ) );
}

function kindOf( part: string, parts: readonly string[], index: number ): TokenKind {
	if ( part.startsWith( '"' ) ) {
		const next = parts.slice( index + 1, index + 3 ).find( ( following ) => following.trim() !== '' );
		return next === ':' ? 'key' : 'string';
	}
	if ( /^[-\d]/.test( part ) ) {
		return 'number';
	}
	return /^[tfn]/.test( part ) ? 'literal' : 'plain';
}

/** Joins adjacent brackets, commas and white space, for fewer spans. */
function joinPlain( tokens: readonly Token[] ): readonly Token[] {
	const joined: Token[] = [];
	for ( const token of tokens ) {
		const last = joined.at( -1 );
		if ( token.kind === 'plain' && last?.kind === 'plain' ) {
			joined[ joined.length - 1 ] = { kind: 'plain', text: last.text + token.text };
		} else {
			joined.push( token );
		}
	}
	return joined;
}

/** Strings, numbers, literals, white space and single marks, in order. Only for valid JSON. */
function split( text: string ): string[] {
	const parts: string[] = [];
	let at = 0;
	while ( at < text.length ) {
		const part = match( [ STRING, NUMBER, LITERAL, SPACE ], text, at ) ?? text.charAt( at );
		parts.push( part );
		at += part.length;
	}
	return parts;
}

function match( patterns: readonly RegExp[], text: string, at: number ): string | null {
	for ( const pattern of patterns ) {
		pattern.lastIndex = at;
		const found = pattern.exec( text );
		if ( found ) {
			return found[ 0 ];
		}
	}
	return null;
}

function isJson( text: string ): boolean {
	try {
		JSON.parse( text );
		return true;
	} catch {
		return false;
	}
}

function isOpening( part: string ): boolean {
	return part === '{' || part === '[';
}

function newLine( depth: number ): string {
	return '\n' + INDENT.repeat( depth );
}
