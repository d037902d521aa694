/** For `npm test`: all in one file, but for those that can't be. */
import each from './jest.config.mjs';

// It translates texts before they are loaded, which is once in a file.
const ALONE = [ 'lib/translate-dataviews.test.ts' ];

export default {
	...each,
	testMatch: [ 'together.ts', ...ALONE ].map( ( file ) => `<rootDir>/test/ts/${ file }` ),
	globals: { ALONE },
};
