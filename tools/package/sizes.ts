/** What a browser has to fetch. A script that outgrows its limit has taken in something that it should not hold. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { SetupError } from '../lib/errors';

export interface Size {
	file: string;
	/** In bytes, as it goes over the wire. */
	gzipped: number;
	/** Nothing is asked of a style sheet. */
	limit: number | undefined;
	holdsDataViews: boolean;
}

export const ENTRY = 'index.js';

/** In kB of 1000 bytes, gzipped. */
const LIMITS = { entry: 40, chunk: 40, dataViews: 420 };

/** A class that only the package of the tables has in its scripts. */
const DATA_VIEWS = 'dataviews-bulk-actions-footer__';

export function sizes( build: string ): Size[] {
	const files = readdirSync( build ).filter( ( name ) => [ '.js', '.css' ].includes( extname( name ) ) );
	if ( ! files.includes( ENTRY ) ) {
		throw new SetupError( `There is no ${ ENTRY } in ${ build }.`, 'Run `npm run build`.' );
	}
	return files.map( ( file ) => sizeOf( build, file ) ).sort( ( a, b ) => b.gzipped - a.gzipped );
}

function sizeOf( build: string, file: string ): Size {
	const content = readFileSync( join( build, file ) );
	const isScript = extname( file ) === '.js';
	const holdsDataViews = isScript && content.includes( DATA_VIEWS );
	return {
		file,
		gzipped: gzipSync( content, { level: 9 } ).length,
		limit: isScript ? 1000 * limitOf( file, holdsDataViews ) : undefined,
		holdsDataViews,
	};
}

function limitOf( file: string, holdsDataViews: boolean ): number {
	if ( file === ENTRY ) {
		return LIMITS.entry;
	}
	return holdsDataViews ? LIMITS.dataViews : LIMITS.chunk;
}

/** @return Sentences; none where all is well. */
export function complaints( all: readonly Size[] ): string[] {
	const tooLarge = all
		.filter( ( { gzipped, limit } ) => limit !== undefined && gzipped > limit )
		.map(
			( { file, gzipped, limit = 0 } ) =>
				`${ file } is ${ kB( gzipped ) } gzipped, which is more than its ${ kB( limit ) }.`
		);
	const holding = all
		.filter( ( { file, holdsDataViews } ) => file === ENTRY && holdsDataViews )
		.map(
			( { file } ) =>
				`${ file } holds the DataViews package, which must come in a chunk that is loaded when a table is shown.`
		);
	return [ ...tooLarge, ...holding ];
}

export function describe( { file, gzipped, limit }: Size ): string {
	return `${ file }: ${ kB( gzipped ) } gzipped${ limit === undefined ? '' : ` of ${ kB( limit ) }` }`;
}

function kB( bytes: number ): string {
	return `${ ( bytes / 1000 ).toFixed( 1 ) } kB`;
}
