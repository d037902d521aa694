import { __, _n, sprintf } from '@wordpress/i18n';
import type { DeliveriesPage, DeliveryInFull } from '../../data/deliveries';
import { sentence } from '../../lib/format/sentence';
import { wholeNumber } from '../../lib/format/time';

/** "4 new deliveries, 1 failed." */
export function newRowsMessage( rows: readonly DeliveryInFull[] ): string {
	const failed = rows.filter( ( { status } ) => status === 'failed' ).length;
	return sentence( [ newDeliveries( rows.length ), ...( failed === 0 ? [] : [ failedDeliveries( failed ) ] ) ] );
}

export function newDeliveries( count: number ): string {
	/* translators: %d: number of deliveries. */
	return sprintf( _n( '%d new delivery', '%d new deliveries', count, 'multisite-webhooks' ), count );
}

function failedDeliveries( count: number ): string {
	/* translators: %d: number of deliveries. */
	return sprintf( _n( '%d failed', '%d failed', count, 'multisite-webhooks' ), count );
}

export function shownMessage( count: number ): string {
	/* translators: %d: number of deliveries. */
	return sprintf( _n( '%d delivery shown.', '%d deliveries shown.', count, 'multisite-webhooks' ), count );
}

export function totalText( { total, isCapped }: DeliveriesPage ): string {
	const count = wholeNumber( total );
	if ( isCapped ) {
		/* translators: %s: a number, such as 10,000. */
		return sprintf( __( 'More than %s deliveries', 'multisite-webhooks' ), count );
	}
	/* translators: %s: number of deliveries. */
	return sprintf( _n( '%s delivery', '%s deliveries', total, 'multisite-webhooks' ), count );
}
