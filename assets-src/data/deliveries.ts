import { type DeliveriesView, deliveriesViewQuery, firstPageOf, RECENT } from '../lib/routes/deliveries-view';
import type { Query } from '../lib/routes/query';
import type { Attempt, Delivery } from '../types/rest.generated';
import { loadLogPage, type LogPage } from './log-page';
import { BASE, get, send } from './request';

/** With the details that a person wants to see beside it. */
export type DeliveryInFull = Delivery & Required< Pick< Delivery, 'details' > >;

export type DeliveryWithAttempts = DeliveryInFull &
	Required< Pick< Delivery, 'schema_problems' > > & { readonly attempts: readonly Attempt[] };

export type DeliveriesPage = LogPage< DeliveryInFull >;

export function loadDeliveries( view: DeliveriesView, signal: AbortSignal ): Promise< DeliveriesPage > {
	return loadLogPage( `${ BASE }/deliveries`, filtersOf( view ), view, signal );
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

/** REST names its filters as the address does; relative times exist only here. */
function filtersOf( view: DeliveriesView ): Query {
	const { recent } = view;
	const since = recent === null ? view.after : new Date( Date.now() - RECENT[ recent ] ).toISOString();
	return deliveriesViewQuery( { ...firstPageOf( view ), recent: null, after: since } );
}
