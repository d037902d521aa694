import { speak } from '@wordpress/a11y';
import { useEffect, useRef } from '@wordpress/element';
import type { DeliveryInFull } from '../../../data/deliveries';
import type { DeliveriesView } from '../../../lib/routes/deliveries-view';
import { type Log, newOnes } from './log';
import { newRowsMessage } from './messages';

const AT_MOST_EVERY_MS = 30_000;

/** Which deliveries of a view were announced, and which are still to announce. */
interface Announced {
	readonly view: DeliveriesView;
	/** The time of the newest delivery at the start. */
	readonly since: string;
	readonly known: Set< string >;
	readonly pending: Map< string, DeliveryInFull[ 'status' ] >;
	at: number;
}

/** Announces new deliveries, shown or not, but not too often. */
export function useAnnouncedRows( log: Log | null ): void {
	const announced = useRef< Announced | null >( null );

	useEffect( () => {
		if ( log === null ) {
			return undefined;
		}
		if ( announced.current?.view !== log.view ) {
			announced.current = firstOf( log );
			return undefined;
		}
		const now = announced.current;
		note( now, log );
		if ( now.pending.size === 0 ) {
			return undefined;
		}
		const timer = setTimeout( () => announce( now ), Math.max( 0, now.at + AT_MOST_EVERY_MS - Date.now() ) );
		return () => clearTimeout( timer );
	}, [ log ] );
}

function firstOf( { view, page: { items } }: Log ): Announced {
	const known = new Set( items.map( ( { id } ) => id ) );
	return { view, since: items[ 0 ]?.created_at ?? '', known, pending: new Map(), at: 0 };
}

function note( { since, known, pending }: Announced, log: Log ): void {
	for ( const { id, status, created_at: at } of [ ...newOnes( log ), ...log.page.items ] ) {
		const isNew = ! known.has( id ) && at >= since;
		if ( isNew || pending.has( id ) ) {
			pending.set( id, status );
		}
		known.add( id );
	}
}

function announce( announced: Announced ): void {
	const statuses = [ ...announced.pending.values() ];
	speak( newRowsMessage( statuses.length, statuses.filter( ( status ) => status === 'failed' ).length ) );
	announced.pending.clear();
	announced.at = Date.now();
}
