/**
 * WordPress from Debian's archive, for machines that reach only their package mirror. It reads the suites that have WordPress with
 * an apt configuration of its own: it installs nothing and leaves the machine's sources unchanged.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { findProgram } from '../lib/programs';
import type { Progress, Report } from '../lib/progress';
import { CommandFailed, run } from '../lib/run';
import { compareVersions, satisfies, type Wanted } from './versions';
import { Damaged, Unavailable, type Source } from './source';

/** Debian removes the libraries that WordPress bundles and links to these packages instead. */
const PACKAGES = [
	'wordpress',
	'wordpress-theme-twentytwentyfive',
	'libjs-cropper',
	'libjs-jquery-ui',
	'libjs-lodash',
	'libjs-underscore',
	'libphp-phpmailer',
	'php-getid3',
];

const KEYRINGS = [ '/usr/share/keyrings/debian-archive-keyring.gpg', '/usr/share/keyrings/debian-archive-keyring.pgp' ];

export const debianSource: Source = {
	name: 'Debian',
	async fetch( wanted, work, progress ) {
		needPrograms();
		for ( const suite of suitesFor( wanted ) ) {
			const apt = await readSuite( suite, work, progress );
			const version = await apt.wordpressVersion();
			if ( satisfies( version, wanted ) ) {
				return progress.step( `Downloading WordPress ${ version } from Debian ${ suite }`, async ( report ) =>
					unpack( await apt.download( report ), work )
				);
			}
		}
		throw new Unavailable( `has no WordPress ${ wanted }` );
	},
};

function needPrograms(): void {
	for ( const program of [ 'apt-get', 'apt-cache', 'dpkg-deb' ] ) {
		if ( findProgram( program ) === undefined ) {
			throw new Unavailable( `${ program } is missing` );
		}
	}
}

/** The likely one first, because reading a suite's list takes seconds. */
function suitesFor( wanted: Wanted ): string[] {
	const old = wanted !== 'newest' && compareVersions( wanted, '6.9' ) < 0;
	return old ? [ 'trixie', 'sid' ] : [ 'sid', 'trixie' ];
}

/** Reads a suite's package list from the first of the machine's mirrors that has it. */
async function readSuite( suite: string, work: string, progress: Progress ): Promise< PrivateApt > {
	const keyring = KEYRINGS.find( ( path ) => existsSync( path ) );
	if ( keyring === undefined ) {
		throw new Unavailable( 'its keys are missing (package debian-archive-keyring)' );
	}
	return progress.step( `Looking for WordPress in Debian ${ suite }`, async ( report ) => {
		for ( const mirror of await mirrors() ) {
			const source = `deb [signed-by=${ keyring }] ${ mirror } ${ suite } main`;
			const apt = new PrivateApt( join( work, suite ), source );
			try {
				await apt.update( report );
				return apt;
			} catch ( error ) {
				if ( ! ( error instanceof CommandFailed ) ) {
					throw error;
				}
			}
		}
		throw new Unavailable( `no mirror of ${ suite } can be reached` );
	} );
}

async function mirrors(): Promise< string[] > {
	const listed = await run( 'apt-get', [ 'indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages' ] );
	const addresses = listed.split( '\n' ).filter( ( line ) => line !== '' && ! line.includes( 'security' ) );
	return [ ...new Set( addresses ) ];
}

class PrivateApt {
	private readonly options: string[];

	public constructor(
		private readonly folder: string,
		source: string
	) {
		for ( const part of [ 'lists/partial', 'cache/archives/partial', 'archives' ] ) {
			mkdirSync( join( folder, part ), { recursive: true } );
		}
		const sources = join( folder, 'sources.list' );
		writeFileSync( sources, `${ source }\n` );
		this.options = [
			`Dir::Etc::sourcelist=${ sources }`,
			'Dir::Etc::sourceparts=/dev/null',
			`Dir::State::lists=${ join( folder, 'lists' ) }`,
			`Dir::Cache=${ join( folder, 'cache' ) }`,
			'APT::Sandbox::User=', // As root, apt would otherwise write these folders as its own user.
			'APT::Update::Error-Mode=any', // By default, a missing list is only a warning.
			'APT::Status-Fd=1',
			'Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=false',
			'Acquire::Languages=none',
			'Acquire::Retries=1',
			'Acquire::http::Timeout=10',
			'Acquire::https::Timeout=10',
		].flatMap( ( option ) => [ '-o', option ] );
	}

	public async update( report: Report ): Promise< void > {
		await run( 'apt-get', [ ...this.options, 'update' ], { onOutput: follow( report ) } );
	}

	public async wordpressVersion(): Promise< string > {
		const described = await run( 'apt-cache', [ ...this.options, 'show', '--no-all-versions', 'wordpress' ] );
		return /^Version: ([\d.]+)/m.exec( described )?.[ 1 ] ?? '0';
	}

	/** apt compares each archive with the checksum in the signed list. */
	public async download( report: Report ): Promise< string[] > {
		const archives = join( this.folder, 'archives' );
		try {
			await run( 'apt-get', [ ...this.options, 'download', ...PACKAGES ], {
				cwd: archives,
				onOutput: follow( report ),
			} );
		} catch ( error ) {
			const reason = error instanceof CommandFailed ? /^E: (.+)$/m.exec( error.output )?.[ 1 ] : undefined;
			throw new Damaged( reason ?? 'apt could not download it', { cause: error } );
		}
		return readdirSync( archives ).map( ( name ) => join( archives, name ) );
	}
}

/** apt's status lines: `dlstatus:<number>:<percent>:<text>`. */
function follow( report: Report ): ( text: string ) => void {
	return ( text ) => {
		const [ , percent, what ] = /dlstatus:\d+:([\d.]+):(.+)/.exec( text ) ?? [];
		if ( what !== undefined ) {
			report( `${ what } ${ Math.round( Number( percent ) ) }%` );
		}
	};
}

async function unpack( archives: readonly string[], work: string ): Promise< string > {
	const tree = join( work, 'tree' );
	for ( const archive of archives ) {
		await run( 'dpkg-deb', [ '-x', archive, tree ] );
	}
	const packaged = join( tree, 'usr/share/wordpress' );
	const certificates = join( packaged, 'wp-includes/certificates/ca-bundle.crt' );
	// These three belong to an installation on Debian: its configuration and links into /etc.
	for ( const path of [ join( packaged, 'wp-config.php' ), join( packaged, '.htaccess' ), certificates ] ) {
		rmSync( path, { force: true } );
	}
	writeFileSync( certificates, `${ rootCertificates.join( '\n' ) }\n` );
	const core = join( work, 'wordpress' );
	cpSync( packaged, core, { recursive: true, dereference: true } );
	return core;
}
