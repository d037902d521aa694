import { __ } from '@wordpress/i18n';
import { WEBHOOK_STATUSES } from '../../lib/webhooks-view';
import type { EventTypeSummary } from '../../types/event-type-summary';
import type { Webhook } from '../../types/webhook.generated';
import { statusLabel } from '../parts/badge';
import type { Field } from '../parts/data-views';
import { DescriptionCell, EventsCell, HoursCell, LastDeliveryCell, NameCell, StatusCell } from './cells';

export const TITLE = 'name';
export const DESCRIPTION = 'description';

/** The others, which people may hide. */
export const COLUMNS = [ 'event_types', 'status', 'last_delivery', 'hours' ] as const;

const SEVERAL = { operators: [ 'isAny' as const ], isPrimary: true };

/** Where a filter or sort is not named here there is none: the package would offer its own otherwise. */
export function fieldsFor( eventTypes: readonly EventTypeSummary[] ): Field< Webhook >[] {
	return [
		{
			id: TITLE,
			label: __( 'Name', 'multisite-webhooks' ),
			render: NameCell,
			getValue: ( { item } ) => item.name,
			filterBy: false,
			enableHiding: false,
		},
		{
			id: DESCRIPTION,
			label: __( 'URL and actions', 'multisite-webhooks' ),
			render: DescriptionCell,
			filterBy: false,
			enableSorting: false,
			// Else the verbs could be hidden.
			enableHiding: false,
		},
		{
			id: 'event_types',
			label: __( 'Events', 'multisite-webhooks' ),
			render: EventsCell,
			elements: eventTypes.map( ( { slug, name } ) => ( { value: slug, label: name } ) ),
			filterBy: SEVERAL,
			enableSorting: false,
		},
		{
			id: 'status',
			label: __( 'Status', 'multisite-webhooks' ),
			render: StatusCell,
			elements: WEBHOOK_STATUSES.map( ( status ) => ( { value: status, label: statusLabel( status ) } ) ),
			filterBy: SEVERAL,
		},
		{
			id: 'last_delivery',
			label: __( 'Last delivery', 'multisite-webhooks' ),
			render: LastDeliveryCell,
			filterBy: false,
		},
		{
			id: 'hours',
			label: __( 'Last 24 hours', 'multisite-webhooks' ),
			render: HoursCell,
			filterBy: false,
			enableSorting: false,
		},
	];
}
