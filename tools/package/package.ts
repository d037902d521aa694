import { readFileSync } from 'node:fs';
import { archive } from './archive';
import { withBundles } from './bundle';
import { contents } from './contents';
import { release } from './release';

export interface Package {
	version: string;
	/** Contents by path in the archive. */
	files: ReadonlyMap< string, Uint8Array >;
	bytes: Uint8Array;
}

/** All but the screens is taken as it lies here; build those first. */
export function makePackage(): Package {
	const { version, day } = release();
	const files = packagedFiles();
	return { version, files, bytes: archive( files, changed( day ) ) };
}

/** @return Contents by path in the archive. */
export function packagedFiles(): ReadonlyMap< string, Uint8Array > {
	return withBundles( new Map( [ ...contents() ].map( ( [ path, place ] ) => [ path, readFileSync( place ) ] ) ) );
}

/**
 * The day of the release, so that it is the same for everyone who packs it, and another one with the next release: where PHP keeps
 * compiled files by their times, files that are unpacked over old ones must not look unchanged.
 */
function changed( day = '2020-01-01' ): Date {
	return new Date( `${ day }T00:00:00` );
}
