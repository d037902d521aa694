import { speak } from '@wordpress/a11y';
import { useEffect, useRef } from '@wordpress/element';
import { type Log, newOnes } from './log';
import type { LogKind, LogRow } from './log-kind';

const AT_MOST_EVERY_MS = 30_000;

/** Which rows of a view were announced, and which are still to announce. */
interface Announced< View, Row > {
	readonly view: View;
	/** The time of the newest row at the start. */
	readonly since: string;
	readonly known: Set< string >;
	readonly pending: Map< string, Row >;
	at: number;
}

/** Announces new rows, shown or not, but not too often. */
export function useAnnouncedRows< View, Row extends LogRow >(
	kind: LogKind< View, Row >,
	log: Log< View, Row > | null
): void {
	const announced = useRef< Announced< View, Row > | null >( null );

	useEffect( () => {
		if ( log === null ) {
			return undefined;
		}
		if ( announced.current?.view !== log.view ) {
			announced.current = firstOf( kind, log );
			return undefined;
		}
		const now = announced.current;
		note( kind, now, log );
		if ( now.pending.size === 0 ) {
			return undefined;
		}
		const timer = setTimeout( () => announce( kind, now ), Math.max( 0, now.at + AT_MOST_EVERY_MS - Date.now() ) );
		return () => clearTimeout( timer );
	}, [ kind, log ] );
}

function firstOf< View, Row extends LogRow >(
	{ timeOf }: LogKind< View, Row >,
	{ view, page: { items } }: Log< View, Row >
): Announced< View, Row > {
	const known = new Set( items.map( ( { id } ) => id ) );
	const newest = items[ 0 ];
	return { view, since: newest === undefined ? '' : timeOf( newest ), known, pending: new Map(), at: 0 };
}

function note< View, Row extends LogRow >(
	{ timeOf }: LogKind< View, Row >,
	{ since, known, pending }: Announced< View, Row >,
	log: Log< View, Row >
): void {
	for ( const row of [ ...newOnes( log, timeOf ), ...log.page.items ] ) {
		const isNew = ! known.has( row.id ) && timeOf( row ) >= since;
		if ( isNew || pending.has( row.id ) ) {
			pending.set( row.id, row );
		}
		known.add( row.id );
	}
}

function announce< View, Row extends LogRow >(
	{ words }: LogKind< View, Row >,
	announced: Announced< View, Row >
): void {
	speak( words.announced( [ ...announced.pending.values() ] ) );
	announced.pending.clear();
	announced.at = Date.now();
}
