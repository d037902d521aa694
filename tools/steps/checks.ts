/** The daily checks: everything that needs neither WordPress nor a browser. */
import { join } from 'node:path';
import { ROOT } from '../lib/paths';
import { jestCounts, nodeCounts, phpUnitCounts } from './counts';
import { HOST_AND_TOOLS_TESTS } from './node-tests';
import { program, type Step } from './run-steps';
import { BUILD_AND_SIZE } from './size';

export const node = ( name: string ): string => join( ROOT, 'node_modules/.bin', name );
export const php = ( name: string ): string => join( ROOT, 'vendor/bin', name );
export const wpcs = ( name: string ): string => join( ROOT, 'tools/wpcs/vendor/bin', name );

/** JSON and Markdown are formatted by hand. */
export const PRETTIER_FILES = '**/*.{ts,tsx,mjs,scss}';

/** They need Node alone. */
export const NODE_CHECKS: readonly Step[] = [
	BUILD_AND_SIZE,
	program( 'Types and docs match their schemas', [ node( 'tsx' ), 'tools/generate-types.ts', '--check' ] ),
	program(
		'docs/openapi.json is valid',
		[ node( 'redocly' ), 'lint', '--config=tools/schema/redocly.yaml', 'docs/openapi.json' ],
		{ env: { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' } }
	),
	program( 'Languages', [ node( 'tsx' ), 'tools/languages/cli.ts', '--check' ], { isNote: true } ),
	program( 'docs/hooks.md is up to date', [ node( 'tsx' ), 'tools/hooks/cli.ts', '--check' ] ),
	program( 'ESLint', [ node( 'eslint' ), '--max-warnings=0', '--cache', '--cache-location=.cache/eslint/', '.' ] ),
	program( 'No import cycles', [
		node( 'oxlint' ),
		'--ignore-pattern=test/architecture/fixtures',
		...[ 'assets-src', 'host', 'tools', 'test' ],
	] ),
	program( 'Prettier', [
		node( 'prettier' ),
		...[ '--check', '--log-level=warn', '--cache', '--cache-location=.cache/prettier', PRETTIER_FILES ],
	] ),
	program( 'TypeScript', [ node( 'tsc' ) ] ),
	program(
		'TypeScript rules find planted code',
		[
			process.execPath,
			'--import',
			'tsx',
			'--test',
			...[ 'eslint', 'hooks', 'imports' ].map( ( name ) => `test/architecture/${ name }.test.ts` ),
		],
		{ countsOf: nodeCounts }
	),
];

/** They need PHP too. */
export const PHP_CHECKS: readonly Step[] = [
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
	program( 'PHP unit tests', [ php( 'phpunit' ), '--testsuite=unit', '--colors=never' ], {
		countsOf: phpUnitCounts,
	} ),
	program( 'PHP rules find planted code', [ php( 'phpunit' ), '--testsuite=architecture', '--colors=never' ], {
		countsOf: phpUnitCounts,
	} ),
	HOST_AND_TOOLS_TESTS,
];

export const CHECKS: readonly Step[] = [ ...NODE_CHECKS, ...PHP_CHECKS ];

const JEST = [ node( 'wp-scripts' ), 'test-unit-js' ];

/** They take longer than all other checks together. */
export const SCREEN_TESTS = program( 'Screen unit tests', [ ...JEST, '--config=test/ts/jest.together.config.mjs' ], {
	countsOf: jestCounts,
} );

/** Those that use a file that is not committed as it is. */
export const SCREEN_TESTS_OF_CHANGES = program( 'Screen unit tests of what has changed', [
	...JEST,
	'--config=test/ts/jest.config.mjs',
	'--onlyChanged',
	'--passWithNoTests',
] );
