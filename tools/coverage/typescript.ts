/** Which lines of assets-src run while the tests of the screens do, as V8 counts them. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { node } from '../steps/checks';
import { jestCounts } from '../steps/counts';
import { CACHE, ROOT } from '../lib/paths';
import { program, type Step } from '../steps/run-steps';
import type { Row } from './table';

const FOLDER = join( CACHE, 'coverage/screens' );
const SOURCE = join( ROOT, 'assets-src' );

type Summary = Record< string, { lines: { total: number; covered: number } } >;

export const TYPESCRIPT_STEP: Step = program(
	'TypeScript: tests of the screens',
	[
		node( 'wp-scripts' ),
		...[ 'test-unit-js', '--config=test/ts/jest.config.mjs', '--coverage', '--coverageProvider=v8' ],
		'--collectCoverageFrom=assets-src/**/*.{ts,tsx}',
		'--collectCoverageFrom=!assets-src/types/**',
		...[ '--coverageReporters=json-summary', `--coverageDirectory=${ FOLDER }` ],
	],
	{ countsOf: jestCounts }
);

export function typescriptRows(): Row[] {
	const summary: Summary = JSON.parse( readFileSync( join( FOLDER, 'coverage-summary.json' ), 'utf8' ) );
	return Object.entries( summary )
		.filter( ( [ file ] ) => file.startsWith( SOURCE ) )
		.map( ( [ file, { lines } ] ) => ( {
			file: relative( SOURCE, file ),
			lines: lines.total,
			covered: [ lines.covered ],
		} ) );
}
