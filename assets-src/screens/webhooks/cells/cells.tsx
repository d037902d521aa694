import { VisuallyHidden } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { whyNothingHappens } from '../../../lib/events/availability';
import { ALL_EVENTS, eventName } from '../../../lib/events/event-types';
import { deliveriesOf, editRoute } from '../../../lib/routes/route';
import { comingTime, exactTime } from '../../../lib/format/time';
import type { Webhook } from '../../../types/rest.generated';
import { Unavailable } from '../../../components/display/unavailable';
import { StatusBadge, StatusText } from '../../../components/display/status-badge';
import { Link } from '../../../components/navigation/link';
import { RelativeTime } from '../../../components/display/relative-time';
import { useIsNarrow } from '../../../hooks/use-is-narrow';
import { useNow } from '../../../hooks/use-now';
import { Hours } from './hours';
import { RowVerbs } from './row-verbs';
import { rowLinkId, useRows } from './rows';

/** Cells are components that never change, so that they stay mounted. */
interface Cell {
	readonly item: Webhook;
}

export function NameCell( { item: { id, name } }: Cell ) {
	return (
		<Link id={ rowLinkId( id ) } className="msw-name" to={ editRoute( id ) }>
			{ name }
		</Link>
	);
}

/** Below the name. On phones it holds all the rest, because the table has a single column. */
export function DescriptionCell( { item }: Cell ) {
	const isNarrow = useIsNarrow();
	return (
		<div className="msw-description">
			<div className="msw-url" title={ item.url }>
				<bdi dir="ltr">{ item.url }</bdi>
			</div>
			{ isNarrow && (
				<>
					<div className="msw-line">
						<StatusCell item={ item } />
					</div>
					<div className="msw-line">
						<LastDeliveryCell item={ item } />
					</div>
					<div className="msw-line">
						<EventsCell item={ item } />
					</div>
				</>
			) }
			<RowVerbs webhook={ item } />
		</div>
	);
}

export function EventsCell( { item: { event_types: slugs } }: Cell ) {
	const { eventTypes } = useRows();
	const [ first, ...others ] = slugs;
	const names = others.map( ( slug ) => eventName( slug, eventTypes ) ).join( ', ' );
	const reason = whyNothingHappens( slugs, eventTypes );
	return (
		<>
			<a className="msw-event-link" href={ first === ALL_EVENTS ? '#msw-events' : `#event-${ first }` }>
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
			{ reason !== null && (
				<div className="msw-note">
					<Unavailable reason={ reason } />
				</div>
			) }
		</>
	);
}

export function StatusCell( { item: { id, status } }: Cell ) {
	const note = useRows().health.of( id )?.note ?? null;
	return (
		<>
			<StatusBadge status={ status } />
			{ note !== null && (
				<div className="msw-note is-bad">
					<bdi>{ note }</bdi>
				</div>
			) }
		</>
	);
}

export function LastDeliveryCell( { item: { id, last_delivery: last } }: Cell ) {
	if ( last === null ) {
		return <span className="msw-muted">{ __( 'Nothing sent yet', 'multisite-webhooks' ) }</span>;
	}
	return (
		<>
			<Link className="msw-status-link" to={ deliveriesOf( id ) }>
				<StatusText status={ last.status } />
			</Link>
			<div className="msw-note">
				{ last.status === 'waiting' ? <NextAttempt webhook={ id } /> : <RelativeTime time={ last.at } /> }
			</div>
		</>
	);
}

function NextAttempt( { webhook }: { webhook: string } ) {
	const { health } = useRows();
	const now = useNow();
	const next = health.of( webhook )?.next_try_at ?? null;
	if ( next === null ) {
		return health.state === 'loading' ? '\u00a0' : '–';
	}
	return (
		<time dateTime={ next } title={ exactTime( next ) }>
			<bdi>{ retrying( next, now ) }</bdi>
		</time>
	);
}

function retrying( time: string, now: number ): string {
	/* translators: %s: a future time such as "in 4 minutes", or "now". */
	return sprintf( __( 'retrying %s', 'multisite-webhooks' ), comingTime( time, now ) );
}

export function HoursCell( { item: { id } }: Cell ) {
	const { health } = useRows();
	return <Hours hours={ health.of( id )?.hours ?? null } isLoading={ health.state === 'loading' } />;
}
