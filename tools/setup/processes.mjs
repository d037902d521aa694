// Plain JavaScript, because start.mjs needs it before anything is installed.
import { spawnSync } from 'child_process';
import { readdirSync, readFileSync } from 'fs';
import { basename } from 'path';

// Ends all processes that this one has started, and their descendants, such as npm's webpack.
// A process with a group of its own, such as the person's browser, may go on.
export function killDescendants() {
	const processes = allProcesses();
	const { group } = processes.get( process.pid ) || {};
	const descends = ( { parent } ) =>
		parent === process.pid || ( processes.has( parent ) && descends( processes.get( parent ) ) );
	for ( const one of processes.values() ) {
		if ( one.group === group && descends( one ) ) {
			try {
				process.kill( one.pid, 'SIGTERM' );
			} catch {
				// It has already ended.
			}
		}
	}
}

// npm starts us through a shell. A signal to npm ends npm and that shell, but does not reach us.
// A killed npm leaves both the shell and us. So we watch whether the two still run.
export function whenNpmEnds( callback ) {
	const shell = process.ppid;
	const npm = npmProcess();
	const timer = setInterval( () => {
		if ( process.ppid !== shell || ( npm !== undefined && ! isAlive( npm ) ) ) {
			clearInterval( timer );
			callback();
		}
	}, 100 );
	timer.unref();
}

function isAlive( pid ) {
	try {
		process.kill( pid, 0 );
		return true;
	} catch ( error ) {
		return error.code !== 'ESRCH';
	}
}

function npmProcess() {
	const processes = allProcesses();
	const parent = processes.get( process.ppid );
	const candidates = parent ? [ parent, processes.get( parent.parent ) ] : [];
	const npm = candidates.find( ( one ) => one && /^(npm|node)\b/.test( one.name ) );
	return npm && npm.pid;
}

function allProcesses() {
	const all = process.platform === 'linux' ? fromProc() : fromPs();
	return new Map( all.map( ( one ) => [ one.pid, one ] ) );
}

// Not every Linux has ps.
function fromProc() {
	const found = [];
	for ( const entry of readdirSync( '/proc' ).filter( ( name ) => /^\d+$/.test( name ) ) ) {
		try {
			const stat = readFileSync( `/proc/${ entry }/stat`, 'utf8' );
			// The second field is the program's name in parentheses, and may contain spaces and parentheses.
			const name = stat.slice( stat.indexOf( '(' ) + 1, stat.lastIndexOf( ')' ) );
			const [ , parent, group ] = stat.slice( stat.lastIndexOf( ')' ) + 2 ).split( ' ' );
			found.push( { pid: Number( entry ), parent: Number( parent ), group: Number( group ), name } );
		} catch {
			// It ended in the meantime.
		}
	}
	return found;
}

function fromPs() {
	const lines = String( spawnSync( 'ps', [ '-A', '-o', 'pid=,ppid=,pgid=,comm=' ] ).stdout || '' ).split( '\n' );
	return lines.map( ( line ) => {
		const [ pid, parent, group, ...command ] = line.trim().split( /\s+/ );
		return {
			pid: Number( pid ),
			parent: Number( parent ),
			group: Number( group ),
			name: basename( command.join( ' ' ) ),
		};
	} );
}
