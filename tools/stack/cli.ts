/**
 * Runs a command beside a stack and stops the stack when it ends:
 *   node --import tsx tools/stack/cli.ts [--wp VERSION|PATH] [--database KIND] [--cron] [--names] [--object-cache] [--package]
 *     [--no-plugin] [--] COMMAND …
 * The command finds the stack in its environment, see environment().
 */
import { spawn } from 'node:child_process';
import { explain, SetupError } from '../lib/errors';
import { terminalProgress } from '../lib/progress';
import { startStack, type Stack, type Variant } from './stack';
import { wordpressCore } from '../wordpress/core';
import { DATABASES, type DatabaseKind } from './database-program';
import { environment } from './environment';
import { need } from './server';

interface Arguments {
	wp: string | undefined;
	cron: boolean;
	variant: Partial< Variant >;
	command: string[];
}

function parse( words: string[] ): Arguments {
	const parsed: Arguments = { wp: undefined, cron: false, variant: {}, command: [] };
	for ( let i = 0; i < words.length; i++ ) {
		if ( words[ i ] === '--wp' ) {
			parsed.wp = words[ ++i ];
		} else if ( words[ i ] === '--database' ) {
			parsed.variant.database = databaseKind( words[ ++i ] );
		} else if ( words[ i ] === '--cron' ) {
			parsed.cron = true;
		} else if ( words[ i ] === '--names' ) {
			parsed.variant.sites = 'names';
		} else if ( words[ i ] === '--object-cache' ) {
			parsed.variant.objectCache = true;
		} else if ( words[ i ] === '--package' ) {
			parsed.variant.plugin = 'package';
		} else if ( words[ i ] === '--no-plugin' ) {
			parsed.variant.plugin = 'none';
		} else {
			parsed.command = words.slice( words[ i ] === '--' ? i + 1 : i );
			break;
		}
	}
	return parsed;
}

function databaseKind( word: string | undefined ): DatabaseKind {
	const kind = DATABASES.find( ( one ) => one === word );
	if ( kind === undefined ) {
		throw new SetupError(
			`There is no database "${ word ?? '' }".`,
			`Name one of these: ${ DATABASES.join( ', ' ) }.`
		);
	}
	return kind;
}

async function main(): Promise< number > {
	const { wp, cron, variant, command } = parse( process.argv.slice( 2 ) );
	const progress = terminalProgress();
	const stack = await startStack( {
		core: await wordpressCore( wp, progress ),
		progress,
		...variant,
		constants: { DISABLE_WP_CRON: ! cron },
	} );
	try {
		return await runBeside( stack, command );
	} finally {
		await stack.stop();
	}
}

function runBeside( stack: Stack, [ program = 'true', ...args ]: string[] ): Promise< number > {
	return new Promise( ( resolve, reject ) => {
		// Like the servers, it must end with this process.
		const child = spawn( need( 'setpriv' ), [ '--pdeathsig', 'TERM', program, ...args ], {
			stdio: 'inherit',
			env: { ...process.env, ...environment( stack ) },
		} );
		for ( const signal of [ 'SIGINT', 'SIGTERM', 'SIGHUP' ] as const ) {
			process.on( signal, () => child.kill( signal ) );
		}
		child.once( 'error', reject );
		child.once( 'close', ( code ) => resolve( code ?? 1 ) );
	} );
}

main().then(
	( code ) => process.exit( code ),
	( error: unknown ) => {
		process.stderr.write( `${ explain( error ) }\n` );
		process.exit( 1 );
	}
);
