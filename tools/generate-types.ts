/**
 * Writes the TypeScript types of every REST resource from its JSON Schema, so that the two always match.
 * With --check it writes nothing and fails on a difference.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import prettier from 'prettier';

const root = join( import.meta.dirname, '..' );
const resources = join( root, 'plugin/schema/resources' );
const target = join( root, 'assets-src/types' );

async function typesOf( file: string ): Promise< string > {
	const schema = JSON.parse( readFileSync( join( resources, file ), 'utf8' ) ) as JSONSchema;
	const banner = `// Generated from plugin/schema/resources/${ file } by \`npm run types\`. Do not edit.`;
	const source = await compile( schema, basename( file, '.json' ), { bannerComment: banner, format: false } );
	const config = await prettier.resolveConfig( join( target, 'x.ts' ) );
	return prettier.format( source, { ...config, parser: 'typescript' } );
}

const stale: string[] = [];
mkdirSync( target, { recursive: true } );
for ( const file of readdirSync( resources ).sort() ) {
	const path = join( target, `${ basename( file, '.json' ) }.generated.ts` );
	const wanted = await typesOf( file );
	if ( process.argv.includes( '--check' ) ) {
		let present = '';
		try {
			present = readFileSync( path, 'utf8' );
		} catch {
			// A missing file is out of date too.
		}
		if ( present !== wanted ) {
			stale.push( path );
		}
	} else {
		writeFileSync( path, wanted );
	}
}
if ( stale.length > 0 ) {
	process.stderr.write(
		`These types don't match their schema. Run \`npm run types\`:\n  ${ stale.join( '\n  ' ) }\n`
	);
	process.exitCode = 1;
}
