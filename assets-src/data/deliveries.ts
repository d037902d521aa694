import { addQueryArgs } from '@wordpress/url';
import { type DeliveriesView, firstPageOf, RECENT } from '../lib/deliveries-view';
import type { Attempt } from '../types/attempt.generated';
import type { Delivery } from '../types/delivery.generated';
import { BASE, get, getLogPage } from './request';

/** With what a person wants to see beside it. */
export type DeliveryInFull = Delivery & Required< Pick< Delivery, 'details' > >;

export type DeliveryWithAttempts = DeliveryInFull & { readonly attempts: readonly Attempt[] };

/** A part of the log, newest first. */
export interface DeliveriesPage {
	readonly items: readonly DeliveryInFull[];
	readonly total: number;
	/** There are more than `total`. */
	readonly isCapped: boolean;
	readonly hasNewer: boolean;
	readonly hasOlder: boolean;
}

export const DELIVERIES_PER_PAGE = 20;

const PER_PAGE = { context: 'edit', per_page: DELIVERIES_PER_PAGE };

export function loadDeliveries( view: DeliveriesView, signal: AbortSignal ): Promise< DeliveriesPage > {
	return view.newerThan === null ? loadOlder( view, signal ) : loadNewer( view, view.newerThan, signal );
}

export function loadDelivery( id: string, signal: AbortSignal ): Promise< DeliveryWithAttempts > {
	return get( `${ BASE }/deliveries/${ encodeURIComponent( id ) }?context=edit`, signal );
}

async function loadOlder( view: DeliveriesView, signal: AbortSignal ): Promise< DeliveriesPage > {
	const { hasNext, ...page } = await getLogPage< DeliveryInFull >(
		addQueryArgs( `${ BASE }/deliveries`, {
			...PER_PAGE,
			...filtersOf( view ),
			...( view.cursor === null ? {} : { cursor: view.cursor } ),
		} ),
		signal
	);
	return { ...page, hasNewer: view.cursor !== null, hasOlder: hasNext };
}

/** The oldest of those that are newer; at the end of the way that would be a page with a few, so the first one instead. */
async function loadNewer( view: DeliveriesView, cursor: string, signal: AbortSignal ): Promise< DeliveriesPage > {
	const { hasNext, items, ...page } = await getLogPage< DeliveryInFull >(
		addQueryArgs( `${ BASE }/deliveries`, { ...PER_PAGE, ...filtersOf( view ), order: 'asc', cursor } ),
		signal
	);
	return items.length < DELIVERIES_PER_PAGE
		? loadOlder( firstPageOf( view ), signal )
		: { ...page, items: [ ...items ].reverse(), hasNewer: hasNext, hasOlder: true };
}

function filtersOf( { webhook, eventType, status, site, recent, after, before }: DeliveriesView ) {
	const since = recent === null ? after : new Date( Date.now() - RECENT[ recent ] ).toISOString();
	const all = { webhook, event_type: eventType, status, site, after: since, before };
	return Object.fromEntries( Object.entries( all ).filter( ( [ , value ] ) => value !== null ) );
}
