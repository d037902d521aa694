/** The tests that need a WordPress network on nginx, php-fpm and MariaDB. */
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { node, php } from './checks';
import { added, phpUnitCounts, playwrightCounts } from './counts';
import { ROOT } from '../lib/paths';
import { silentProgress } from '../lib/progress';
import { startStack, type Stack, type Variant } from '../stack/stack';
import type { DatabaseKind } from '../stack/database-program';
import { environment } from '../stack/environment';
import { runProgram, TestsFailed, type Context, type Outcome, type Step } from './run-steps';
import { wordpressCore } from '../wordpress/core';

/** @param options More for PHPUnit. */
export function integrationTests( wp: string, variant: Partial< Variant >, ...options: string[] ): Step {
	return {
		name: `Integration on WordPress ${ wp }${ words( variant ) }`,
		run: ( context ) =>
			beside( wp, variant, context, `integration-${ wp }`, async ( env ) => {
				const first = await phpunitOnNetwork( context, env, ...options );
				const second = await phpunitWithUltimateMultisite( context, env, ...options );
				return { counts: added( first.counts, second.counts ) };
			} ),
	};
}

/** Only the fuzz tests, with many more rounds. */
export function fuzzTests( wp: string ): Step {
	return {
		name: `Fuzz on WordPress ${ wp }, at full length`,
		run: ( context ) =>
			beside( wp, {}, context, 'fuzz', ( env ) =>
				phpunitOnNetwork( context, { ...env, FUZZ_ROUNDS: '20000' }, '--filter=\\\\Fuzz\\\\' )
			),
	};
}

/** The stores, or all, on another database server. */
export function databaseTests( wp: string, database: DatabaseKind, suites: 'contract' | 'contract,integration' ): Step {
	return {
		name: `${ suites === 'contract' ? 'Stores' : 'Integration' } on ${ database }`,
		run: ( context ) =>
			beside( wp, { database }, context, `database-${ database }`, ( env ) =>
				phpunitOnNetwork( context, env, `--testsuite=${ suites }` )
			),
	};
}

function phpunitOnNetwork( context: Context, env: NodeJS.ProcessEnv, ...options: string[] ): Promise< Outcome > {
	const suites = options.some( ( option ) => option.startsWith( '--testsuite=' ) )
		? []
		: [ '--testsuite=contract,integration' ];
	const phpunit = [ php( 'phpunit' ), '--bootstrap=test/integration/bootstrap.php', '--colors=never', ...suites ];
	return runProgram( [ ...phpunit, ...options ], context, { countsOf: phpUnitCounts, env } );
}

/** A double of Ultimate Multisite stays in the process that has loaded it. */
function phpunitWithUltimateMultisite(
	context: Context,
	env: NodeJS.ProcessEnv,
	...options: string[]
): Promise< Outcome > {
	const phpunit = [
		php( 'phpunit' ),
		'--bootstrap=test/integration/ultimate-multisite.php',
		'--testsuite=ultimate-multisite',
		'--colors=never',
	];
	return runProgram( [ ...phpunit, ...options ], context, { countsOf: phpUnitCounts, env } );
}

/**
 * @param part    What the specs are about, in words.
 * @param options More for Playwright: which specs to run.
 */
export function browserTests(
	wp: string,
	variant: Partial< Variant >,
	part: string,
	options: readonly string[]
): Step {
	const label = `browser-${ wp }-${ part.replaceAll( ' ', '-' ) }`;
	return {
		name: `Browser on WordPress ${ wp } with nginx, php-fpm and MariaDB${ words( variant ) }: ${ part }`,
		run: ( context ) => beside( wp, variant, context, label, ( env ) => playwright( context, env, ...options ) ),
	};
}

/** Uses the archive that ships, in WordPress's own screens. */
export function installTests( wp: string ): Step {
	const config = '--config=playwright.install.config.ts';
	return {
		name: `Installing, upgrading and deleting on WordPress ${ wp }`,
		run: ( context ) =>
			beside( wp, { plugin: 'none' }, context, `install-${ wp }`, ( env ) => playwright( context, env, config ) ),
	};
}

export function playwright( context: Context, env: NodeJS.ProcessEnv, ...options: string[] ): Promise< Outcome > {
	return runProgram( [ node( 'playwright' ), 'test', ...options ], context, { countsOf: playwrightCounts, env } );
}

function words( { sites, objectCache, plugin }: Partial< Variant > ): string {
	return [
		sites === 'names' ? ', sites at names' : '',
		objectCache ? ', with an object cache' : '',
		plugin === 'package' ? ', the plugin as it ships' : '',
	].join( '' );
}

/** Runs tests beside a stack of their own. When they fail, its logs are kept in test-results/. */
async function beside(
	wp: string,
	variant: Partial< Variant >,
	{ report }: Context,
	label: string,
	tests: ( env: NodeJS.ProcessEnv ) => Promise< Outcome >
): Promise< Outcome > {
	report( 'starting a network' );
	const core = await wordpressCore( wp, silentProgress );
	const stack = await startStack( { core, progress: silentProgress, ...variant } );
	try {
		const outcome = await tests( { ...environment( stack ), TEST_LABEL: label } );
		failOnComplaints( stack, outcome );
		return outcome;
	} catch ( error ) {
		keepLogs( stack, label );
		throw error;
	} finally {
		await stack.stop();
	}
}

/** PHP's notices and warnings don't show on a page, so no test sees them. Only those of the plugin count. */
function failOnComplaints( stack: Stack, { counts }: Outcome ): void {
	const places = [ join( ROOT, 'plugin/' ), join( stack.wpPath, 'wp-content/plugins/multisite-webhooks/' ) ];
	const complaints = [ 'debug.log', 'php.log' ]
		.map( ( name ) => join( stack.logs, name ) )
		.flatMap( ( path ) => ( existsSync( path ) ? readFileSync( path, 'utf8' ).split( '\n' ) : [] ) )
		.filter( ( line ) => /\] PHP [A-Z]/.test( line ) && places.some( ( place ) => line.includes( place ) ) );
	if ( complaints.length > 0 ) {
		throw new TestsFailed(
			counts,
			`PHP complains about the plugin:\n${ [ ...new Set( complaints ) ].join( '\n' ) }`
		);
	}
}

function keepLogs( stack: Stack, label: string ): void {
	const kept = join( ROOT, 'test-results', `${ label }-logs` );
	rmSync( kept, { recursive: true, force: true } );
	cpSync( stack.logs, kept, { recursive: true } );
}
