import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../lib/errors';
import { CACHE } from '../lib/paths';
import type { Progress } from '../lib/progress';
import { CoreCache } from './cache';
import { debianSource } from './debian';
import { coreIn, type Core } from './folder';
import { officialSource } from './official';
import { Damaged, Unavailable, type Source } from './source';
import { compareVersions, FLOOR, isVersion, type Wanted } from './versions';

const TRIES = 3;

export interface CoreOptions {
	cache?: string;
	sources?: readonly Source[];
}

/**
 * Finds a folder with WordPress: the given one, a cached copy of the wanted version, or a new download.
 * Makes no request while a cached copy fits.
 *
 * @param wanted  A folder, a branch (7.1) or a release (6.8.3). Default: WP_CORE, else the newest.
 * @param options For tests: where copies are cached and where they come from.
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
			'Name a newer version, or none for the newest.'
		);
	}
	const cache = new CoreCache( options.cache ?? join( CACHE, 'wordpress' ) );
	const kept = cache.find( asked, ( version ) =>
		progress.note( `The cached copy of WordPress ${ version } is damaged; downloading it again` )
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
			progress.note( `WordPress is unavailable from ${ source.name } (${ error.message })` );
		}
	}
	throw new SetupError(
		`WordPress${ wanted === 'newest' ? '' : ` ${ wanted }` } could not be downloaded (${ reasons.join( '; ' ) }).`,
		'Name a folder that contains WordPress with --wp PATH or WP_CORE=PATH, or try again when you are online.'
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
			progress.note( `The download from ${ source.name } is damaged (${ error.message }); trying again` );
		} finally {
			rmSync( work, { recursive: true, force: true } );
		}
	}
}
