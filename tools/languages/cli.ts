/**
 * `npm run languages`: brings the .pot, every .po and what WordPress reads of them up to date.
 * With --check it writes nothing and fails on whatever is stale, missing or wrong.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from '../lib/errors';
import { ROOT } from '../lib/paths';
import { onDisk } from './files';
import { languages } from './languages';

async function main( isCheck: boolean ): Promise< boolean > {
	const { files, problems } = await languages();
	const stale = [ ...files ].filter( ( [ file, wanted ] ) => ! onDisk( file )?.equals( Buffer.from( wanted ) ) );
	if ( ! isCheck ) {
		stale.forEach( ( [ file, wanted ] ) => writeFileSync( join( ROOT, file ), wanted ) );
	}
	const lines = [
		...stale.map( ( [ file ] ) =>
			isCheck ? `${ file } is stale. Run \`npm run languages\`.` : `${ file } is written.`
		),
		...problems,
	];
	process.stdout.write( lines.map( ( line ) => `${ line }\n` ).join( '' ) );
	return problems.length === 0 && ! ( isCheck && stale.length > 0 );
}

main( process.argv.includes( '--check' ) ).then(
	( good ) => process.exit( good ? 0 : 1 ),
	( error: unknown ) => {
		process.stderr.write( `${ explain( error ) }\n` );
		process.exit( 1 );
	}
);
