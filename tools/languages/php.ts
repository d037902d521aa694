/** Finds the calls of __() and similar functions in PHP. */
import php from 'php-parser';
import type { Call, Source } from './calls';

const engine = new php.Engine( { ast: { withPositions: true }, parser: { version: '8.2' } } );

interface Node {
	kind: string;
	loc?: { start: { offset: number } };
}

interface FunctionCall extends Node {
	what: { kind: 'name'; name: string };
	arguments: Node[];
}

export function callsInPhp( { file, text }: Source ): Call[] {
	const calls: Call[] = [];
	const visit = ( value: unknown ): void => {
		if ( Array.isArray( value ) ) {
			value.forEach( visit );
		} else if ( isNode( value ) ) {
			if ( isFunctionCall( value ) ) {
				const offset = value.loc?.start.offset ?? 0;
				calls.push( {
					name: value.what.name.replace( /^\\/, '' ),
					args: value.arguments.map( plainText ),
					offset,
				} );
			}
			Object.values( value ).forEach( visit );
		}
	};
	visit( engine.parseCode( text, file ) );
	return calls;
}

function isNode( value: unknown ): value is Node {
	return typeof value === 'object' && value !== null && 'kind' in value;
}

/** Excludes methods, which may have the name of one of WordPress's functions. */
function isFunctionCall( node: Node ): node is FunctionCall {
	return node.kind === 'call' && 'what' in node && isNode( node.what ) && node.what.kind === 'name';
}

function plainText( node: Node ): string | undefined {
	return node.kind === 'string' && 'value' in node && typeof node.value === 'string' ? node.value : undefined;
}
