/** How many tests have passed and failed, according to a runner's output. */
export interface Counts {
	passed: number;
	failed: number;
}

/** Of two runs of tests. */
export function added( ...runs: ReadonlyArray< Counts | undefined > ): Counts {
	const total = ( of: keyof Counts ): number => runs.reduce( ( before, run ) => before + ( run?.[ of ] ?? 0 ), 0 );
	return { passed: total( 'passed' ), failed: total( 'failed' ) };
}

export type CountsOf = ( output: string ) => Counts | undefined;

/** "OK (12 tests, 30 assertions)", or "Tests: 12, Assertions: 30, Errors: 1, Failures: 2, …". */
export const phpUnitCounts: CountsOf = ( output ) => {
	const good = number( output, /^OK \((\d+) tests?,/m );
	if ( good !== undefined ) {
		return { passed: good, failed: 0 };
	}
	const line = /^Tests: \d+, Assertions: .*$/m.exec( output )?.[ 0 ];
	if ( line === undefined ) {
		return undefined;
	}
	const all = number( line, /Tests: (\d+)/ ) ?? 0;
	const failed = sum( line, [
		/Errors: (\d+)/,
		/Failures: (\d+)/,
		/Skipped: (\d+)/,
		/Incomplete: (\d+)/,
		/Risky: (\d+)/,
	] );
	return { passed: all - failed, failed };
};

/** "Tests:       1 failed, 20 passed, 21 total". */
export const jestCounts: CountsOf = ( output ) => {
	const line = /^Tests: .*total$/m.exec( output )?.[ 0 ];
	return line === undefined
		? undefined
		: {
				passed: sum( line, [ /(\d+) passed/ ] ),
				failed: sum( line, [ /(\d+) failed/, /(\d+) skipped/, /(\d+) todo/ ] ),
			};
};

/** "# pass 10", "# fail 0" …; with "ℹ" instead of "#" on a terminal. */
export const nodeCounts: CountsOf = ( output ) => {
	const passed = number( output, /^[#ℹ] pass (\d+)$/m );
	const failures = [ 'fail', 'cancelled', 'skipped', 'todo' ].map(
		( word ) => new RegExp( `^[#ℹ] ${ word } (\\d+)$`, 'm' )
	);
	return passed === undefined ? undefined : { passed, failed: sum( output, failures ) };
};

/** "  1 failed", "  20 passed (30.1s)", … each on a line of its own. A flaky test is one that failed once. */
export const playwrightCounts: CountsOf = ( output ) => {
	const failures = [ 'failed', 'flaky', 'skipped', 'did not run', 'interrupted' ].map(
		( word ) => new RegExp( `^ {2}(\\d+) ${ word }`, 'm' )
	);
	const passed = number( output, /^ {2}(\d+) passed/m );
	const failed = sum( output, failures );
	return passed === undefined && failed === 0 ? undefined : { passed: passed ?? 0, failed };
};

function number( text: string, pattern: RegExp ): number | undefined {
	const found = pattern.exec( text )?.[ 1 ];
	return found === undefined ? undefined : Number( found );
}

function sum( text: string, patterns: readonly RegExp[] ): number {
	return patterns.reduce( ( total, pattern ) => total + ( number( text, pattern ) ?? 0 ), 0 );
}
