/** PHP on the command line, for a stack's network. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../lib/paths';
import { CommandFailed } from '../lib/run';
import type { Stack } from './stack';
import { environment } from './environment';
import { need } from './server';

export interface PhpOptions {
	input?: string;
	env?: NodeJS.ProcessEnv;
	/** A program that starts PHP, with its arguments. */
	through?: readonly string[];
	/** PHP settings. */
	ini?: Readonly< Record< string, string > >;
}

/**
 * Starts a script of this checkout.
 *
 * @param script Its path from the root of the checkout.
 */
export function startPhp(
	stack: Stack,
	script: string,
	args: readonly string[],
	options: PhpOptions = {}
): ChildProcess {
	const ini = Object.entries( { display_errors: 'stderr', ...options.ini } ).flatMap( ( [ name, value ] ) => [
		'-d',
		`${ name }=${ value }`,
	] );
	// The kernel ends it when this process ends, in whatever way.
	const command = [ '--pdeathsig', 'KILL', ...( options.through ?? [] ), need( 'php' ), ...ini ];
	const child = spawn( need( 'setpriv' ), [ ...command, join( ROOT, script ), ...args ], {
		stdio: [ 'pipe', 'pipe', 'pipe' ],
		env: { ...process.env, ...environment( stack ), ...options.env },
	} );
	child.stdin?.on( 'error', () => {} ); // It may end without reading its input.
	return child;
}

/** Runs a script to its end and returns its stdout. */
export async function runPhp(
	stack: Stack,
	script: string,
	args: readonly string[] = [],
	options: PhpOptions = {}
): Promise< string > {
	const child = startPhp( stack, script, args, options );
	const output = collect( child );
	child.stdin?.end( options.input ?? '' );
	const code = await ended( child );
	if ( code !== 0 ) {
		throw new CommandFailed( `php ${ script } ${ args.join( ' ' ) }`, output.all() );
	}
	return output.printed();
}

/** Its stdout so far, and its stdout and stderr together. */
export function collect( child: ChildProcess ): { printed: () => string; all: () => string } {
	let printed = '';
	let all = '';
	child.stdout?.setEncoding( 'utf8' ).on( 'data', ( text: string ) => {
		printed += text;
		all += text;
	} );
	child.stderr?.setEncoding( 'utf8' ).on( 'data', ( text: string ) => {
		all += text;
	} );
	return { printed: () => printed, all: () => all };
}

/** Its exit code. Null if a signal ended it. */
export function ended( child: ChildProcess ): Promise< number | null > {
	return new Promise( ( resolve, reject ) => {
		child.once( 'error', reject );
		child.once( 'close', resolve );
	} );
}
