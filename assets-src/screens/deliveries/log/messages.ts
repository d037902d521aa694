import { _n, sprintf } from '@wordpress/i18n';
import { sentence } from '../../../lib/format/sentence';

/** "4 new deliveries, 1 failed." */
export function newRowsMessage( count: number, failed: number ): string {
	return sentence( [ newDeliveries( count ), ...( failed === 0 ? [] : [ failedDeliveries( failed ) ] ) ] );
}

export function newDeliveries( count: number ): string {
	/* translators: %d: number of deliveries. */
	return sprintf( _n( '%d new delivery', '%d new deliveries', count, 'multisite-webhooks' ), count );
}

function failedDeliveries( count: number ): string {
	/* translators: %d: number of deliveries. */
	return sprintf( _n( '%d failed', '%d failed', count, 'multisite-webhooks' ), count );
}
