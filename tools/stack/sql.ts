import { run } from '../lib/run';
import type { Database } from './mariadb';
import { need } from './server';

/** Queries the database of a stack without WordPress. Returns rows of texts; NULL is the text NULL. */
export async function sql( db: Database, statements: string ): Promise< string[][] > {
	const output = await run(
		need( 'mariadb' ),
		[
			'--no-defaults',
			'--batch',
			'--skip-column-names',
			`--socket=${ db.socket }`,
			`--user=${ db.user }`,
			`--password=${ db.password }`,
			db.name,
		],
		{ input: statements }
	);
	return output
		.split( '\n' )
		.filter( ( line ) => line !== '' )
		.map( ( line ) => line.split( '\t' ) );
}

/** The first value of the first row, as a number. 0 if there is none. */
export async function sqlNumber( db: Database, query: string ): Promise< number > {
	const value = Number( ( await sql( db, query ) )[ 0 ]?.[ 0 ] ?? 0 );
	return Number.isNaN( value ) ? 0 : value;
}
