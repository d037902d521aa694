/** The daily checks: everything that needs neither a WordPress nor a browser. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { jestCounts, nodeCounts, phpUnitCounts } from './counts';
import { ROOT } from './paths';
import { program, type Step } from './steps';

export const node = ( name: string ): string => join( ROOT, 'node_modules/.bin', name );
export const php = ( name: string ): string => join( ROOT, 'vendor/bin', name );
export const wpcs = ( name: string ): string => join( ROOT, 'tools/wpcs/vendor/bin', name );

/** JSON and Markdown are laid out by hand. */
export const PRETTIER_FILES = '**/*.{ts,tsx,mjs,scss}';

/** Those that boot whole networks take minutes: they are for `npm test` alone. */
const BOOTS = /-boot\.test\.ts$/;

/** So is the one that needs a build. */
const BUILT = /-zip\.test\.ts$/;

export const BOOT_TESTS = hostTests( 'Starting and stopping the host', ( name ) => BOOTS.test( name ) );
export const ZIP_TESTS = hostTests( 'The archive that ships', ( name ) => BUILT.test( name ) );

/** File by file, for Node 20 takes no pattern. */
function hostTests( title: string, includes: ( name: string ) => boolean ): Step {
	const files = readdirSync( join( ROOT, 'test/host' ) )
		.filter( ( name ) => name.endsWith( '.test.ts' ) && includes( name ) )
		.map( ( name ) => `test/host/${ name }` );
	return program(
		title,
		[ process.execPath, '--import', 'tsx', '--test', '--test-timeout=300000', ...files ],
		nodeCounts
	);
}

export const CHECKS: readonly Step[] = [
	program( 'Types are those of the schemas', [ node( 'tsx' ), 'tools/generate-types.ts', '--check' ] ),
	program( 'Languages are up to date', [ node( 'tsx' ), 'tools/languages/cli.ts', '--check' ] ),
	program( 'ESLint', [ node( 'eslint' ), '--max-warnings=0', '--cache', '--cache-location=.cache/eslint/', '.' ] ),
	// ESLint's rule on cycles leaves out imports of types.
	program( 'No import cycles', [ node( 'oxlint' ), 'assets-src', 'host', 'tools', 'test' ] ),
	program( 'Prettier', [ node( 'prettier' ), '--check', '--log-level=warn', PRETTIER_FILES ] ),
	program( 'TypeScript', [ node( 'tsc' ) ] ),
	program( 'PHP structure', [ php( 'phpcs' ), '-q' ] ),
	program( "WordPress's coding standard", [ wpcs( 'phpcs' ), '-q', '--standard=tools/wpcs/phpcs.xml' ] ),
	program( 'PHPStan', [ php( 'phpstan' ), 'analyse', '--no-progress', '--memory-limit=1G' ] ),
	program( 'PHPStan, Domain alone', [
		php( 'phpstan' ),
		'analyse',
		'--no-progress',
		'--memory-limit=1G',
		'--configuration=phpstan-pure.neon',
	] ),
	program( 'PHP unit tests', [ php( 'phpunit' ), '--testsuite=unit', '--colors=never' ], phpUnitCounts ),
	program(
		'Screen unit tests',
		[ node( 'wp-scripts' ), 'test-unit-js', '--config=test/ts/jest.config.mjs' ],
		jestCounts
	),
	hostTests( 'Host and tools tests', ( name ) => ! BOOTS.test( name ) && ! BUILT.test( name ) ),
];
