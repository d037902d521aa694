/** For `wp-scripts test-unit-js --config test/ts/jest.config.mjs`. */
export default {
	preset: '@wordpress/jest-preset-default',
	rootDir: '../..',
	roots: [ '<rootDir>/test/ts' ],
	testMatch: [ '**/*.test.ts', '**/*.test.tsx' ],
	testEnvironment: '<rootDir>/test/ts/support/environment.mjs',
	// Two cores and other work beside: a screen may take its time.
	testTimeout: 30_000,
	setupFilesAfterEnv: [ '<rootDir>/test/ts/support/setup.ts' ],
	// The same code, published for Node too.
	moduleNameMapper: { '^@wordpress/dataviews/wp$': '@wordpress/dataviews' },
	// Published as ES modules only, which Jest can't require.
	transformIgnorePatterns: [ '/node_modules/(?!(uuid|@wordpress/theme)/)' ],
	transform: { '\\.m?[jt]sx?$': '@wordpress/scripts/config/babel-transform' },
};
