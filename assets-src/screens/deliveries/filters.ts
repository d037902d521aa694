import { __, sprintf } from '@wordpress/i18n';
import { statusLabel } from '../../components/display/status-badge';
import { chosenOf, filter, type Filters, filtersWith } from '../../features/log-filters/filters';
import { aboutTime } from '../../lib/format/time';
import { type DeliveriesView, RECENT, type Recent } from '../../lib/routes/deliveries-view';
import { DELIVERY_STATUSES } from '../../types/lists.generated';

type Times = 'recent' | 'after' | 'before';

/** Every part of the view but its page is a filter; the times share one. */
export type FilterName = Exclude< keyof DeliveriesView, Times | 'cursor' | 'newerThan' > | 'time';

/** Choices of the time filter: the times in the address, and to choose others. */
const GIVEN = 'given';
const CHOOSE = 'choose';

/** The filters whose choices never change. */
export function fixedFilters() {
	return {
		status: filter(
			'status',
			__( 'Status', 'multisite-webhooks' ),
			DELIVERY_STATUSES.map( ( status ) => ( { value: status, label: statusLabel( status ) } ) )
		),
	};
}

export function timeFilter( { after, before }: Pick< DeliveriesView, 'after' | 'before' > ) {
	const given = givenTime( after, before );
	return filter( 'time', __( 'Time', 'multisite-webhooks' ), [
		{ value: 'hour', label: __( 'Last hour', 'multisite-webhooks' ) },
		{ value: 'day', label: __( 'Last 24 hours', 'multisite-webhooks' ) },
		{ value: 'week', label: __( 'Last 7 days', 'multisite-webhooks' ) },
		...( given === null ? [] : [ { value: GIVEN, label: given } ] ),
		{ value: CHOOSE, label: __( 'Choose…', 'multisite-webhooks' ) },
	] );
}

/** The filters of a view. */
export function filtersOf( { webhook, eventType, status, site, recent, after, before }: DeliveriesView ): Filters {
	const hasTimes = after !== null || before !== null;
	const values: Readonly< Record< FilterName, string | null > > = {
		eventType,
		status,
		webhook,
		site: site === null ? null : String( site ),
		time: recent ?? ( hasTimes ? GIVEN : null ),
	};
	return filtersWith( values );
}

/** The first page of the view with these filters. Times from the address stay while their choice is kept. */
export function viewOf( filters: Filters | undefined, before: DeliveriesView ): DeliveriesView {
	const chosen = ( name: FilterName ) => chosenOf( filters, name );
	const time = chosen( 'time' );
	const site = chosen( 'site' );
	const keepsTimes = time === GIVEN || time === CHOOSE;
	return {
		eventType: chosen( 'eventType' ),
		status: DELIVERY_STATUSES.find( ( status ) => status === chosen( 'status' ) ) ?? null,
		webhook: chosen( 'webhook' ),
		site: site === null ? null : Number( site ),
		recent: time !== null && time in RECENT ? ( time as Recent ) : null,
		after: keepsTimes ? before.after : null,
		before: keepsTimes ? before.before : null,
		cursor: null,
		newerThan: null,
	};
}

/** Whether someone wants to choose times. */
export function wantsToChoose( filters: Filters | undefined ): boolean {
	return filters?.some( ( { value } ) => value === CHOOSE ) ?? false;
}

function givenTime( after: string | null, before: string | null ): string | null {
	if ( after !== null && before !== null ) {
		return sprintf(
			/* translators: 1: date and time, 2: a later date and time. */
			__( '%1$s to %2$s', 'multisite-webhooks' ),
			aboutTime( after ),
			aboutTime( before )
		);
	}
	if ( after !== null ) {
		/* translators: %s: date and time. */
		return sprintf( __( 'After %s', 'multisite-webhooks' ), aboutTime( after ) );
	}
	/* translators: %s: date and time. */
	return before === null ? null : sprintf( __( 'Before %s', 'multisite-webhooks' ), aboutTime( before ) );
}
