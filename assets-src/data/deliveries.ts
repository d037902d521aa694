import { addQueryArgs } from '@wordpress/url';
import { type DeliveriesView, deliveriesViewQuery, firstPageOf, RECENT } from '../lib/routes/deliveries-view';
import type { Query } from '../lib/routes/query';
import type { Attempt, Delivery } from '../types/rest.generated';
import { DEFAULT_PAGE_SIZE } from '../types/lists.generated';
import { BASE, get, getLogPage, send } from './request';

/** With the details that a person wants to see beside it. */
export type DeliveryInFull = Delivery & Required< Pick< Delivery, 'details' > >;

export type DeliveryWithAttempts = DeliveryInFull &
	Required< Pick< Delivery, 'schema_problems' > > & { readonly attempts: readonly Attempt[] };

/** A page of the log, newest first. */
export interface DeliveriesPage {
	readonly items: readonly DeliveryInFull[];
	readonly total: number;
	/** There are more than `total`. */
	readonly isCapped: boolean;
	readonly hasNewer: boolean;
	readonly hasOlder: boolean;
}

export const DELIVERIES_PER_PAGE = DEFAULT_PAGE_SIZE;

const PER_PAGE = { context: 'edit', per_page: DELIVERIES_PER_PAGE };

export function loadDeliveries( view: DeliveriesView, signal: AbortSignal ): Promise< DeliveriesPage > {
	return view.newerThan === null ? loadOlder( view, signal ) : loadNewer( view, view.newerThan, signal );
}

export function loadDelivery( id: string, signal: AbortSignal | null ): Promise< DeliveryWithAttempts > {
	return get( pathOf( id ), signal );
}

/** Sends the same content once more. Returns the new delivery. */
export function resendDelivery( id: string ): Promise< DeliveryInFull > {
	return act( id, 'resend' );
}

/** Makes the next attempt of a waiting delivery due now. */
export function tryDelivery( id: string ): Promise< DeliveryInFull > {
	return act( id, 'try' );
}

export function cancelDelivery( id: string ): Promise< DeliveryInFull > {
	return act( id, 'cancel' );
}

async function act( id: string, verb: 'resend' | 'try' | 'cancel' ): Promise< DeliveryInFull > {
	return ( await send< DeliveryInFull >( 'POST', pathOf( id, `/${ verb }` ) ) ).value;
}

function pathOf( id: string, verb = '' ): string {
	return `${ BASE }/deliveries/${ encodeURIComponent( id ) }${ verb }?context=edit`;
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

/** The oldest of the newer ones. At the end, that would be a short page, so it is the first page instead. */
async function loadNewer( view: DeliveriesView, cursor: string, signal: AbortSignal ): Promise< DeliveriesPage > {
	const { hasNext, items, ...page } = await getLogPage< DeliveryInFull >(
		addQueryArgs( `${ BASE }/deliveries`, { ...PER_PAGE, ...filtersOf( view ), order: 'asc', cursor } ),
		signal
	);
	return items.length < DELIVERIES_PER_PAGE
		? loadOlder( firstPageOf( view ), signal )
		: { ...page, items: [ ...items ].reverse(), hasNewer: hasNext, hasOlder: true };
}

/** REST names its filters as the address does; relative times exist only here. */
function filtersOf( view: DeliveriesView ): Query {
	const { recent } = view;
	const since = recent === null ? view.after : new Date( Date.now() - RECENT[ recent ] ).toISOString();
	return deliveriesViewQuery( { ...firstPageOf( view ), recent: null, after: since } );
}
