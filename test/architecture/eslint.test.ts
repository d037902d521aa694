/** Whether ESLint, as eslint.config.mjs has it, finds code that is one above a limit, and lets pass what is at it. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ESLint } from 'eslint';

const ROOT = join( import.meta.dirname, '../..' );

/** Without the rules that need types: reading all types takes ten times as long as the rest. */
const eslint = new ESLint( {
	cwd: ROOT,
	ignore: false, // The fixtures.
	overrideConfig: {
		files: [ '**/*.{ts,tsx}' ],
		languageOptions: { parserOptions: { projectService: false } },
		rules: {
			'@typescript-eslint/no-floating-promises': 'off',
			'@typescript-eslint/switch-exhaustiveness-check': 'off',
		},
	},
} );

interface Planted {
	rule: string;
	/** A file whose text is replaced. */
	path: string;
	bad: string;
	good?: string;
}

/** Whatever is there: a name that is given here would break with a change of names. */
function first( folder: string, ending: RegExp ): string {
	const file = readdirSync( join( ROOT, folder ) ).find( ( name ) => ending.test( name ) );
	assert.ok( file !== undefined, `${ folder } has no file that ends so.` );
	return `${ folder }/${ file }`;
}

const MODULE = first( 'assets-src/lib', /^[\w-]+\.ts$/ );
const TOOL = first( 'tools/lib', /\.ts$/ );

const lines = ( count: number ): string => 'work();\n'.repeat( count );
const functionOf = ( body: string ): string => `export function planted( work: () => boolean ): void {\n${ body }}\n`;
const component = ( count: number ): string =>
	`export function Planted( { work }: { work: () => void } ): JSX.Element {\n${ lines( count - 3 ) }return <p />;\n}\n`;

const above = first( 'assets-src/data', /\.ts$/ ).replace( /^assets-src\/(.*)\.ts$/, '../$1' );

const PLANTED: readonly Planted[] = [
	{
		rule: 'import/no-restricted-paths',
		path: MODULE,
		bad: `import * as planted from '${ above }';\n\nexport { planted };\n`,
	},
	{
		rule: 'max-lines',
		path: MODULE,
		bad: 'export {};\n'.repeat( 301 ),
		good: 'export {};\n'.repeat( 300 ),
	},
	{
		rule: 'max-lines-per-function',
		path: MODULE,
		bad: functionOf( lines( 39 ) ),
		good: functionOf( lines( 38 ) ),
	},
	{
		rule: 'max-lines-per-function',
		path: 'assets-src/app.tsx',
		bad: component( 61 ),
		good: component( 60 ),
	},
	{
		rule: 'house/max-lines-per-function',
		path: TOOL,
		bad: functionOf( lines( 39 ) ),
		good: functionOf( lines( 38 ) ),
	},
	{
		rule: 'complexity',
		path: MODULE,
		bad: functionOf( 'if ( work() ) {\nwork();\n}\n'.repeat( 10 ) ),
		good: functionOf( 'if ( work() ) {\nwork();\n}\n'.repeat( 9 ) ),
	},
];

async function broken( text: string, path: string ): Promise< Array< string | null > > {
	const results = await eslint.lintText( text, { filePath: join( ROOT, path ) } );
	return results.flatMap( ( { messages } ) => messages.map( ( { ruleId } ) => ruleId ) );
}

for ( const { rule, path, bad, good } of PLANTED ) {
	test( `${ rule } finds what is planted in ${ path }`, async () => {
		assert.deepEqual( await broken( bad, path ), [ rule ] );
		if ( good !== undefined ) {
			assert.deepEqual( await broken( good, path ), [] );
		}
	} );
}
