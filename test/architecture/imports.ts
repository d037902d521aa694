/** Which file of TypeScript imports which, types alone included, and the cycles among them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

export type Graph = ReadonlyMap< string, readonly string[] >;

/** By path from `root`. Only files of these folders count. */
export function importsOf( root: string, folders: readonly string[] ): Graph {
	const files = folders.flatMap( ( folder ) =>
		readdirSync( join( root, folder ), { recursive: true, encoding: 'utf8' } )
			.filter( ( file ) => /\.tsx?$/.test( file ) )
			.map( ( file ) => join( root, folder, file ) )
	);
	return new Map(
		files.map( ( file ) => [ relative( root, file ), importsIn( file ).map( ( to ) => relative( root, to ) ) ] )
	);
}

function importsIn( file: string ): string[] {
	const { importedFiles } = ts.preProcessFile( readFileSync( file, 'utf8' ) );
	return importedFiles
		.map( ( { fileName } ) => fileName )
		.filter( ( name ) => name.startsWith( '.' ) )
		.flatMap( ( name ) => {
			const path = join( dirname( file ), name );
			const found = [ '.ts', '.tsx', '/index.ts', '/index.tsx' ].map( ( end ) => path + end ).find( existsSync );
			return found === undefined ? [] : [ found ];
		} );
}

/** A dynamic import, `import( './x' )`, leads on as any other. Each cycle is told once, from its first file on. */
export function cyclesOf( graph: Graph ): string[][] {
	const cycles: string[][] = [];
	const done = new Set< string >();
	const visit = ( file: string, path: readonly string[] ): void => {
		const start = path.indexOf( file );
		if ( start !== -1 ) {
			cycles.push( path.slice( start ) );
		} else if ( ! done.has( file ) ) {
			for ( const next of graph.get( file ) ?? [] ) {
				visit( next, [ ...path, file ] );
			}
			done.add( file );
		}
	};
	[ ...graph.keys() ].forEach( ( file ) => visit( file, [] ) );
	return cycles;
}
