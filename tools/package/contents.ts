/** What ships, by its path in the archive. Decision: docs/decisions/0008-what-ships.md */
import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { SetupError } from '../lib/errors';
import { ROOT } from '../lib/paths';

export const NAME = 'multisite-webhooks';

/** Everything else in plugin/ is a mistake, of whoever put it there or of this list. */
const OF_PLUGIN = [
	'autoload.php',
	'build',
	'functions.php',
	'languages',
	'multisite-webhooks.php',
	'readme.txt',
	'schema',
	'src',
	'uninstall.php',
];

/** What plugin/build is built from, down to the exact version of every package, and the license. */
const OF_ROOT = [ 'assets-src', 'package.json', 'package-lock.json', 'webpack.config.js', 'LICENSE' ];

const ENDINGS = [ '.php', '.json', '.js', '.css', '.txt', '.ts', '.tsx', '.scss', '.pot', '.po', '.mo' ];

/** @return Where each file lies in the checkout, by its path in the archive; sorted. */
export function contents( root = ROOT ): ReadonlyMap< string, string > {
	const plugin = join( root, 'plugin' );
	const unknown = visible( plugin ).filter( ( name ) => ! OF_PLUGIN.includes( name ) );
	if ( unknown.length > 0 ) {
		throw new SetupError(
			`plugin/ holds what is not known to ship: ${ unknown.join( ', ' ) }.`,
			'Remove it, or name it in tools/package/contents.ts.'
		);
	}
	const files = new Map( [
		...visible( plugin ).flatMap( ( name ) => filesOf( plugin, name ) ),
		...OF_ROOT.flatMap( ( name ) => filesOf( root, name ) ),
	] );
	refuseOddFiles( [ ...files.keys() ] );
	return new Map( [ ...files ].sort( ( [ a ], [ b ] ) => ( a < b ? -1 : 1 ) ) );
}

/** Names with a dot in front belong to tools. */
function visible( folder: string ): string[] {
	return readdirSync( folder ).filter( ( name ) => ! name.startsWith( '.' ) );
}

/** A path and all that is below it. */
function filesOf( folder: string, path: string ): Array< [ string, string ] > {
	const place = join( folder, path );
	try {
		return visible( place ).flatMap( ( name ) => filesOf( folder, `${ path }/${ name }` ) );
	} catch ( error ) {
		if ( ( error as NodeJS.ErrnoException ).code !== 'ENOTDIR' ) {
			throw error;
		}
		return [ [ `${ NAME }/${ path }`, place ] ];
	}
}

function refuseOddFiles( paths: readonly string[] ): void {
	const odd = paths.filter( ( path ) => path !== `${ NAME }/LICENSE` && ! ENDINGS.includes( extname( path ) ) );
	if ( odd.length > 0 ) {
		throw new SetupError(
			`These kinds of files don't ship: ${ odd.join( ', ' ) }.`,
			'Remove them, or add their kind to tools/package/contents.ts.'
		);
	}
}
