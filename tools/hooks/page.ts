/** docs/hooks.md */
import type { Argument, Docblock } from './docblock';
import type { Hook, PhpFunction } from './find';

const OWN = 'multisite_webhooks_';

export interface Page {
	text: string;
	/** What the comments in the code lack. */
	problems: string[];
}

export function hooksPage( hooks: readonly Hook[], functions: readonly PhpFunction[] ): Page {
	const all = [ ...hooks ].sort( ( a, b ) => ( a.name < b.name ? -1 : 1 ) );
	const own = all.filter( ( { name } ) => name.startsWith( OWN ) );
	const of = ( kind: Hook[ 'kind' ] ): string[] =>
		own.filter( ( hook ) => hook.kind === kind ).map( ( { name, doc } ) => entry( `\`${ name }\``, doc ) );
	const parts = [
		'<!-- Made of the comments in the code by `npm run hooks`. -->',
		'# Hooks and functions\n\nWhat other code may use.',
		...[ '## Filters', ...of( 'filter' ) ],
		...[ '## Actions', ...of( 'action' ) ],
		...[ '## Functions', ...functions.map( ( { declaration, doc } ) => entry( `\`${ declaration }\``, doc ) ) ],
		"## WordPress's own hooks",
		`Deliveries run these as \`wp_remote_post()\` does: ${ names( all ).join( ', ' ) }.`,
		'They may change how a connection is made, such as its client certificate, but not where a delivery goes, its body, or its signed headers. A header with a line break sends nothing. None of them extends the time limit of 15 seconds.',
	];
	return {
		text: `${ parts.join( '\n\n' ) }\n`,
		problems: [
			...own.flatMap( ( hook ) => problemsOf( hook, hook.doc, hook.count ) ),
			...functions.flatMap( ( one ) => problemsOf( one, one.doc, one.declaration.split( '$' ).length - 1 ) ),
		],
	};
}

function names( hooks: readonly Hook[] ): string[] {
	const foreign = hooks.filter(
		( { name, file } ) => name !== '' && ! name.startsWith( OWN ) && file.includes( 'Adapter/Http/' )
	);
	return [ ...new Set( foreign.map( ( { name } ) => `\`${ name }\`` ) ) ];
}

function entry( title: string, doc: Docblock | undefined ): string {
	const { text = '', since = '', params = [], returns = '', example = '' } = doc ?? {};
	const [ type = '', ...meaning ] = typeAndMeaning( returns );
	return [
		`### ${ title }`,
		`${ text } Since ${ since }.`,
		...( params.length === 0 ? [] : [ table( params ) ] ),
		...( returns === '' ? [] : [ `Returns \`${ type }\`: ${ meaning.join( ' ' ) }` ] ),
		`\`\`\`php\n${ example }\`\`\``,
	].join( '\n\n' );
}

function typeAndMeaning( returns: string ): string[] {
	return returns.split( ' ' );
}

function table( params: readonly Argument[] ): string {
	const rows = params.map( ( { name, type, meaning } ) => [ `\`$${ name }\``, `\`${ type }\``, meaning ] );
	return [ [ 'Argument', 'Type', 'Meaning' ], [ '---', '---', '---' ], ...rows ]
		.map( ( cells ) => `| ${ cells.map( ( cell ) => cell.replaceAll( '|', '\\|' ) ).join( ' | ' ) } |` )
		.join( '\n' );
}

function problemsOf(
	{ file, name }: { file: string; name: string },
	doc: Docblock | undefined,
	count: number
): string[] {
	if ( doc === undefined ) {
		return [ `${ file }: ${ name } has no comment above it.` ];
	}
	const lacks = [
		doc.text === '' && 'a sentence on what it does',
		doc.since === '' && '@since',
		doc.example === '' && 'an example in ```php',
		doc.params.length !== count && `@param for each of its ${ count } arguments`,
		doc.params.some( ( { meaning } ) => meaning === '' ) && 'the meaning of an argument',
	];
	return lacks.filter( ( lack ) => lack !== false ).map( ( lack ) => `${ file }: ${ name } lacks ${ lack }.` );
}
