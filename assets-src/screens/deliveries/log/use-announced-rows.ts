import { speak } from '@wordpress/a11y';
import { useEffect, useRef } from '@wordpress/element';
import { _n, sprintf } from '@wordpress/i18n';
import type { DeliveryInFull } from '../../../data/deliveries';
import type { DeliveriesView } from '../../../lib/routes/deliveries-view';
import { sentence } from '../../../lib/format/sentence';
import { type Log, newOnes } from './log';

const AT_MOST_EVERY_MS = 30_000;

/** What was told of a view's deliveries, and what is still to tell. */
interface Told {
	readonly view: DeliveriesView;
	/** When the newest of those was made that were there from the start. */
	readonly since: string;
	readonly known: Set< string >;
	readonly untold: Map< string, DeliveryInFull[ 'status' ] >;
	at: number;
}

/** Says that new deliveries are there, shown or not, but not with every round. */
export function useSpokenNews( log: Log | null ): void {
	const told = useRef< Told | null >( null );

	useEffect( () => {
		if ( log === null ) {
			return undefined;
		}
		if ( told.current?.view !== log.view ) {
			told.current = firstOf( log );
			return undefined;
		}
		const now = told.current;
		note( now, log );
		if ( now.untold.size === 0 ) {
			return undefined;
		}
		const timer = setTimeout( () => tell( now ), Math.max( 0, now.at + AT_MOST_EVERY_MS - Date.now() ) );
		return () => clearTimeout( timer );
	}, [ log ] );
}

function firstOf( { view, page: { items } }: Log ): Told {
	const known = new Set( items.map( ( { id } ) => id ) );
	return { view, since: items[ 0 ]?.created_at ?? '', known, untold: new Map(), at: 0 };
}

function note( { since, known, untold }: Told, log: Log ): void {
	for ( const { id, status, created_at: at } of [ ...newOnes( log ), ...log.page.items ] ) {
		const isNew = ! known.has( id ) && at >= since;
		if ( isNew || untold.has( id ) ) {
			untold.set( id, status );
		}
		known.add( id );
	}
}

function tell( told: Told ): void {
	const statuses = [ ...told.untold.values() ];
	speak( news( statuses.length, statuses.filter( ( status ) => status === 'failed' ).length ) );
	told.untold.clear();
	told.at = Date.now();
}

/** "4 new deliveries, 1 failed." */
function news( count: number, failed: number ): string {
	return sentence( [ newDeliveries( count ), ...( failed === 0 ? [] : [ failedOnes( failed ) ] ) ] );
}

export function newDeliveries( count: number ): string {
	/* translators: %d: number of deliveries. */
	return sprintf( _n( '%d new delivery', '%d new deliveries', count, 'multisite-webhooks' ), count );
}

function failedOnes( count: number ): string {
	/* translators: %d: number of deliveries. */
	return sprintf( _n( '%d failed', '%d failed', count, 'multisite-webhooks' ), count );
}
