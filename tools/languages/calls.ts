/** The meaning of calls of __() and similar functions, in PHP and TypeScript alike. */
import type { Found } from './catalog';

export const DOMAIN = 'multisite-webhooks';

type Argument = 'text' | 'plural' | 'context' | 'number' | 'domain';

const TEXT: readonly Argument[] = [ 'text', 'domain' ];
const IN_CONTEXT: readonly Argument[] = [ 'text', 'context', 'domain' ];

const FUNCTIONS: Readonly< Record< string, readonly Argument[] > > = {
	__: TEXT,
	_e: TEXT,
	esc_html__: TEXT,
	esc_html_e: TEXT,
	esc_attr__: TEXT,
	esc_attr_e: TEXT,
	_x: IN_CONTEXT,
	_ex: IN_CONTEXT,
	esc_html_x: IN_CONTEXT,
	esc_attr_x: IN_CONTEXT,
	_n: [ 'text', 'plural', 'number', 'domain' ],
	_nx: [ 'text', 'plural', 'number', 'context', 'domain' ],
	_n_noop: [ 'text', 'plural', 'domain' ],
	_nx_noop: [ 'text', 'plural', 'context', 'domain' ],
};

/** A call as written. An argument that is no plain text is undefined. */
export interface Call {
	name: string;
	args: readonly ( string | undefined )[];
	/** Its place in the source. */
	offset: number;
}

export interface Source {
	file: string;
	text: string;
}

/** The texts of these calls that belong to a text domain. WordPress's own domain is undefined. */
export function textsOf( source: Source, calls: readonly Call[], domain: string | undefined ): Found[] {
	const comments = new TranslatorComments( source.text );
	return [ ...calls ]
		.sort( ( a, b ) => a.offset - b.offset )
		.flatMap( ( call ) => {
			const names = FUNCTIONS[ call.name ];
			if ( names === undefined ) {
				return [];
			}
			const comment = comments.before( call.offset );
			const args = Object.fromEntries( names.map( ( name, at ) => [ name, call.args[ at ] ] ) );
			return args[ 'domain' ] === domain ? [ foundIn( source.file, call, names, args, comment ) ] : [];
		} );
}

function foundIn(
	file: string,
	call: Call,
	names: readonly Argument[],
	args: Readonly< Record< string, string | undefined > >,
	comment: string | undefined
): Found {
	for ( const name of names ) {
		if ( name !== 'number' && name !== 'domain' && args[ name ] === undefined ) {
			throw new Error(
				`${ file }: ${ call.name }( ${ call.args.join( ', ' ) } ) needs its ${ name } as plain text.`
			);
		}
	}
	return { context: args[ 'context' ], text: args[ 'text' ] ?? '', plural: args[ 'plural' ], comment, file };
}

/** Comments “translators: …”. Each belongs to the next call, if that is near. */
class TranslatorComments {
	private static readonly LINES_BETWEEN = 3;

	private readonly waiting: { text: string; end: number }[];

	public constructor( private readonly source: string ) {
		const pattern = /\/\*+\s*(translators:[\s\S]*?)\s*\*\/|\/\/\s*(translators:[^\n]*)/gi;
		this.waiting = [ ...source.matchAll( pattern ) ].map( ( match ) => ( {
			text: ( match[ 1 ] ?? match[ 2 ] ?? '' ).replace( /\s*\n\s*\*?\s*/g, ' ' ).trim(),
			end: match.index + match[ 0 ].length,
		} ) );
	}

	/** Call it in the order of the source. */
	public before( offset: number ): string | undefined {
		let comment: { text: string; end: number } | undefined;
		while ( this.waiting[ 0 ] !== undefined && this.waiting[ 0 ].end <= offset ) {
			comment = this.waiting.shift();
		}
		if ( comment === undefined ) {
			return undefined;
		}
		const lines = this.source.slice( comment.end, offset ).split( '\n' ).length - 1;
		return lines <= TranslatorComments.LINES_BETWEEN ? comment.text : undefined;
	}
}
