import { __ } from '@wordpress/i18n';
import type { Field, View } from '../../components/data-views/data-views';
import { siteName } from '../../components/navigation/site-link';
import type { EventTypeSummary } from '../../lib/events/event-type-summary';

export interface Choice {
	value: string;
	label: string;
}

export type Filters = NonNullable< View[ 'filters' ] >;

const fieldOf = ( name: string ) => `by-${ name }`;

/** A filter above a log: a field that is never a column. */
export function filter( name: string, label: string, choices: Choice[] | ( () => Promise< Choice[] > ) ) {
	return {
		id: fieldOf( name ),
		label,
		render: () => null,
		enableSorting: false,
		enableHiding: false,
		filterBy: { operators: [ 'is' ], isPrimary: true },
		...( Array.isArray( choices ) ? { elements: choices } : { getElements: choices } ),
	} satisfies Field< { id: string } >;
}

export function eventFilter( eventTypes: readonly EventTypeSummary[], chosen: string | null ) {
	const choices = eventTypes.map( ( { slug, name } ) => ( { value: slug, label: name } ) );
	return filter(
		'eventType',
		__( 'Event', 'multisite-webhooks' ),
		withChosen( choices, chosen, ( slug ) => slug )
	);
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

/** The filters that have a value. */
export function filtersWith( values: Readonly< Record< string, string | null > > ): Filters {
	return Object.entries( values )
		.filter( ( [ , value ] ) => value !== null )
		.map( ( [ name, value ] ) => ( { field: fieldOf( name ), operator: 'is', value } ) );
}

export function chosenOf( filters: Filters | undefined, name: string ): string | null {
	return filters?.find( ( one ) => one.field === fieldOf( name ) )?.value ?? null;
}

/** Adds a chosen value that is not among the choices, so that it can be removed. */
function withChosen( choices: Choice[], chosen: string | null, labelOf: ( value: string ) => string ): Choice[] {
	return chosen === null || choices.some( ( { value } ) => value === chosen )
		? choices
		: [ ...choices, { value: chosen, label: labelOf( chosen ) } ];
}
