import type { DeliveriesPage, DeliveryInFull } from '../../../data/deliveries';
import { isSame } from '../../../lib/is-same';
import type { DeliveriesView } from '../../../lib/routes/deliveries-view';

/** The page that is shown, and newer deliveries that are known but not shown. */
export interface Log {
	readonly view: DeliveriesView;
	readonly page: DeliveriesPage;
	/** The current page, if its new deliveries would move what someone is looking at. */
	readonly next: DeliveriesPage | null;
}

/** After a refresh. If rows must not move, the rows that are shown change in place. */
export function withFresh( log: Log, fresh: DeliveriesPage, mayMove: boolean ): Log {
	if ( mayMove ) {
		return isSame( log.page, fresh ) && log.next === null ? log : { ...log, page: fresh, next: null };
	}
	const page = { ...log.page, items: log.page.items.map( ( one ) => sameIn( fresh, one ) ?? one ) };
	const next = newIn( fresh, log.page ).length > 0 ? fresh : null;
	return isSame( [ page, next ], [ log.page, log.next ] ) ? log : { ...log, page, next };
}

/** After someone asked for the new ones. */
export function withNewShown( log: Log ): Log {
	return log.next === null ? log : { ...log, page: log.next, next: null };
}

/** Deliveries that are known but not shown. */
export function newOnes( { page, next }: Log ): readonly DeliveryInFull[] {
	return next === null ? [] : newIn( next, page );
}

/** Only by time, because older ones enter a page too when others leave it. */
function newIn( fresh: DeliveriesPage, page: DeliveriesPage ): readonly DeliveryInFull[] {
	const newest = page.items[ 0 ]?.created_at ?? '';
	return fresh.items.filter( ( one ) => one.created_at >= newest && sameIn( page, one ) === undefined );
}

function sameIn( { items }: DeliveriesPage, { id }: DeliveryInFull ): DeliveryInFull | undefined {
	return items.find( ( one ) => one.id === id );
}
