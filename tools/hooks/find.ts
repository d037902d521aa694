/** Finds the hooks of the plugin, and what stands above each. */
import { callsInPhp } from '../languages/php';
import { readDocblock, type Docblock } from './docblock';

export interface Source {
	/** From the root of the project. */
	file: string;
	text: string;
}

export interface Hook {
	kind: 'filter' | 'action';
	name: string;
	/** How many values it is given. */
	count: number;
	file: string;
	doc: Docblock | undefined;
}

export interface PhpFunction {
	name: string;
	/** As it is declared. */
	declaration: string;
	file: string;
	doc: Docblock | undefined;
}

const KINDS: Readonly< Record< string, Hook[ 'kind' ] > > = {
	apply_filters: 'filter',
	apply_filters_ref_array: 'filter',
	do_action: 'action',
	do_action_ref_array: 'action',
};

export function hooksOf( source: Source ): Hook[] {
	return callsInPhp( source ).flatMap( ( { name, args, offset } ) => {
		const kind = KINDS[ name ];
		return kind === undefined
			? []
			: [
					{
						kind,
						name: args[ 0 ] ?? '',
						count: args.length - 1,
						file: source.file,
						doc: docblockBefore( source.text, offset ),
					},
				];
	} );
}

/** Those of a file that are no methods. */
export function functionsOf( { file, text }: Source ): PhpFunction[] {
	return [ ...text.matchAll( /^function (\w+)\([^{]*?(?= \{$)/gm ) ].map(
		( { 0: declaration, 1: name = '', index } ) => ( {
			name,
			declaration: declaration.replace( /^function /, '' ),
			file,
			doc: docblockBefore( text, index ),
		} )
	);
}

/** The last one before it, unless a statement or a function lies between. */
function docblockBefore( text: string, offset: number ): Docblock | undefined {
	const before = text.slice( 0, offset );
	const comment = [ ...before.matchAll( /\/\*\*[\s\S]*?\*\//g ) ].at( -1 );
	if ( comment === undefined || /[;}]|\bfunction \w/.test( before.slice( comment.index + comment[ 0 ].length ) ) ) {
		return undefined;
	}
	return readDocblock( comment[ 0 ] );
}
