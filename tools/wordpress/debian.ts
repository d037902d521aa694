/** WordPress from Debian's archive, for machines that reach only their package mirror. */
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import type { Progress, Report } from '../lib/progress';
import { DebianSuite, DownloadFailed, SuiteUnavailable, unpackInto } from '../setup/debian-suite';
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

export const debianSource: Source = {
	name: 'Debian',
	async fetch( wanted, work, progress ) {
		for ( const suite of suitesFor( wanted ) ) {
			const apt = await readSuite( suite, work, progress );
			const version = await apt.versionOf( 'wordpress' );
			if ( satisfies( version, wanted ) ) {
				return progress.step( `Downloading WordPress ${ version } from Debian ${ suite }`, async ( report ) =>
					unpack( await download( apt, report ), work )
				);
			}
		}
		throw new Unavailable( `has no WordPress ${ wanted }` );
	},
};

/** The likely one first, because reading a suite's list takes seconds. */
function suitesFor( wanted: Wanted ): string[] {
	const old = wanted !== 'newest' && compareVersions( wanted, '6.9' ) < 0;
	return old ? [ 'trixie', 'sid' ] : [ 'sid', 'trixie' ];
}

async function readSuite( suite: string, work: string, progress: Progress ): Promise< DebianSuite > {
	try {
		return await progress.step( `Looking for WordPress in Debian ${ suite }`, ( report ) =>
			DebianSuite.read( suite, join( work, suite ), report )
		);
	} catch ( error ) {
		throw error instanceof SuiteUnavailable ? new Unavailable( error.message ) : error;
	}
}

async function download( apt: DebianSuite, report: Report ): Promise< string[] > {
	try {
		return await apt.download( PACKAGES, report );
	} catch ( error ) {
		throw error instanceof DownloadFailed ? new Damaged( error.message, { cause: error } ) : error;
	}
}

async function unpack( archives: readonly string[], work: string ): Promise< string > {
	const tree = join( work, 'tree' );
	await unpackInto( tree, archives );
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
