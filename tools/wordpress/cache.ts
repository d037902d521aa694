/**
 * Cached copies of WordPress, one folder per version. Each gets a list of its files and is moved here in one step, so that
 * whatever is here was complete once. The list shows whether it still is.
 */
import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { isRunning } from '../lib/is-running';
import { versionOf, type Core } from './folder';
import { isVersion, newestOf, type Wanted } from './versions';

const SEAL = '.files.json';

type Seal = Record< string, string >;

export class CoreCache {
	public constructor( private readonly folder: string ) {}

	/** The newest undamaged copy that fits. Reports a damaged one to the caller and removes it. */
	public find( wanted: Wanted, onDamaged: ( version: string ) => void ): Core | undefined {
		const version = newestOf( this.versions(), wanted );
		if ( version === undefined ) {
			return undefined;
		}
		const path = join( this.folder, version );
		if ( isIntact( path ) ) {
			return { path, version };
		}
		onDamaged( version );
		this.remove( path );
		return this.find( wanted, onDamaged );
	}

	/** A folder on the same disk for a new copy. Removes first what dead processes have left there. */
	public workFolder(): string {
		mkdirSync( this.folder, { recursive: true } );
		for ( const name of readdirSync( this.folder ) ) {
			const owner = /^work-(\d+)-/.exec( name )?.[ 1 ];
			if ( owner !== undefined && ! isRunning( Number( owner ) ) ) {
				rmSync( join( this.folder, name ), { recursive: true, force: true } );
			}
		}
		return mkdtempSync( join( this.folder, `work-${ process.pid }-` ) );
	}

	/** Moves a complete copy into its place. */
	public keep( made: string ): Core {
		const version = versionOf( made );
		if ( version === undefined ) {
			throw new Error( 'The download is not WordPress.' );
		}
		writeFileSync( join( made, SEAL ), JSON.stringify( sealOf( made, filesIn( made ) ) ) );
		const path = join( this.folder, version );
		if ( existsSync( path ) && ! isIntact( path ) ) {
			this.remove( path );
		}
		if ( ! existsSync( path ) ) {
			renameSync( made, path );
		}
		return { path, version };
	}

	private versions(): string[] {
		return existsSync( this.folder ) ? readdirSync( this.folder ).filter( isVersion ) : [];
	}

	/** Moves the copy away first, so that an interruption leaves no partial copy under its version. */
	private remove( path: string ): void {
		const away = join( this.workFolder(), 'removed' );
		renameSync( path, away );
		rmSync( away, { recursive: true, force: true } );
	}
}

/** Added files are no damage: users of the copy may keep files of their own in it. */
function isIntact( path: string ): boolean {
	try {
		const seal = JSON.parse( readFileSync( join( path, SEAL ), 'utf8' ) ) as Seal;
		const now = sealOf( path, Object.keys( seal ) );
		return Object.entries( seal ).every( ( [ file, hash ] ) => now[ file ] === hash );
	} catch {
		return false;
	}
}

function sealOf( path: string, files: readonly string[] ): Seal {
	return Object.fromEntries(
		files.map( ( file ) => [
			file,
			createHash( 'sha1' )
				.update( readFileSync( join( path, file ) ) )
				.digest( 'base64' ),
		] )
	);
}

function filesIn( path: string ): string[] {
	return readdirSync( path, { recursive: true, withFileTypes: true } )
		.filter( ( entry ) => entry.isFile() && entry.name !== SEAL )
		.map( ( entry ) => relative( path, join( entry.parentPath, entry.name ) ) );
}
