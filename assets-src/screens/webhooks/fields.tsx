import { VisuallyHidden } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { disabledReason } from '../../lib/disabled-reason';
import { ALL_EVENTS, eventName } from '../../lib/event-types';
import type { EventType } from '../../types/event-type.generated';
import type { Webhook } from '../../types/webhook.generated';
import { Badge, StatusText } from '../parts/badge';
import { Link } from '../parts/link';
import { RelativeTime } from '../parts/relative-time';
import { type Commands } from './actions';
import { RowVerbs } from './row-verbs';

/** What cells need beside their webhook. */
export interface RowContext {
	readonly eventTypes: readonly EventType[];
	readonly commands: Commands;
}

interface Field {
	readonly id: string;
	readonly label: string;
	readonly render: ( webhook: Webhook, context: RowContext ) => ReactNode;
}

/** The first one heads its row. */
export const FIELDS: readonly [ Field, ...Field[] ] = [
	{
		id: 'name',
		label: __( 'Name', 'multisite-webhooks' ),
		render: ( webhook, { commands } ) => (
			<>
				<Link id={ rowLinkId( webhook.id ) } className="msw-name" to={ { screen: 'edit', id: webhook.id } }>
					{ webhook.name }
				</Link>
				<div className="msw-url" dir="ltr" title={ webhook.url }>
					{ webhook.url }
				</div>
				<RowVerbs webhook={ webhook } commands={ commands } />
			</>
		),
	},
	{
		id: 'events',
		label: __( 'Events', 'multisite-webhooks' ),
		render: ( { event_types: slugs }, { eventTypes } ) => <Events slugs={ slugs } eventTypes={ eventTypes } />,
	},
	{
		id: 'status',
		label: __( 'Status', 'multisite-webhooks' ),
		render: ( { status, disabled_reason: reason } ) => (
			<>
				<Badge status={ status } />
				{ reason !== null && <div className="msw-note is-bad">{ disabledReason( reason ) }</div> }
			</>
		),
	},
	{
		id: 'last_delivery',
		label: __( 'Last delivery', 'multisite-webhooks' ),
		render: ( { last_delivery: last } ) =>
			last === null ? (
				<span className="msw-muted">{ __( 'Nothing sent yet', 'multisite-webhooks' ) }</span>
			) : (
				<>
					<StatusText status={ last.status } />
					<div className="msw-note">
						<RelativeTime time={ last.at } />
					</div>
				</>
			),
	},
];

export function rowLinkId( webhookId: string ): string {
	return `msw-webhook-${ webhookId }`;
}

function Events( { slugs, eventTypes }: { slugs: readonly string[]; eventTypes: readonly EventType[] } ) {
	const [ first = ALL_EVENTS, ...others ] = slugs;
	const names = others.map( ( slug ) => eventName( slug, eventTypes ) ).join( ', ' );
	return (
		<>
			<a href={ first === ALL_EVENTS ? '#msw-events' : `#event-${ first }` }>
				{ eventName( first, eventTypes ) }
			</a>
			{ others.length > 0 && (
				<div className="msw-note" title={ names }>
					{
						/* translators: %d: number of further events. */
						sprintf( __( 'and %d more', 'multisite-webhooks' ), others.length )
					}
					<VisuallyHidden>{ `: ${ names }` }</VisuallyHidden>
				</div>
			) }
		</>
	);
}
