/** Which version this is: several files say it, and must say the same. docs/releasing.md says how it is raised. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../lib/errors';
import { ROOT } from '../lib/paths';

export interface Release {
	version: string;
	/** As CHANGELOG.md says; none before the release. */
	day: string | undefined;
}

const VERSION = String.raw`(\d+\.\d+\.\d+)`;

const CLAIMS: ReadonlyArray< { file: string; what: string; pattern: RegExp } > = [
	{ file: 'package.json', what: 'version', pattern: new RegExp( `^\\t"version": "${ VERSION }"`, 'm' ) },
	{ file: 'package-lock.json', what: 'version', pattern: new RegExp( `^\\t"version": "${ VERSION }"`, 'm' ) },
	{
		file: 'plugin/multisite-webhooks.php',
		what: 'Version',
		pattern: new RegExp( `^ \\* Version: +${ VERSION }$`, 'm' ),
	},
	{
		file: 'plugin/multisite-webhooks.php',
		what: 'MULTISITE_WEBHOOKS_VERSION',
		pattern: new RegExp( `'MULTISITE_WEBHOOKS_VERSION', '${ VERSION }'` ),
	},
	{ file: 'plugin/readme.txt', what: 'Stable tag', pattern: new RegExp( `^Stable tag: ${ VERSION }$`, 'm' ) },
	// The newest comes first in both.
	{
		file: 'plugin/readme.txt',
		what: 'Changelog',
		pattern: new RegExp( `^== Changelog ==\\s+= ${ VERSION } =$`, 'm' ),
	},
	{ file: 'CHANGELOG.md', what: 'newest version', pattern: /^## (\S+)/m },
];

export function release( root = ROOT ): Release {
	const said = CLAIMS.map( ( { file, what, pattern } ) => ( {
		where: `${ what } in ${ file }`,
		version: pattern.exec( readFileSync( join( root, file ), 'utf8' ) )?.[ 1 ] ?? 'none',
	} ) );
	const version = said[ 0 ]?.version ?? 'none';
	if ( version === 'none' || said.some( ( one ) => one.version !== version ) ) {
		throw new SetupError(
			`The files don't agree on the version: ${ said.map( ( one ) => `${ one.where } is ${ one.version }` ).join( ', ' ) }.`,
			'Write the same version in all of them.'
		);
	}
	const heading = /^## .*$/m.exec( readFileSync( join( root, 'CHANGELOG.md' ), 'utf8' ) )?.[ 0 ] ?? '';
	return { version, day: /\d{4}-\d\d-\d\d/.exec( heading )?.[ 0 ] };
}
