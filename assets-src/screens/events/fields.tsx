import { __ } from '@wordpress/i18n';
import type { FunctionComponent } from 'react';
import type { Field } from '../../components/data-views/data-views';
import { RelativeTime } from '../../components/display/relative-time';
import type { EventInFull } from '../../data/events';
import { EventSite } from '../../features/event-parts/event-site';
import { EventCell, LineCell, NarrowCell, PersonCell, WebhooksCell } from './cells';

type Cell = FunctionComponent< { item: EventInFull } >;

/** The list is always newest first, so columns can't be sorted; filters have fields of their own. */
function column( id: string, label: string, render: Cell ): Field< EventInFull > {
	return { id, label, render, enableSorting: false, enableHiding: false, filterBy: false };
}

export const COLUMNS: readonly Field< EventInFull >[] = [
	{
		...column( 'event', __( 'Event', 'multisite-webhooks' ), ( { item } ) => <EventCell event={ item } /> ),
		getValue: ( { item } ) => item.details.event_type_name,
	},
	column( 'line', __( 'Summary', 'multisite-webhooks' ), ( { item } ) => <LineCell event={ item } /> ),
	column( 'narrow', __( 'Summary', 'multisite-webhooks' ), ( { item } ) => <NarrowCell event={ item } /> ),
	column( 'site', __( 'Site', 'multisite-webhooks' ), ( { item } ) => <EventSite event={ item } /> ),
	column( 'person', __( 'Person', 'multisite-webhooks' ), ( { item } ) => <PersonCell event={ item } /> ),
	column( 'webhooks', __( 'Webhooks', 'multisite-webhooks' ), ( { item } ) => <WebhooksCell event={ item } /> ),
	column( 'when', __( 'When', 'multisite-webhooks' ), ( { item } ) => <RelativeTime time={ item.timestamp } /> ),
];

/** Wide enough for most contents, so that columns stay in place while the list is live. */
const STYLES = {
	site: { minWidth: '120px' },
	person: { minWidth: '120px' },
	webhooks: { minWidth: '250px' },
	when: { minWidth: '94px' },
} as const;

const TITLE = 'event';
const DESCRIPTIONS = [ 'line', 'narrow' ] as const;

/** The layout in a wide window, and in a narrow one. */
export const WIDE = {
	type: 'table',
	titleField: TITLE,
	descriptionField: DESCRIPTIONS[ 0 ],
	fields: COLUMNS.map( ( { id } ) => id ).filter( ( id ) => ! [ TITLE, ...DESCRIPTIONS ].includes( id ) ),
	layout: { enableMoving: false, styles: STYLES },
} as const;

export const NARROW = { ...WIDE, descriptionField: DESCRIPTIONS[ 1 ], fields: [] } as const;
