import { __ } from '@wordpress/i18n';
import type { FunctionComponent } from 'react';
import type { DeliveryInFull } from '../../data/deliveries';
import { StatusBadge } from '../../components/display/status-badge';
import type { Field } from '../../components/data-views/data-views';
import { RelativeTime } from '../../components/display/relative-time';
import { SiteLink } from '../../components/navigation/site-link';
import { ResponseCell } from './cells/response-cell';
import { EventCell } from './cells/event-cell';
import { SummaryCell } from './cells/summary-cell';
import { WebhookLink } from '../../components/navigation/webhook-link';

type Cell = FunctionComponent< { item: DeliveryInFull } >;

/** The log is always newest first, so columns can't be sorted; filters have fields of their own. */
function column( id: string, label: string, render: Cell ): Field< DeliveryInFull > {
	return { id, label, render, enableSorting: false, enableHiding: false, filterBy: false };
}

export const COLUMNS: readonly Field< DeliveryInFull >[] = [
	{
		...column( 'event', __( 'Event', 'multisite-webhooks' ), ( { item } ) => <EventCell delivery={ item } /> ),
		// Labels the checkbox of a row.
		getValue: ( { item: { details } } ) =>
			[ details.event_type_name, details.webhook_name ].filter( Boolean ).join( ', ' ),
	},
	column( 'site', __( 'Site', 'multisite-webhooks' ), ( { item } ) => <SiteLink delivery={ item } /> ),
	column( 'summary', __( 'Delivery', 'multisite-webhooks' ), ( { item } ) => <SummaryCell delivery={ item } /> ),
	column( 'status', __( 'Status', 'multisite-webhooks' ), ( { item } ) => <StatusBadge status={ item.status } /> ),
	column( 'webhook', __( 'Webhook', 'multisite-webhooks' ), ( { item } ) => <WebhookLink delivery={ item } /> ),
	column( 'response', __( 'Response', 'multisite-webhooks' ), ( { item } ) => <ResponseCell delivery={ item } /> ),
	column( 'attempts', __( 'Attempts', 'multisite-webhooks' ), ( { item } ) => <>{ item.attempt_count }</> ),
	column( 'when', __( 'When', 'multisite-webhooks' ), ( { item } ) => <RelativeTime time={ item.created_at } /> ),
];

/** Wide enough for most contents, so that columns stay in place while the log is live. */
const STYLES = {
	status: { minWidth: '96px' },
	webhook: { minWidth: '120px' },
	response: { minWidth: '150px' },
	attempts: { align: 'end' },
	when: { minWidth: '94px' },
} as const;

const LAYOUT = { enableMoving: false, styles: STYLES } as const;

/** The layout in a wide window, and in a narrow one. */
export const WIDE = {
	type: 'table',
	titleField: 'event',
	descriptionField: 'site',
	fields: [ 'status', 'webhook', 'response', 'attempts', 'when' ],
	layout: LAYOUT,
} as const;

export const NARROW = { ...WIDE, descriptionField: 'summary', fields: [] } as const;
