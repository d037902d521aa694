// Installs node_modules where a command finds it missing. It runs before anything is installed, so it uses Node alone.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join( fileURLToPath( import.meta.url ), '../..' );

/** npm writes its own lock file last, so an installation that was cut short, or is of another lock file, shows here. */
function packagesAreCurrent() {
	const wanted = packagesIn( 'package-lock.json' );
	const present = packagesIn( 'node_modules/.package-lock.json' );
	return Object.entries( wanted ).every( ( [ path, { version, optional } ] ) =>
		present[ path ]
			? present[ path ].version === version && existsSync( join( ROOT, path ) )
			: path === '' || optional
	);
}

function packagesIn( lockFile ) {
	try {
		return JSON.parse( readFileSync( join( ROOT, lockFile ), 'utf8' ) ).packages;
	} catch {
		return {};
	}
}

function npm( args ) {
	return new Promise( ( resolve, reject ) => {
		const child = spawn( 'npm', args, { cwd: ROOT, stdio: [ 'ignore', 'pipe', 'pipe' ] } );
		let output = '';
		child.stdout.on( 'data', ( chunk ) => ( output += chunk ) );
		child.stderr.on( 'data', ( chunk ) => ( output += chunk ) );
		child.once( 'error', reject );
		child.once( 'close', ( code ) => ( code === 0 ? resolve() : reject( new Error( output.trim() ) ) ) );
	} );
}

export async function ensurePackages() {
	if ( packagesAreCurrent() ) {
		return;
	}
	const started = Date.now();
	process.stderr.write( '… Installing the Node packages (npm ci, once)\n' );
	try {
		await npm( [ 'ci', '--no-audit', '--no-fund', '--loglevel=error' ] );
	} catch ( error ) {
		throw new Error(
			`The Node packages could not be installed. npm says:\n${ error.message }\nWhen that is put right, start again.`
		);
	}
	process.stderr.write( `✓ Node packages (${ ( ( Date.now() - started ) / 1000 ).toFixed( 1 ) } s)\n` );
}
