/** `npm run hooks`: writes docs/hooks.md. With --check it writes nothing, and fails when the page or a comment is not as it should be. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/paths';
import { functionsOf, hooksOf, type Source } from './find';
import { hooksPage } from './page';

const PAGE = 'docs/hooks.md';

function read( file: string ): Source {
	return { file, text: readFileSync( join( ROOT, file ), 'utf8' ) };
}

function sources(): Source[] {
	return readdirSync( join( ROOT, 'plugin/src' ), { recursive: true, encoding: 'utf8' } )
		.filter( ( file ) => file.endsWith( '.php' ) )
		.map( ( file ) => read( `plugin/src/${ file }` ) )
		.filter( ( { text } ) => /apply_filters|do_action/.test( text ) ); // Parsing takes long.
}

function main( isCheck: boolean ): number {
	const { text, problems } = hooksPage( sources().flatMap( hooksOf ), functionsOf( read( 'plugin/functions.php' ) ) );
	const path = join( ROOT, PAGE );
	if ( ! isCheck ) {
		writeFileSync( path, text );
	} else if ( readFileSync( path, 'utf8' ) !== text ) {
		problems.push( `${ PAGE } is stale. Run \`npm run hooks\`.` );
	}
	process.stdout.write( problems.map( ( problem ) => `${ problem }\n` ).join( '' ) );
	return problems.length === 0 ? 0 : 1;
}

process.exit( main( process.argv.includes( '--check' ) ) );
