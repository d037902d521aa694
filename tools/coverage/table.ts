/** Sums what was measured of files by folder, as a table in Markdown. */
export interface Row {
	/** A file or, once summed, a folder. */
	file: string;
	lines: number;
	/** Lines that ran, for each column. */
	covered: number[];
}

/** @param depth How many levels of folders are told apart. */
export function byFolder( files: readonly Row[], depth: number ): Row[] {
	const folders = new Map< string, Row[] >();
	for ( const row of files ) {
		const folder = row.file.split( '/' ).slice( 0, -1 ).slice( 0, depth ).join( '/' );
		folders.set( folder, [ ...( folders.get( folder ) ?? [] ), row ] );
	}
	return [ ...folders ]
		.map( ( [ folder, rows ] ) => sum( folder, rows ) )
		.sort( ( a, b ) => ( a.file < b.file ? -1 : 1 ) );
}

function sum( file: string, rows: readonly Row[] ): Row {
	const columns = rows[ 0 ]?.covered ?? [];
	return {
		file,
		lines: rows.reduce( ( all, { lines } ) => all + lines, 0 ),
		covered: columns.map( ( _, i ) => rows.reduce( ( all, { covered } ) => all + ( covered[ i ] ?? 0 ), 0 ) ),
	};
}

/** @param columns What was measured, in the order of `covered`. */
export function table( root: string, columns: readonly string[], folders: readonly Row[] ): string {
	const rows = [
		[ 'Folder', 'Lines', ...columns ],
		[ '---', '---:', ...columns.map( () => '---:' ) ],
		...folders.map( ( row ) => cells( [ root, row.file ].filter( Boolean ).join( '/' ), row ) ),
		cells( '**All**', sum( '', folders ) ),
	];
	return rows.map( ( row ) => `| ${ row.join( ' | ' ) } |\n` ).join( '' );
}

/** Whole percents: what depends on the moment (a timeout, a race) moves a line or two from run to run. */
function cells( name: string, { lines, covered }: Row ): string[] {
	return [
		name,
		String( lines ),
		...covered.map( ( count ) => ( lines === 0 ? '' : `${ Math.floor( ( 100 * count ) / lines ) } %` ) ),
	];
}
