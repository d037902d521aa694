/** `npm run coverage`: how many lines the tests run, by folder. With --write it also writes docs/coverage.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureComposerPackages } from '../setup/composer';
import { ensureDebianPackages } from '../setup/debian';
import { interruption } from '../lib/interrupt';
import { ROOT } from '../lib/paths';
import { terminalProgress } from '../lib/progress';
import { runMain } from '../lib/run-main';
import { runSteps } from '../steps/run-steps';
import { phpRows, phpSteps } from './php';
import { byFolder, table } from './table';
import { TYPESCRIPT_STEP, typescriptRows } from './typescript';

const PAGE = 'docs/coverage.md';

/** The page is text up to here and tables after it. */
const TABLES = '<!-- Written by `npm run coverage -- --write`. -->\n';

async function main( writes: boolean ): Promise< boolean > {
	const progress = terminalProgress();
	await ensureDebianPackages( 'tests', progress );
	await ensureComposerPackages( progress );
	const steps = [ ...( await phpSteps( progress ) ), TYPESCRIPT_STEP ];
	const results = await runSteps( steps, { lanes: 2, signal: interruption() } );
	if ( results.length < steps.length ) {
		return false;
	}
	const tables = await measured();
	process.stdout.write( `\n${ tables }` );
	// A test that fails ends early, so what it would run is missing: good enough to look at, but not to keep.
	const allPassed = results.every( ( { failure } ) => failure === undefined );
	if ( writes && allPassed ) {
		write( tables );
	}
	return allPassed;
}

async function measured(): Promise< string > {
	const columns = [ 'Unit tests', "PHPUnit's process", 'All processes' ];
	return [
		table( 'plugin/src', columns, byFolder( await phpRows(), 2 ) ),
		table( 'assets-src', [ 'Screen tests' ], byFolder( typescriptRows(), 1 ) ),
	].join( '\n' );
}

function write( tables: string ): void {
	const path = join( ROOT, PAGE );
	const [ text = '' ] = readFileSync( path, 'utf8' ).split( TABLES );
	writeFileSync( path, `${ text }${ TABLES }\n${ tables }` );
}

runMain( () => main( process.argv.includes( '--write' ) ) );
