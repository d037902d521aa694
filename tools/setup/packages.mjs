// Installs node_modules when it is missing, incomplete, or of another package-lock.json. Uses only Node.
import { spawn } from 'child_process';
import { existsSync, readFileSync, readdirSync } from 'fs';
import { dirname, join } from 'path';
import { fileURLToPath } from 'url';
import { killDescendants } from './processes.mjs';

const ROOT = join( dirname( fileURLToPath( import.meta.url ) ), '../..' );
const MODULES = join( ROOT, 'node_modules' );
const UNREACHABLE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|EHOSTUNREACH/;

export async function ensurePackages() {
	if ( packagesAreCurrent() ) {
		return;
	}
	const started = Date.now();
	const endProgress = showProgress( started );
	const stop = () => {
		killDescendants();
		process.exit( 0 );
	};
	process.once( 'SIGINT', stop ).once( 'SIGTERM', stop );
	try {
		await npm( [
			'ci',
			'--no-audit',
			'--no-fund',
			'--loglevel=error',
			'--fetch-retries=1',
			'--fetch-retry-mintimeout=2000',
			'--fetch-retry-maxtimeout=5000',
		] );
	} catch ( error ) {
		throw new Error( explain( error.message ) );
	} finally {
		endProgress();
		process.removeListener( 'SIGINT', stop ).removeListener( 'SIGTERM', stop );
	}
	process.stderr.write( `✓ Node packages installed (${ ( ( Date.now() - started ) / 1000 ).toFixed( 1 ) } s)\n` );
}

// npm writes its own lock file last, so it reveals an installation that is incomplete or of another lock file.
function packagesAreCurrent() {
	const wanted = packagesOf( 'package-lock.json' );
	const present = packagesOf( 'node_modules/.package-lock.json' );
	return Object.keys( wanted ).every( ( path ) => {
		const found = present[ path ];
		return found
			? found.version === wanted[ path ].version && existsSync( join( ROOT, path ) )
			: path === '' || wanted[ path ].optional; // Optional packages may be for another kind of machine.
	} );
}

function packagesOf( lockFile ) {
	try {
		return JSON.parse( readFileSync( join( ROOT, lockFile ), 'utf8' ) ).packages;
	} catch {
		return {};
	}
}

function npm( args ) {
	return new Promise( ( resolve, reject ) => {
		const child = spawn( 'npm', args, {
			cwd: ROOT,
			stdio: [ 'ignore', 'pipe', 'pipe' ],
			shell: process.platform === 'win32',
		} );
		let output = '';
		child.stdout.on( 'data', ( chunk ) => ( output += chunk ) );
		child.stderr.on( 'data', ( chunk ) => ( output += chunk ) );
		child.once( 'error', reject );
		child.once( 'close', ( code ) => ( code === 0 ? resolve() : reject( new Error( output.trim() ) ) ) );
	} );
}

function explain( output ) {
	return UNREACHABLE.test( output )
		? 'The Node packages could not be installed: the npm registry cannot be reached.\n' +
				'Check the connection and what `npm config get registry` says, then start again.'
		: `The Node packages could not be installed. npm says:\n${ output }\nFix that, then start again.`;
}

// Only a terminal shows how many are installed, because it can update the line.
function showProgress( started ) {
	const total = Object.keys( packagesOf( 'package-lock.json' ) ).filter( isTopLevel ).length;
	const title = `… Installing ${ total } Node packages (npm ci, once)`;
	if ( ! process.stderr.isTTY ) {
		process.stderr.write( `${ title }\n` );
		return () => {};
	}
	const show = () => {
		const seconds = Math.round( ( Date.now() - started ) / 1000 );
		process.stderr.write( `\r\x1b[K${ title }: ${ Math.min( countInstalled(), total ) } there, ${ seconds } s` );
	};
	show();
	const timer = setInterval( show, 1000 );
	return () => {
		clearInterval( timer );
		process.stderr.write( '\r\x1b[K' );
	};
}

function isTopLevel( path ) {
	return /^node_modules\/(@[^/]+\/)?[^/]+$/.test( path );
}

function countInstalled() {
	try {
		return readdirSync( MODULES )
			.map( ( name ) => ( name[ 0 ] === '@' ? readdirSync( join( MODULES, name ) ).length : 1 ) )
			.reduce( ( sum, count ) => sum + count, 0 );
	} catch {
		return 0;
	}
}
