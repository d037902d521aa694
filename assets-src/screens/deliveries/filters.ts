import { __, sprintf } from '@wordpress/i18n';
import type { Field, View } from '../../components/data-views/data-views';
import { statusLabel } from '../../components/display/status-badge';
import { siteName } from '../../components/navigation/site-link';
import type { DeliveryInFull } from '../../data/deliveries';
import type { EventTypeSummary } from '../../lib/events/event-type-summary';
import { aboutTime } from '../../lib/format/time';
import { type DeliveriesView, RECENT, type Recent } from '../../lib/routes/deliveries-view';
import { DELIVERY_STATUSES } from '../../types/lists.generated';

interface Choice {
	value: string;
	label: string;
}

type Filters = NonNullable< View[ 'filters' ] >;

type Times = 'recent' | 'after' | 'before';

/** Every part of the view but its page is a filter; the times share one. */
type FilterName = Exclude< keyof DeliveriesView, Times | 'cursor' | 'newerThan' > | 'time';

/** Choices of the time filter: the times in the address, and to choose others. */
const GIVEN = 'given';
const CHOOSE = 'choose';

const fieldOf = ( name: FilterName ) => `by-${ name }`;

/** A filter above the log: a field that is never a column. */
function filter( name: FilterName, label: string, choices: Choice[] | ( () => Promise< Choice[] > ) ) {
	return {
		id: fieldOf( name ),
		label,
		render: () => null,
		enableSorting: false,
		enableHiding: false,
		filterBy: { operators: [ 'is' ], isPrimary: true },
		...( Array.isArray( choices ) ? { elements: choices } : { getElements: choices } ),
	} satisfies Field< DeliveryInFull >;
}

export function eventFilter( eventTypes: readonly EventTypeSummary[], chosen: string | null ) {
	const choices = eventTypes.map( ( { slug, name } ) => ( { value: slug, label: name } ) );
	return filter(
		'eventType',
		__( 'Event', 'multisite-webhooks' ),
		withChosen( choices, chosen, ( slug ) => slug )
	);
}

export function statusFilter() {
	const choices = DELIVERY_STATUSES.map( ( status ) => ( { value: status, label: statusLabel( status ) } ) );
	return filter( 'status', __( 'Status', 'multisite-webhooks' ), choices );
}

/** The names are loaded when the filter is first shown. */
export function webhookFilter( names: () => Promise< Choice[] >, chosen: string | null ) {
	return filter( 'webhook', __( 'Webhook', 'multisite-webhooks' ), async () =>
		withChosen( await names(), chosen, () => __( 'Deleted webhook', 'multisite-webhooks' ) )
	);
}

/** Sites by their IDs, with their names. */
export type Sites = ReadonlyMap< number, string | null >;

/** Only sites that the log has shown, because a network may have thousands. Others are possible in the address. */
export function siteFilter( seen: Sites, chosen: number | null ) {
	const choices = [ ...seen ].map( ( [ id, name ] ) => ( { value: String( id ), label: siteName( id, name ) } ) );
	choices.sort( ( one, other ) => one.label.localeCompare( other.label ) );
	const chosenId = chosen === null ? null : String( chosen );
	return filter(
		'site',
		__( 'Site', 'multisite-webhooks' ),
		withChosen( choices, chosenId, ( id ) => siteName( Number( id ), null ) )
	);
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
	return ( Object.keys( values ) as FilterName[] )
		.filter( ( name ) => values[ name ] !== null )
		.map( ( name ) => ( { field: fieldOf( name ), operator: 'is', value: values[ name ] } ) );
}

/** The first page of the view with these filters. Times from the address stay while their choice is kept. */
export function viewOf( filters: Filters | undefined, before: DeliveriesView ): DeliveriesView {
	const chosen = ( name: FilterName ): string | null =>
		filters?.find( ( one ) => one.field === fieldOf( name ) )?.value ?? null;
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

/** Adds a chosen value that is not among the choices, so that it can be removed. */
function withChosen( choices: Choice[], chosen: string | null, labelOf: ( value: string ) => string ): Choice[] {
	return chosen === null || choices.some( ( { value } ) => value === chosen )
		? choices
		: [ ...choices, { value: chosen, label: labelOf( chosen ) } ];
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
