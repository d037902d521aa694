import { __, sprintf } from '@wordpress/i18n';
import type { DeliveryInFull } from '../../data/deliveries';
import { ALL_DELIVERIES, type DeliveriesView, RECENT, type Recent } from '../../lib/routes/deliveries-view';
import { DELIVERY_STATUSES } from '../../types/lists.generated';
import { aboutTime } from '../../lib/format/time';
import type { EventTypeSummary } from '../../lib/events/event-type-summary';
import { statusLabel } from '../../components/display/status-badge';
import type { Field, View } from '../../components/data-views/data-views';
import { siteName } from '../../components/navigation/site-link';

interface Choice {
	value: string;
	label: string;
}

type Filters = NonNullable< View[ 'filters' ] >;

/** Of the choices of the time filter: a time that was given by the address, and to choose one. */
const GIVEN = 'given';
export const CHOOSE = 'choose';

/** Fields that are never shown as columns: each is one of the filters above the log. */
function filter( id: string, label: string, choices: Choice[] | ( () => Promise< Choice[] > ) ) {
	return {
		id,
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
		'by-event',
		__( 'Event', 'multisite-webhooks' ),
		withChosen( choices, chosen, ( slug ) => slug )
	);
}

export function statusFilter() {
	const choices = DELIVERY_STATUSES.map( ( status ) => ( { value: status, label: statusLabel( status ) } ) );
	return filter( 'by-status', __( 'Status', 'multisite-webhooks' ), choices );
}

/** The names come when the filter is first shown. */
export function webhookFilter( names: () => Promise< Choice[] >, chosen: string | null ) {
	return filter( 'by-webhook', __( 'Webhook', 'multisite-webhooks' ), async () =>
		withChosen( await names(), chosen, () => __( 'Deleted webhook', 'multisite-webhooks' ) )
	);
}

/** Sites by their ids, with their names. */
export type Sites = ReadonlyMap< number, string | null >;

/** Those that the log has shown: a network may have thousands. Any other is chosen by its number in the address. */
export function siteFilter( seen: Sites, chosen: number | null ) {
	const choices = [ ...seen ].map( ( [ id, name ] ) => ( { value: String( id ), label: siteName( id, name ) } ) );
	return filter(
		'by-site',
		__( 'Site', 'multisite-webhooks' ),
		withChosen( choices.sort( byLabel ), chosen === null ? null : String( chosen ), ( id ) =>
			siteName( Number( id ), null )
		)
	);
}

function byLabel( one: Choice, other: Choice ): number {
	return one.label.localeCompare( other.label );
}

export function timeFilter( { after, before }: Pick< DeliveriesView, 'after' | 'before' > ) {
	const given = givenTime( after, before );
	return filter( 'by-time', __( 'Time', 'multisite-webhooks' ), [
		{ value: 'hour', label: __( 'the last hour', 'multisite-webhooks' ) },
		{ value: 'day', label: __( 'the last 24 hours', 'multisite-webhooks' ) },
		{ value: 'week', label: __( 'the last 7 days', 'multisite-webhooks' ) },
		...( given === null ? [] : [ { value: GIVEN, label: given } ] ),
		{ value: CHOOSE, label: __( 'Choose…', 'multisite-webhooks' ) },
	] );
}

/** What the filters show for a view. */
export function filtersOf( view: DeliveriesView ): Filters {
	const hasTime = view.after !== null || view.before !== null;
	const values: Readonly< Record< string, string | null > > = {
		'by-event': view.eventType,
		'by-status': view.status,
		'by-webhook': view.webhook,
		'by-site': view.site === null ? null : String( view.site ),
		'by-time': view.recent ?? ( hasTime ? GIVEN : null ),
	};
	return Object.entries( values )
		.filter( ( [ , value ] ) => value !== null )
		.map( ( [ field, value ] ) => ( { field, operator: 'is', value } ) );
}

/** The view for what was chosen, on its first page. Times that were given stay while they are not let go. */
export function viewOf( filters: Filters | undefined, before: DeliveriesView ): DeliveriesView {
	const chosen = ( field: string ): string | null => filters?.find( ( one ) => one.field === field )?.value ?? null;
	const time = chosen( 'by-time' );
	const site = chosen( 'by-site' );
	const keepsTimes = time === GIVEN || time === CHOOSE;
	return {
		...ALL_DELIVERIES,
		eventType: chosen( 'by-event' ),
		status: DELIVERY_STATUSES.find( ( status ) => status === chosen( 'by-status' ) ) ?? null,
		webhook: chosen( 'by-webhook' ),
		site: site === null ? null : Number( site ),
		recent: time !== null && time in RECENT ? ( time as Recent ) : null,
		after: keepsTimes ? before.after : null,
		before: keepsTimes ? before.before : null,
	};
}

/** Whether the person wants to name times. */
export function wantsToChoose( filters: Filters | undefined ): boolean {
	return filters?.some( ( { value } ) => value === CHOOSE ) ?? false;
}

/** Also what is no choice (any more) is shown, so that it can be let go. */
function withChosen( choices: Choice[], chosen: string | null, labelOf: ( value: string ) => string ): Choice[] {
	return chosen === null || choices.some( ( { value } ) => value === chosen )
		? choices
		: [ ...choices, { value: chosen, label: labelOf( chosen ) } ];
}

function givenTime( after: string | null, before: string | null ): string | null {
	if ( after !== null && before !== null ) {
		return sprintf(
			/* translators: 1: date and time, 2: a later date and time. */
			__( 'from %1$s to %2$s', 'multisite-webhooks' ),
			aboutTime( after ),
			aboutTime( before )
		);
	}
	if ( after !== null ) {
		/* translators: %s: date and time. */
		return sprintf( __( 'after %s', 'multisite-webhooks' ), aboutTime( after ) );
	}
	/* translators: %s: date and time. */
	return before === null ? null : sprintf( __( 'before %s', 'multisite-webhooks' ), aboutTime( before ) );
}
