import { RelativeTime } from '../../components/display/relative-time';
import { Link } from '../../components/navigation/link';
import type { EventInFull } from '../../data/events';
import { EventSite } from '../../features/event-parts/event-site';
import { EventWebhooks } from '../../features/event-parts/event-webhooks';
import { rowLinkId } from '../../features/live-log/rows';

/** A network may have hundreds of webhooks. */
const MOST_WEBHOOKS = 3;

export function EventCell( { event }: { event: EventInFull } ) {
	return (
		<Link id={ rowLinkId( event.id ) } className="msw-name" to={ { screen: 'event', id: event.id } }>
			<bdi>{ event.details.event_type_name }</bdi>
		</Link>
	);
}

/** What happened, in one line. */
export function LineCell( { event: { details } }: { event: EventInFull } ) {
	return details.summary === '' ? null : <bdi className="msw-event-line">{ details.summary }</bdi>;
}

export function PersonCell( { event: { details } }: { event: EventInFull } ) {
	return (
		details.person !== null && (
			<bdi className="msw-cut" title={ details.person }>
				{ details.person }
			</bdi>
		)
	);
}

export function WebhooksCell( { event }: { event: EventInFull } ) {
	return <EventWebhooks event={ event } most={ MOST_WEBHOOKS } />;
}

/** All other columns in one, for narrow windows. */
export function NarrowCell( { event }: { event: EventInFull } ) {
	return (
		<div className="msw-delivery-summary">
			<LineCell event={ event } />
			{ ! event.details.summary.includes( event.details.person ?? '' ) && <PersonCell event={ event } /> }
			<div>
				<EventSite event={ event } />
				<span aria-hidden="true">·</span>
				<span className="msw-muted">
					<RelativeTime time={ event.timestamp } />
				</span>
			</div>
			<WebhooksCell event={ event } />
		</div>
	);
}
