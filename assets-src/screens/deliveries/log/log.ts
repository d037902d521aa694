import type { DeliveriesPage, DeliveryInFull } from '../../../data/deliveries';
import type { DeliveriesView } from '../../../lib/routes/deliveries-view';

/** What is shown of the log, and what is known beyond that. */
export interface Log {
	readonly view: DeliveriesView;
	readonly page: DeliveriesPage;
	/** The page as it is now, where that holds new deliveries which would move what somebody is at. */
	readonly next: DeliveriesPage | null;
}

/** After the page was asked for again. Where rows must not move, those that are shown change where they stand. */
export function withFresh( log: Log, fresh: DeliveriesPage, mayMove: boolean ): Log {
	if ( mayMove ) {
		return isSame( log.page, fresh ) && log.next === null ? log : { ...log, page: fresh, next: null };
	}
	const page = { ...log.page, items: log.page.items.map( ( one ) => sameIn( fresh, one ) ?? one ) };
	const next = newIn( fresh, log.page ).length > 0 ? fresh : null;
	return isSame( [ page, next ], [ log.page, log.next ] ) ? log : { ...log, page, next };
}

/** After somebody asked to see the new ones. */
export function withNewShown( log: Log ): Log {
	return log.next === null ? log : { ...log, page: log.next, next: null };
}

/** Those that are known, but not shown yet. */
export function newOnes( { page, next }: Log ): readonly DeliveryInFull[] {
	return next === null ? [] : newIn( next, page );
}

/** Older ones come into a page too, where some leave it. */
function newIn( fresh: DeliveriesPage, page: DeliveriesPage ): readonly DeliveryInFull[] {
	const newest = page.items[ 0 ]?.created_at ?? '';
	return fresh.items.filter( ( one ) => one.created_at >= newest && sameIn( page, one ) === undefined );
}

function sameIn( { items }: DeliveriesPage, { id }: DeliveryInFull ): DeliveryInFull | undefined {
	return items.find( ( one ) => one.id === id );
}

function isSame( one: unknown, other: unknown ): boolean {
	return JSON.stringify( one ) === JSON.stringify( other );
}
