import { memo } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { WEBHOOK_STATUSES } from '../../../types/lists.generated';
import type { EventTypeSummary } from '../../../lib/events/event-type-summary';
import type { Webhook } from '../../../types/rest.generated';
import { statusLabel } from '../../../components/display/status-badge';
import type { Field } from '../../../components/data-views/data-views';
import { DescriptionCell, EventsCell, HoursCell, LastDeliveryCell, NameCell, StatusCell } from '../cells/cells';

export const TITLE = 'name';
export const DESCRIPTION = 'description';

/** The other columns, which people may hide. */
export const COLUMNS = [ 'event_types', 'status', 'last_delivery', 'hours' ] as const;

const SEVERAL = { operators: [ 'isAny' as const ], isPrimary: true };

/** The table renders all rows after any change; memo() renders a cell only for another webhook. */
const CELLS = {
	name: memo( NameCell ),
	description: memo( DescriptionCell ),
	events: memo( EventsCell ),
	status: memo( StatusCell ),
	lastDelivery: memo( LastDeliveryCell ),
	hours: memo( HoursCell ),
};

/** Filters, sorting and hiding are off unless named here, because the package would offer its own. */
const PLAIN = { filterBy: false, enableSorting: false } as const;

export function fieldsFor( eventTypes: readonly EventTypeSummary[] ): Field< Webhook >[] {
	return [ ...FIXED_FIELDS, eventTypesField( eventTypes ), ...OTHER_FIELDS ];
}

/** The name and what is below it, which always show. */
const FIXED_FIELDS: readonly Field< Webhook >[] = [
	{
		id: TITLE,
		label: __( 'Name', 'multisite-webhooks' ),
		render: CELLS.name,
		getValue: ( { item } ) => item.name,
		filterBy: false,
		enableHiding: false,
	},
	{
		...PLAIN,
		id: DESCRIPTION,
		label: __( 'URL and actions', 'multisite-webhooks' ),
		render: CELLS.description,
		enableHiding: false,
	},
];

const OTHER_FIELDS: readonly Field< Webhook >[] = [
	{
		id: 'status',
		label: __( 'Status', 'multisite-webhooks' ),
		render: CELLS.status,
		elements: WEBHOOK_STATUSES.map( ( status ) => ( { value: status, label: statusLabel( status ) } ) ),
		filterBy: SEVERAL,
	},
	{
		id: 'last_delivery',
		label: __( 'Last delivery', 'multisite-webhooks' ),
		render: CELLS.lastDelivery,
		filterBy: false,
	},
	{ ...PLAIN, id: 'hours', label: __( 'Last 24 hours', 'multisite-webhooks' ), render: CELLS.hours },
];

function eventTypesField( eventTypes: readonly EventTypeSummary[] ): Field< Webhook > {
	return {
		id: 'event_types',
		label: __( 'Events', 'multisite-webhooks' ),
		render: CELLS.events,
		elements: eventTypes.map( ( { slug, name } ) => ( { value: slug, label: name } ) ),
		filterBy: SEVERAL,
		enableSorting: false,
	};
}
