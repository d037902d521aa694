import { readdirSync } from 'node:fs';
import wordpress from '@wordpress/eslint-plugin';
import { builtinRules } from 'eslint/use-at-your-own-risk';

/** Screens are built in layers, from the bottom up. A layer uses those before it. */
const LAYERS = [ 'types', 'lib', 'data', 'hooks', 'components', 'features', 'screens', 'app' ];

const paths = ( layer ) =>
	layer === 'app' ? [ './assets-src/app.tsx', './assets-src/index.tsx' ] : [ `./assets-src/${ layer }` ];

const layerZones = LAYERS.slice( 0, -1 ).map( ( layer, i ) => ( {
	target: `./assets-src/${ layer }`,
	from: LAYERS.slice( i + 1 ).flatMap( paths ),
	message: `assets-src/${ layer } uses only ${ LAYERS.slice( 0, i ).join( ', ' ) || 'nothing' }.`,
} ) );

const CODE_ONLY = { skipBlankLines: true, skipComments: true };

/** What two screens share belongs in features or components. */
const screenZones = readdirSync( `${ import.meta.dirname }/assets-src/screens` ).map( ( screen ) => ( {
	target: `./assets-src/screens/${ screen }`,
	from: './assets-src/screens',
	except: [ `./${ screen }` ],
	message: 'A screen does not use another screen.',
} ) );

const SUITES = [ 'describe', 'suite', 'test.describe' ];

/** ESLint's own rule, but the callback of a suite may be as long as the suite. */
const maxLinesPerFunction = {
	...builtinRules.get( 'max-lines-per-function' ),
	create( context ) {
		const isSuite = ( { parent } ) =>
			parent.type === 'CallExpression' && SUITES.includes( context.sourceCode.getText( parent.callee ) );
		const report = ( problem ) => isSuite( problem.node ) || context.report( problem );
		const quiet = Object.create( context, { report: { value: report } } );
		return builtinRules.get( 'max-lines-per-function' ).create( quiet );
	},
};

export default [
	{
		ignores: [
			'**/build/**',
			'**/dist/**',
			'**/vendor/**',
			'**/.cache/**',
			'**/.host/**',
			'**/*.d.mts',
			'**/*.generated.ts',
			'docs/events.d.ts',
			'test/architecture/fixtures/**',
			'test-results/**',
		],
	},
	...wordpress.configs.recommended,
	// Prettier runs by itself, over more kinds of files.
	{ rules: { 'prettier/prettier': 'off' } },
	{
		files: [ '**/*.{ts,tsx}' ],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		settings: {
			'import/parsers': { '@typescript-eslint/parser': [ '.ts', '.tsx' ] },
			'import/resolver': { typescript: true },
		},
		rules: {
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-floating-promises': [
				'error',
				{
					allowForKnownSafeCalls: [
						{ from: 'package', name: [ 'describe', 'it', 'suite', 'test' ], package: 'node:test' },
					],
				},
			],
			'@typescript-eslint/switch-exhaustiveness-check': 'error',
			'@wordpress/i18n-text-domain': [ 'error', { allowedTextDomain: 'multisite-webhooks' } ],
			'@wordpress/dependency-group': 'off',
			'import/no-default-export': 'error',
			'import/no-extraneous-dependencies': 'error',
			'import/no-restricted-paths': [ 'error', { zones: [ ...layerZones, ...screenZones ] } ],
			// TypeScript asks for brackets where a name may be missing.
			'dot-notation': 'off',
			// Types say what a parameter is; comments give reasons.
			'jsdoc/check-param-names': 'off',
			'jsdoc/require-param': 'off',
			'jsdoc/require-param-type': 'off',
			'jsdoc/require-returns': 'off',
		},
	},
	{
		files: [ '{assets-src,test/ts}/**/*.{ts,tsx}' ],
		rules: {
			'max-lines': [ 'error', { max: 300, ...CODE_ONLY } ],
			'max-lines-per-function': [ 'error', { max: 40, ...CODE_ONLY } ],
			complexity: [ 'error', 10 ],
		},
	},
	{
		// Markup takes more lines than logic.
		files: [ 'assets-src/**/*.tsx' ],
		rules: { 'max-lines-per-function': [ 'error', { max: 60, ...CODE_ONLY } ] },
	},
	{
		// A describe() is a list of tests and no function.
		files: [ 'test/ts/**' ],
		rules: { 'max-lines-per-function': 'off' },
	},
	{
		files: [ 'assets-src/**/*.tsx' ],
		rules: { 'react/jsx-no-literals': [ 'error', { ignoreProps: true, allowedStrings: [ '·' ] } ] },
	},
	{
		files: [ 'assets-src/**' ],
		ignores: [ 'assets-src/data/**' ],
		rules: {
			'no-restricted-imports': [
				'error',
				{ paths: [ { name: '@wordpress/api-fetch', message: 'Only data/ talks to the server.' } ] },
			],
		},
	},
	{
		files: [
			'host/**',
			'tools/**',
			'test/{architecture,chaos,cluster,e2e,host,install,tools}/**',
			'*.config.{ts,js,mjs}',
		],
		languageOptions: {
			globals: {
				process: 'readonly',
				console: 'readonly',
				fetch: 'readonly',
				URL: 'readonly',
				setTimeout: 'readonly',
				clearTimeout: 'readonly',
				performance: 'readonly',
				AbortController: 'readonly',
				Buffer: 'readonly',
				NodeJS: 'readonly',
			},
		},
		rules: { 'no-console': 'off' },
	},
	{ files: [ '*.config.{ts,js,mjs}' ], rules: { 'import/no-default-export': 'off' } },
	{
		files: [ 'host/**/*.{ts,mjs}', 'tools/**/*.{ts,mjs}', 'test/{chaos,cluster,e2e,host,install,tools}/**/*.ts' ],
		plugins: { house: { rules: { 'max-lines-per-function': maxLinesPerFunction } } },
		rules: {
			complexity: [ 'error', 10 ],
			'max-lines': [ 'error', { max: 300, skipBlankLines: true, skipComments: true } ],
			'house/max-lines-per-function': [ 'error', { max: 40, skipBlankLines: true, skipComments: true } ],
			'import/no-restricted-paths': [
				'error',
				{
					zones: [
						{ target: './tools', from: './host', message: 'The host uses the tools, not the other way.' },
					],
				},
			],
		},
	},
];
