import { spawn } from 'node:child_process';

/** Opens a window only for a person at a terminal, not for a program that reads our output. */
export function openBrowser( url: string ): void {
	if ( ! process.stdout.isTTY || process.env[ 'CI' ] ) {
		return;
	}
	const [ command, ...args ] = opener();
	const child = spawn( command, [ ...args, url ], { stdio: 'ignore', detached: true } );
	child.once( 'error', () => {} ); // The address is also on the terminal.
	child.unref();
}

function opener(): [ string, ...string[] ] {
	if ( process.platform === 'win32' ) {
		return [ 'cmd', '/c', 'start', '' ];
	}
	return [ process.platform === 'darwin' ? 'open' : 'xdg-open' ];
}
