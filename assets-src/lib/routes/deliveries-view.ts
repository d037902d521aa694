import type { DeliveriesParameters, Delivery } from '../../types/rest.generated';
import { DELIVERY_STATUSES } from '../../types/lists.generated';
import { type Query, numberOf, oneOf, textOf } from './query';
import { settings } from '../settings';

export type DeliveryStatus = Delivery[ 'status' ];

/** Relative times: a link to the last hour shows the last hour whenever it is opened. */
export const RECENT = { hour: 3_600_000, day: 86_400_000, week: 604_800_000 } as const;

export type Recent = keyof typeof RECENT;

/** State of the log, kept in the URL. The log is always newest first. */
export interface DeliveriesView {
	readonly webhook: string | null;
	readonly eventType: string | null;
	readonly status: DeliveryStatus | null;
	readonly site: number | null;
	readonly recent: Recent | null;
	/** Times as in REST: RFC 3339. */
	readonly after: string | null;
	readonly before: string | null;
	/** The delivery that this page follows, toward older ones. Any page costs the same. */
	readonly cursor: string | null;
	/** The delivery that this page precedes, back toward newer ones. */
	readonly newerThan: string | null;
}

export const ALL_DELIVERIES: DeliveriesView = {
	webhook: null,
	eventType: null,
	status: null,
	site: null,
	recent: null,
	after: null,
	before: null,
	cursor: null,
	newerThan: null,
};

export function parseDeliveriesView( query: Query ): DeliveriesView {
	const cursor = textOf( query, 'cursor' );
	return {
		webhook: textOf( query, 'webhook' ),
		eventType: textOf( query, 'event_type' ),
		status: oneOf( query, 'status', DELIVERY_STATUSES ),
		site: numberOf( query, 'site' ),
		recent: oneOf( query, 'recent', Object.keys( RECENT ) as Recent[] ),
		after: timeOf( query, 'after' ),
		before: timeOf( query, 'before' ),
		cursor,
		newerThan: cursor === null ? textOf( query, 'newer_than' ) : null,
	};
}

type Parameter =
	| Exclude< keyof DeliveriesParameters, 'context' | 'page' | 'per_page' | 'search' | 'orderby' | 'order' >
	| 'recent'
	| 'newer_than';

/** The parameters of the address: those of REST, and a few that REST does not know. */
const PARAMETERS = {
	webhook: 'webhook',
	event_type: 'eventType',
	status: 'status',
	site: 'site',
	recent: 'recent',
	after: 'after',
	before: 'before',
	cursor: 'cursor',
	newer_than: 'newerThan',
} as const satisfies Record< Parameter, keyof DeliveriesView >;

/** Only what is given. */
export function deliveriesViewQuery( view: DeliveriesView ): Query {
	const given = Object.entries( PARAMETERS ).filter( ( [ , key ] ) => view[ key ] !== null );
	return Object.fromEntries( given.map( ( [ name, key ] ) => [ name, String( view[ key ] ) ] ) );
}

/** The same filters, from the newest delivery. */
export function firstPageOf( view: DeliveriesView ): DeliveriesView {
	return { ...view, cursor: null, newerThan: null };
}

/** New deliveries appear on the first page only. */
export function isFirstPage( { cursor, newerThan }: DeliveriesView ): boolean {
	return cursor === null && newerThan === null;
}

/** An empty list then does not mean that nothing was sent. */
export function isFiltered( view: DeliveriesView ): boolean {
	return Object.keys( deliveriesViewQuery( firstPageOf( view ) ) ).length > 0;
}

/** Whether the whole range is older than the log keeps. */
export function isPastRetention( { after, before }: DeliveriesView ): boolean {
	const latest = before ?? after;
	return latest !== null && Date.parse( latest ) < Date.now() - settings().keepLogDays * RECENT.day;
}

function timeOf( query: Query, name: string ): string | null {
	const text = textOf( query, name );
	return text === null || Number.isNaN( Date.parse( text ) ) ? null : text;
}
