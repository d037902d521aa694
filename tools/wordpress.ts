import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from './errors';
import { CACHE } from './paths';
import type { Progress } from './progress';
import { CoreCache } from './wordpress/cache';
import { debianSource } from './wordpress/debian';
import { coreIn, type Core } from './wordpress/folder';
import { officialSource } from './wordpress/official';
import { Damaged, Unavailable, type Source } from './wordpress/source';
import { compareVersions, FLOOR, isVersion, type Wanted } from './wordpress/versions';

const TRIES = 3;

export interface CoreOptions {
	cache?: string;
	sources?: readonly Source[];
}

/**
 * A folder with WordPress in it: the one that is named, or a kept copy of the version that is wanted, or one fetched now.
 * Nothing is asked of a network while a kept copy suits.
 *
 * @param wanted  A folder, a branch (7.1) or a release (6.8.3); else what WP_CORE says, else the newest.
 * @param options For tests: where copies are kept and where they come from.
 */
export async function wordpressCore(
	wanted: string | undefined,
	progress: Progress,
	options: CoreOptions = {}
): Promise< Core > {
	const asked = wanted || process.env[ 'WP_CORE' ] || 'newest';
	if ( ! isVersion( asked ) ) {
		return coreIn( asked );
	}
	if ( asked !== 'newest' && compareVersions( asked, FLOOR ) < 0 ) {
		throw new SetupError(
			`This plugin needs WordPress ${ FLOOR } or newer, not ${ asked }.`,
			'Name a newer version, or leave it out for the newest.'
		);
	}
	const cache = new CoreCache( options.cache ?? join( CACHE, 'wordpress' ) );
	const kept = cache.find( asked, ( version ) =>
		progress.step( `The kept copy of WordPress ${ version } is damaged; fetching it again` )
	);
	return kept ?? fetchFrom( options.sources ?? [ officialSource(), debianSource ], asked, cache, progress );
}

async function fetchFrom(
	sources: readonly Source[],
	wanted: Wanted,
	cache: CoreCache,
	progress: Progress
): Promise< Core > {
	const reasons: string[] = [];
	for ( const source of sources ) {
		try {
			return await fetchUndamaged( source, wanted, cache, progress );
		} catch ( error ) {
			if ( ! ( error instanceof Unavailable || error instanceof Damaged ) ) {
				throw error;
			}
			reasons.push( `${ source.name }: ${ error.message }` );
			progress.step( `WordPress is not to be had from ${ source.name } (${ error.message })` );
		}
	}
	throw new SetupError(
		`WordPress${ wanted === 'newest' ? '' : ` ${ wanted }` } could not be fetched (${ reasons.join( '; ' ) }).`,
		'Name a folder that holds WordPress with --wp PATH or WP_CORE=PATH, or try again when the network is there.'
	);
}

async function fetchUndamaged( source: Source, wanted: Wanted, cache: CoreCache, progress: Progress ): Promise< Core > {
	for ( let attempt = 1; ; attempt++ ) {
		const work = cache.workFolder();
		try {
			return cache.keep( await source.fetch( wanted, work, progress ) );
		} catch ( error ) {
			if ( ! ( error instanceof Damaged ) || attempt === TRIES ) {
				throw error;
			}
			progress.step( `What came from ${ source.name } is damaged (${ error.message }); fetching it again` );
		} finally {
			rmSync( work, { recursive: true, force: true } );
		}
	}
}
