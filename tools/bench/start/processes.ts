/** What a program and all that it has started use, as Linux counts it. */
import { readdirSync, readFileSync } from 'node:fs';

/** The kernel counts time in these. */
const TICKS_PER_SECOND = 100;

export interface Usage {
	processes: number;
	cpuSeconds: number;
	/** Resident memory, in which what processes share counts for each. */
	rssMb: number;
	/** In which it is divided between them. */
	pssMb: number;
}

export function usageOf( root: number ): Usage {
	const all = descendants( root );
	const sum = ( of: ( pid: number ) => number ): number => all.reduce( ( total, pid ) => total + of( pid ), 0 );
	return {
		processes: all.length,
		cpuSeconds: sum( cpuSeconds ),
		rssMb: sum( ( pid ) => memory( pid, 'Rss' ) ),
		pssMb: sum( ( pid ) => memory( pid, 'Pss' ) ),
	};
}

function descendants( root: number ): number[] {
	const parents = new Map(
		readdirSync( '/proc' )
			.filter( ( name ) => /^\d+$/.test( name ) )
			.map( ( name ) => [ Number( name ), Number( stat( Number( name ) )[ 1 ] ) ] )
	);
	const found = [ root ];
	for ( const pid of found ) {
		found.push( ...[ ...parents ].filter( ( [ , parent ] ) => parent === pid ).map( ( [ child ] ) => child ) );
	}
	return found;
}

function cpuSeconds( pid: number ): number {
	const fields = stat( pid );
	return ( Number( fields[ 11 ] ?? 0 ) + Number( fields[ 12 ] ?? 0 ) ) / TICKS_PER_SECOND;
}

function memory( pid: number, kind: string ): number {
	const kilobytes = new RegExp( `^${ kind }:\\s+(\\d+)`, 'm' ).exec( read( pid, 'smaps_rollup' ) )?.[ 1 ];
	return Number( kilobytes ?? 0 ) / 1024;
}

/** From the third field on: the second is the program's name, which may contain anything. */
function stat( pid: number ): string[] {
	const text = read( pid, 'stat' );
	return text.slice( text.lastIndexOf( ')' ) + 2 ).split( ' ' );
}

/** Empty if the process has ended. */
function read( pid: number, file: string ): string {
	try {
		return readFileSync( `/proc/${ pid }/${ file }`, 'utf8' );
	} catch {
		return '';
	}
}
