import { spawn } from 'node:child_process';

/** Only for a person at a terminal; a program that reads our output has no use for a window. */
export function openBrowser( url: string ): void {
	if ( ! process.stdout.isTTY || process.env[ 'CI' ] ) {
		return;
	}
	const [ command, ...args ] = opener();
	const child = spawn( command, [ ...args, url ], { stdio: 'ignore', detached: true } );
	child.once( 'error', () => {} ); // The address is on the screen all the same.
	child.unref();
}

function opener(): [ string, ...string[] ] {
	if ( process.platform === 'win32' ) {
		return [ 'cmd', '/c', 'start', '' ];
	}
	return [ process.platform === 'darwin' ? 'open' : 'xdg-open' ];
}
