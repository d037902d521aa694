/**
 * Packages of any Debian suite, read with an apt configuration of its own: it installs nothing, and leaves the machine's sources
 * unchanged. Only for machines that have apt; their own mirrors are asked.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '../lib/programs';
import type { Report } from '../lib/progress';
import { CommandFailed, run } from '../lib/run';

const KEYRINGS = [ '/usr/share/keyrings/debian-archive-keyring.gpg', '/usr/share/keyrings/debian-archive-keyring.pgp' ];

/** No mirror has the suite, or this machine can't read one. The message completes "Debian: …". */
export class SuiteUnavailable extends Error {}

/** A package could not be downloaded, or was damaged on the way. */
export class DownloadFailed extends Error {}

export class DebianSuite {
	private readonly options: string[];

	private constructor(
		private readonly folder: string,
		source: string
	) {
		for ( const part of [ 'lists/partial', 'cache/archives/partial', 'archives/partial' ] ) {
			mkdirSync( join( folder, part ), { recursive: true } );
		}
		const sources = join( folder, 'sources.list' );
		writeFileSync( sources, `${ source }\n` );
		writeFileSync( join( folder, 'nothing-installed' ), '' );
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

	/** Reads the list of packages from the first of the machine's mirrors that has the suite. Writes only into the folder. */
	public static async read( suite: string, folder: string, report: Report ): Promise< DebianSuite > {
		needPrograms();
		const keyring = KEYRINGS.find( ( path ) => existsSync( path ) );
		if ( keyring === undefined ) {
			throw new SuiteUnavailable( 'its keys are missing (package debian-archive-keyring)' );
		}
		for ( const mirror of await mirrors() ) {
			const apt = new DebianSuite( folder, `deb [signed-by=${ keyring }] ${ mirror } ${ suite } main` );
			try {
				await run( 'apt-get', [ ...apt.options, 'update' ], { onOutput: follow( report ) } );
				return apt;
			} catch ( error ) {
				if ( ! ( error instanceof CommandFailed ) ) {
					throw error;
				}
			}
		}
		throw new SuiteUnavailable( `no mirror of ${ suite } can be reached` );
	}

	/** Its numbers alone; 0 if there is no such package. */
	public async versionOf( name: string ): Promise< string > {
		const described = await run( 'apt-cache', [ ...this.options, 'show', '--no-all-versions', name ] );
		return /^Version: ([\d.]+)/m.exec( described )?.[ 1 ] ?? '0';
	}

	/**
	 * Downloads these packages. apt compares each archive with the checksum in the signed list.
	 *
	 * @return The archives.
	 */
	public async download( packages: readonly string[], report: Report ): Promise< string[] > {
		return this.fetch( [ 'download', ...packages ], report );
	}

	/** The same, with everything that they need to run, as if nothing were installed. */
	public async downloadWithAll( packages: readonly string[], report: Report ): Promise< string[] > {
		const nothingInstalled = [
			`Dir::State::status=${ join( this.folder, 'nothing-installed' ) }`,
			`Dir::Cache::archives=${ this.archives() }`,
			'APT::Install-Recommends=false',
		].flatMap( ( option ) => [ '-o', option ] );
		return this.fetch( [ ...nothingInstalled, '--yes', '--download-only', 'install', ...packages ], report );
	}

	private async fetch( command: readonly string[], report: Report ): Promise< string[] > {
		try {
			await run( 'apt-get', [ ...this.options, ...command ], {
				cwd: this.archives(),
				onOutput: follow( report ),
			} );
		} catch ( error ) {
			const reason = error instanceof CommandFailed ? /^E: (.+)$/m.exec( error.output )?.[ 1 ] : undefined;
			throw new DownloadFailed( reason ?? 'apt could not download it', { cause: error } );
		}
		return readdirSync( this.archives() )
			.filter( ( name ) => name.endsWith( '.deb' ) )
			.map( ( name ) => join( this.archives(), name ) );
	}

	private archives(): string {
		return join( this.folder, 'archives' );
	}
}

/** Unpacks archives into a folder, as if it were the root of a system. */
export async function unpackInto( folder: string, archives: readonly string[] ): Promise< void > {
	for ( const archive of archives ) {
		await run( 'dpkg-deb', [ '-x', archive, folder ] );
	}
}

function needPrograms(): void {
	for ( const program of [ 'apt-get', 'apt-cache', 'dpkg-deb' ] ) {
		if ( findProgram( program ) === undefined ) {
			throw new SuiteUnavailable( `${ program } is missing` );
		}
	}
}

async function mirrors(): Promise< string[] > {
	const listed = await run( 'apt-get', [ 'indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages' ] );
	const addresses = listed.split( '\n' ).filter( ( line ) => line !== '' && ! line.includes( 'security' ) );
	return [ ...new Set( addresses ) ];
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
