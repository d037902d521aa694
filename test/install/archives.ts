/** The archives that the tests upload: the one that ships, and one of a version before it. */
import { existsSync, lstatSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { archive } from '../../tools/package/archive';
import { makePackage } from '../../tools/package/package';

export const LEFTOVER = 'src/Leftover.php';

/** Where WordPress puts the plugin. */
export const PLACE = join( process.env[ 'WP_PATH' ] ?? '', 'wp-content/plugins/multisite-webhooks' );

/** These tests delete the plugin: were it a link to this checkout, WordPress would delete the checkout's. */
export function refuseLinks(): void {
	if ( process.env[ 'WP_PATH' ] === undefined || ( existsSync( PLACE ) && lstatSync( PLACE ).isSymbolicLink() ) ) {
		throw new Error( 'Start these tests on a network without the plugin: npm run stack -- --no-plugin -- COMMAND' );
	}
}

export function writeArchive( folder: string ): { path: string; version: string } {
	const { bytes, version } = makePackage();
	const path = join( folder, 'multisite-webhooks.zip' );
	writeFileSync( path, bytes );
	return { path, version };
}

/** No version was released before; so this is today's, with a file that is gone since, and with only the first step of the schema. */
export function writeOlderArchive( folder: string ): string {
	const { files, version } = makePackage();
	const older = new Map( files );
	const change = ( name: string, from: string | RegExp, to: string ): void => {
		const before = Buffer.from( files.get( `multisite-webhooks/${ name }` ) ?? [] ).toString();
		const after = before.replaceAll( from, to );
		if ( ! before.match( from ) ) {
			throw new Error( `${ name } holds no ${ from }, so it can't be made older.` );
		}
		older.set( `multisite-webhooks/${ name }`, Buffer.from( after ) );
	};
	change( 'multisite-webhooks.php', version, '0.0.9' );
	change(
		'src/Adapter/Storage/Migration/Migrator.php',
		/return \[\s*new M0001_Create_Tables\(\)[^\]]*\];/g,
		'return [ new M0001_Create_Tables() ];'
	);
	older.set( `multisite-webhooks/${ LEFTOVER }`, Buffer.from( '<?php\n' ) );
	const path = join( folder, 'multisite-webhooks-older.zip' );
	writeFileSync( path, archive( older, new Date( '2020-01-01T00:00:00' ) ) );
	return path;
}
