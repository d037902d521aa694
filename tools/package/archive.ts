import { zipSync } from 'fflate';

/**
 * The same bytes for the same files, on any machine: fflate packs in JavaScript, so it does not depend on the zlib of whoever runs it.
 *
 * @param files   Contents by path.
 * @param changed Of all files. Its parts are taken as they are on this machine's clock, as the format knows no time zones.
 */
export function archive( files: ReadonlyMap< string, Uint8Array >, changed: Date ): Uint8Array {
	// For programs that unpack under Unix: a plain file, which its owner may write and all may read.
	const file = { mtime: changed, os: 3, attrs: 0o100644 * 0x10000, level: 9 } as const;
	const sorted = [ ...files ].sort( ( [ a ], [ b ] ) => ( a < b ? -1 : 1 ) );
	return zipSync( Object.fromEntries( sorted.map( ( [ path, bytes ] ) => [ path, [ bytes, file ] ] ) ) );
}
