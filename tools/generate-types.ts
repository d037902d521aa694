/**
 * Writes what follows from plugin/schema, so that it always matches: TypeScript for the screens and for receivers, the page about
 * events, and the OpenAPI document. With --check it writes nothing and fails on a difference.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import prettier from 'prettier';
import { ROOT } from './lib/paths';
import { eventsPage } from './schema/events-page';
import { openApi } from './schema/openapi/document';
import { payloadTypes } from './schema/payload-types';
import { restTypes } from './schema/rest-types';

async function formatted( path: string, source: string ): Promise< string > {
	const config = await prettier.resolveConfig( join( ROOT, path ) );
	return path.endsWith( '.ts' ) ? prettier.format( source, { ...config, parser: 'typescript' } ) : source;
}

const sources = new Map( [
	...( await restTypes() ),
	[ 'docs/events.d.ts', await payloadTypes() ],
	[ 'docs/events.md', eventsPage() ],
	[ 'docs/openapi.json', openApi() ],
] );

const stale: string[] = [];
for ( const [ path, source ] of sources ) {
	const file = join( ROOT, path );
	const wanted = await formatted( path, source );
	if ( ! process.argv.includes( '--check' ) ) {
		mkdirSync( dirname( file ), { recursive: true } );
		writeFileSync( file, wanted );
	} else if ( ! existsSync( file ) || readFileSync( file, 'utf8' ) !== wanted ) {
		stale.push( path );
	}
}
if ( stale.length > 0 ) {
	process.stderr.write(
		`These files don't match plugin/schema. Run \`npm run types\`:\n  ${ stale.join( '\n  ' ) }\n`
	);
	process.exitCode = 1;
}
