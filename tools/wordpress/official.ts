import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../lib/progress';
import { CommandFailed, run } from '../lib/run';
import { newestOf, type Wanted } from './versions';
import { Damaged, Unavailable, type Source } from './source';

/** Short, because every start without a network has to wait this long. */
const REACH_MS = 2500;
const STALL_MS = 15_000;

export interface Addresses {
	releases: string;
	archives: string;
}

export const WORDPRESS_ORG: Addresses = {
	releases: 'https://api.wordpress.org/core/stable-check/1.0/',
	archives: 'https://wordpress.org/',
};

export function officialSource( addresses: Addresses = WORDPRESS_ORG ): Source {
	return {
		name: 'wordpress.org',
		async fetch( wanted, work, progress ) {
			const version = await newestRelease( addresses, wanted );
			const address = `${ addresses.archives }wordpress-${ version }.tar.gz`;
			await progress.step( `Downloading WordPress ${ version } from wordpress.org`, async ( report ) => {
				const archive = join( work, 'wordpress.tar.gz' );
				await download( address, archive, report );
				await check( archive, `${ address }.sha1` );
				await unpack( archive, work );
			} );
			return join( work, 'wordpress' );
		},
	};
}

async function newestRelease( addresses: Addresses, wanted: Wanted ): Promise< string > {
	const releases = JSON.parse( await text( addresses.releases ) ) as Record< string, string >;
	const version = newestOf(
		Object.keys( releases ).filter( ( release ) => /^[\d.]+$/.test( release ) ),
		wanted
	);
	if ( version === undefined ) {
		throw new Unavailable( `there is no WordPress ${ wanted }` );
	}
	return version;
}

async function text( address: string ): Promise< string > {
	return ( await get( address, AbortSignal.timeout( REACH_MS ) ) ).text();
}

async function get( address: string, signal: AbortSignal ): Promise< Response > {
	let response: Response;
	try {
		response = await fetch( address, { signal } );
	} catch ( error ) {
		throw new Unavailable( 'not reachable', { cause: error } );
	}
	if ( ! response.ok ) {
		throw new Unavailable( `answered ${ response.status }` );
	}
	return response;
}

async function download( address: string, target: string, report: Report ): Promise< void > {
	const stalled = new AbortController();
	const response = await get( address, stalled.signal );
	const size = megabytes( Number( response.headers.get( 'content-length' ) ?? 0 ) );
	const file = await open( target, 'w' );
	let received = 0;
	let timer = setTimeout( () => stalled.abort(), STALL_MS );
	try {
		for await ( const chunk of response.body as unknown as AsyncIterable< Uint8Array > ) {
			clearTimeout( timer );
			timer = setTimeout( () => stalled.abort(), STALL_MS );
			await file.write( chunk );
			received += chunk.length;
			report( `${ megabytes( received ) } of ${ size } MB` );
		}
	} catch ( error ) {
		throw new Damaged( 'the download was interrupted', { cause: error } );
	} finally {
		clearTimeout( timer );
		await file.close();
	}
}

function megabytes( bytes: number ): string {
	return ( bytes / 1e6 ).toFixed( 1 );
}

async function check( archive: string, checksum: string ): Promise< void > {
	const wanted = ( await text( checksum ) ).trim().slice( 0, 40 );
	if ( createHash( 'sha1' ).update( readFileSync( archive ) ).digest( 'hex' ) !== wanted ) {
		throw new Damaged( 'the archive does not match its checksum' );
	}
}

async function unpack( archive: string, folder: string ): Promise< void > {
	try {
		await run( 'tar', [ '-xzf', archive, '-C', folder ] );
	} catch ( error ) {
		throw new Damaged( error instanceof CommandFailed ? 'the archive cannot be unpacked' : 'tar is missing', {
			cause: error,
		} );
	}
}
