/**
 * `npm run languages`: updates the .pot and every .po, and builds what WordPress reads.
 * With --check it writes nothing. It warns of texts that are not translated yet and fails on mistakes.
 */
import { runMain } from '../lib/run-main';
import { DATAVIEWS_WORDS } from './files';
import { buildLanguages, staleOf, writeChanged } from './build';
import { collectLanguages, type Languages } from './languages';
import { gapsOf, mistakesOf } from './problems';

const SHOWN_GAPS = 5;

function warnings( { languages, files }: Languages ): string[] {
	const stale = staleOf( files ).filter( ( file ) => file !== DATAVIEWS_WORDS );
	const gaps = languages.flatMap( gapsOf );
	const more = gaps.length - SHOWN_GAPS;
	return [
		...stale.map( ( file ) => `${ file } is out of date. Run \`npm run languages\`.` ),
		...gaps.slice( 0, SHOWN_GAPS ),
		...( more > 0 ? [ `… and ${ more } more.` ] : [] ),
		...( gaps.length > 0 ? [ 'A release needs these translations; nothing else does.' ] : [] ),
	];
}

function mistakes( { languages, files }: Languages ): string[] {
	const stale = staleOf( files ).includes( DATAVIEWS_WORDS );
	return [
		...( stale ? [ `${ DATAVIEWS_WORDS } is out of date. Run \`npm run languages\`.` ] : [] ),
		...languages.flatMap( mistakesOf ),
	];
}

runMain( async () => {
	const all = await collectLanguages();
	if ( ! process.argv.includes( '--check' ) ) {
		writeChanged( all.files ).forEach( ( file ) => process.stdout.write( `${ file } is updated.\n` ) );
		buildLanguages();
	}
	const wrong = mistakes( all );
	process.stdout.write( [ ...warnings( all ), ...wrong ].map( ( line ) => `${ line }\n` ).join( '' ) );
	return wrong.length === 0;
} );
