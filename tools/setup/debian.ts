/** Installs the servers and programs that the tests need from Debian's packages, but only those that are missing. */
import { SetupError } from '../lib/errors';
import { findProgram } from '../lib/programs';
import type { Progress } from '../lib/progress';
import { CommandFailed, run } from '../lib/run';

interface Need {
	what: string;
	package: string;
	isMet: () => boolean | Promise< boolean >;
}

const EXTENSIONS = [ 'mysqli', 'curl', 'mbstring', 'xml', 'intl', 'gd' ];

/** For the object cache of a test network. */
const TEST_EXTENSIONS = [ 'redis' ];

/** `checks` need only PHP and Composer; `tests` also need servers and a browser. */
export async function ensureDebianPackages( purpose: 'checks' | 'tests', progress: Progress ): Promise< void > {
	// PHP comes first, because its version decides which fpm and which extensions are needed.
	await install( await unmet( [ program( 'php', 'php-cli' ) ] ), progress );
	const php = await phpVersion();
	await install(
		await unmet( [ ...forChecks( php ), ...( purpose === 'tests' ? forTests( php ) : [] ) ] ),
		progress
	);
}

function forChecks( php: string ): Need[] {
	return [
		...EXTENSIONS.map( ( name ) => extension( name, php ) ),
		program( 'composer', 'composer' ),
		program( 'unzip', 'unzip' ), // Composer uses it.
		program( 'python3', 'python3' ), // Runs the receiver in docs/receiving.md.
	];
}

function forTests( php: string ): Need[] {
	return [
		{ what: `php-fpm ${ php }`, package: `php${ php }-fpm`, isMet: () => findFpm( php ) !== undefined },
		...TEST_EXTENSIONS.map( ( name ) => extension( name, php ) ),
		program( 'mariadbd', 'mariadb-server' ),
		program( 'redis-server', 'redis-server' ),
		program( 'nginx', 'nginx' ),
		program( 'faketime', 'faketime' ), // Runs processes with a wrong clock.
		program( 'chromium-headless-shell', 'chromium-headless-shell' ), // Costs a third less time than the whole browser.
		program( 'fc-list', 'fontconfig' ),
		// For the pictures of the screens in Punjabi.
		{ what: 'a font for Punjabi', package: 'fonts-lohit-guru', isMet: hasPunjabi },
	];
}

export async function phpVersion(): Promise< string > {
	return run( 'php', [ '-n', '-r', 'echo PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION;' ] );
}

export function findFpm( version: string ): string | undefined {
	return findProgram( `php-fpm${ version }`, 'php-fpm' );
}

async function hasPunjabi(): Promise< boolean > {
	return findProgram( 'fc-list' ) !== undefined && ( await run( 'fc-list', [ ':lang=pa' ] ) ) !== '';
}

function program( name: string, from: string ): Need {
	return { what: name, package: from, isMet: () => findProgram( name ) !== undefined };
}

function extension( name: string, php: string ): Need {
	const from = `php${ php }-${ name === 'mysqli' ? 'mysql' : name }`;
	const isMet = async (): Promise< boolean > =>
		( await run( 'php', [ '-r', `echo extension_loaded( '${ name }' ) ? 'yes' : 'no';` ] ) ) === 'yes';
	return { what: `PHP's ${ name } extension`, package: from, isMet };
}

async function unmet( all: readonly Need[] ): Promise< Need[] > {
	const met = await Promise.all( all.map( ( need ) => need.isMet() ) );
	return all.filter( ( _, i ) => met[ i ] !== true );
}

async function install( missing: readonly Need[], progress: Progress ): Promise< void > {
	if ( missing.length === 0 ) {
		return;
	}
	const packages = missing.map( ( need ) => need.package );
	await progress.step( `Installing ${ packages.join( ', ' ) }`, async () => {
		await apt( [ 'update' ], packages );
		await apt( [ 'install', '--yes', '--no-install-recommends', ...packages ], packages );
		const still = await unmet( missing );
		if ( still.length > 0 ) {
			throw cannotInstall( packages, `${ still.map( ( need ) => need.what ).join( ', ' ) } is still missing` );
		}
	} );
}

async function apt( args: readonly string[], packages: readonly string[] ): Promise< void > {
	const aptGet = findProgram( 'apt-get' );
	if ( aptGet === undefined ) {
		throw cannotInstall( packages, 'this machine has no apt-get' );
	}
	// RUNLEVEL=1 keeps the packages from starting their servers; the tests start their own.
	const command = [ 'env', 'DEBIAN_FRONTEND=noninteractive', 'RUNLEVEL=1', aptGet, ...args ];
	const isRoot = process.getuid?.() === 0;
	if ( ! isRoot && findProgram( 'sudo' ) === undefined ) {
		throw cannotInstall( packages, 'only root can install them, and sudo is missing' );
	}
	const [ first = '', ...rest ] = isRoot ? command : [ 'sudo', ...command ];
	try {
		await run( first, rest );
	} catch ( error ) {
		throw cannotInstall( packages, reasonOf( error ) );
	}
}

function reasonOf( error: unknown ): string {
	return error instanceof CommandFailed
		? ( /^(E: .+|sudo: .+)$/m.exec( error.output )?.[ 1 ] ?? error.message )
		: String( error );
}

function cannotInstall( packages: readonly string[], reason: string ): SetupError {
	return new SetupError(
		`These Debian packages are needed and could not be installed: ${ packages.join( ' ' ) } (${ reason }).`,
		'Install them, or their equivalents on this system, then start again.'
	);
}
