import { __ } from '@wordpress/i18n';
import type { FunctionComponent } from 'react';
import type { DeliveryInFull } from '../../data/deliveries';
import { Badge } from '../../components/display/status-badge';
import type { Field } from '../../components/data-views/data-views';
import { RelativeTime } from '../../components/display/relative-time';
import { SiteLink } from '../../components/navigation/site-link';
import { Answer } from './cells/response-cell';
import { EventCell } from './cells/event-cell';
import { Summary } from './cells/summary-cell';
import { WebhookLink } from '../../components/navigation/webhook-link';

type Cell = FunctionComponent< { item: DeliveryInFull } >;

/** The log is read only and always newest first, so columns can't be sorted; filters have fields of their own. */
function column( id: string, label: string, render: Cell ): Field< DeliveryInFull > {
	return { id, label, render, enableSorting: false, enableHiding: false, filterBy: false };
}

export const COLUMNS: readonly Field< DeliveryInFull >[] = [
	{
		...column( 'event', __( 'Event', 'multisite-webhooks' ), ( { item } ) => <EventCell delivery={ item } /> ),
		// The box that chooses a row is called so.
		getValue: ( { item: { details } } ) =>
			[ details.event_type_name, details.webhook_name ].filter( Boolean ).join( ', ' ),
	},
	column( 'site', __( 'Site', 'multisite-webhooks' ), ( { item } ) => <SiteLink delivery={ item } /> ),
	column( 'summary', __( 'Delivery', 'multisite-webhooks' ), ( { item } ) => <Summary delivery={ item } /> ),
	column( 'status', __( 'Status', 'multisite-webhooks' ), ( { item } ) => <Badge status={ item.status } /> ),
	column( 'webhook', __( 'Webhook', 'multisite-webhooks' ), ( { item } ) => <WebhookLink delivery={ item } /> ),
	column( 'answer', __( 'Answer', 'multisite-webhooks' ), ( { item } ) => <Answer delivery={ item } /> ),
	column( 'tries', __( 'Tries', 'multisite-webhooks' ), ( { item } ) => <>{ item.attempt_count }</> ),
	column( 'when', __( 'When', 'multisite-webhooks' ), ( { item } ) => <RelativeTime time={ item.created_at } /> ),
];

/** Wide enough for most of what may come into the cells later, so that columns stay where they are while the log is live. */
const STYLES = {
	status: { minWidth: '96px' },
	webhook: { minWidth: '120px' },
	answer: { minWidth: '150px' },
	tries: { align: 'end' },
	when: { minWidth: '94px' },
} as const;

const LAYOUT = { enableMoving: false, styles: STYLES } as const;

/** How the log lies in a wide window, and in a narrow one. */
export const WIDE = {
	type: 'table',
	titleField: 'event',
	descriptionField: 'site',
	fields: [ 'status', 'webhook', 'answer', 'tries', 'when' ],
	layout: LAYOUT,
} as const;

export const NARROW = { ...WIDE, descriptionField: 'summary', fields: [] } as const;
