import type { LogPage } from '../../data/log-page';
import { isSame } from '../../lib/is-same';
import type { LogRow } from './log-kind';

/** The page that is shown, and newer rows that are known but not shown. */
export interface Log< View, Row extends LogRow > {
	readonly view: View;
	readonly page: LogPage< Row >;
	/** The current page, if its new rows would move what someone is looking at. */
	readonly next: LogPage< Row > | null;
}

type TimeOf< Row > = ( row: Row ) => string;

interface Fresh< Row > {
	readonly page: LogPage< Row >;
	readonly mayMove: boolean;
	readonly timeOf: TimeOf< Row >;
}

/** After a refresh. If rows must not move, the rows that are shown change in place. */
export function withFresh< View, Row extends LogRow >(
	log: Log< View, Row >,
	{ page: fresh, mayMove, timeOf }: Fresh< Row >
): Log< View, Row > {
	if ( mayMove ) {
		return isSame( log.page, fresh ) && log.next === null ? log : { ...log, page: fresh, next: null };
	}
	const page = { ...log.page, items: log.page.items.map( ( one ) => sameIn( fresh, one ) ?? one ) };
	const next = newIn( fresh, log.page, timeOf ).length > 0 ? fresh : null;
	return isSame( [ page, next ], [ log.page, log.next ] ) ? log : { ...log, page, next };
}

/** After someone asked for the new ones. */
export function withNewShown< View, Row extends LogRow >( log: Log< View, Row > ): Log< View, Row > {
	return log.next === null ? log : { ...log, page: log.next, next: null };
}

/** Rows that are known but not shown. */
export function newOnes< View, Row extends LogRow >(
	{ page, next }: Log< View, Row >,
	timeOf: TimeOf< Row >
): readonly Row[] {
	return next === null ? [] : newIn( next, page, timeOf );
}

/** Only by time, because older ones enter a page too when others leave it. */
function newIn< Row extends LogRow >(
	fresh: LogPage< Row >,
	page: LogPage< Row >,
	timeOf: TimeOf< Row >
): readonly Row[] {
	const first = page.items[ 0 ];
	const newest = first === undefined ? '' : timeOf( first );
	return fresh.items.filter( ( one ) => timeOf( one ) >= newest && sameIn( page, one ) === undefined );
}

function sameIn< Row extends LogRow >( { items }: LogPage< Row >, { id }: Row ): Row | undefined {
	return items.find( ( one ) => one.id === id );
}
