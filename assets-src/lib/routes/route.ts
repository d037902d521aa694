import { addQueryArgs, getQueryArgs } from '@wordpress/url';
import { ALL_DELIVERIES, type DeliveriesView, deliveriesViewQuery, parseDeliveriesView } from './deliveries-view';
import { ALL_EVENTS, type EventsView, eventsViewQuery, parseEventsView } from './events-view';
import { oneOf, type Query, textOf } from './query';
import { settings } from '../settings';
import { FORM_FIELDS } from '../../types/lists.generated';
import { ALL_WEBHOOKS, parseWebhooksView, type WebhooksView, webhooksViewQuery } from './webhooks-view';

export type Route =
	| { screen: 'webhooks'; view: WebhooksView }
	| { screen: 'new'; eventType: string | null; copyOf: string | null }
	/** `url` goes into the form and is not saved; `field` has the focus. */
	| { screen: 'edit'; id: string; url: string | null; field: FormField | null }
	| { screen: 'deliveries'; view: DeliveriesView }
	| { screen: 'delivery'; id: string }
	| { screen: 'events'; view: EventsView }
	| { screen: 'event'; id: string }
	/** A new one without an id. */
	| { screen: 'custom'; id: string | null }
	| { screen: 'nothing' };

/** A field that can be linked to. */
export type FormField = ( typeof FORM_FIELDS )[ number ];

export type Screen = Route[ 'screen' ];

type RouteTo< Name extends Screen > = Extract< Route, { screen: Name } >;

type EditQuery = Pick< RouteTo< 'edit' >, 'url' | 'field' >;

export const WEBHOOKS: RouteTo< 'webhooks' > = { screen: 'webhooks', view: ALL_WEBHOOKS };
export const NEW_WEBHOOK: Route = { screen: 'new', eventType: null, copyOf: null };
export const DELIVERIES: RouteTo< 'deliveries' > = { screen: 'deliveries', view: ALL_DELIVERIES };
export const EVENTS: RouteTo< 'events' > = { screen: 'events', view: ALL_EVENTS };
const NOTHING: Route = { screen: 'nothing' };

export function editRoute( id: string, { url = null, field = null }: Partial< EditQuery > = {} ): Route {
	return { screen: 'edit', id, url, field };
}

export function deliveriesOf( webhook: string ): Route {
	return { screen: 'deliveries', view: { ...ALL_DELIVERIES, webhook } };
}

export function parseRoute( search: string ): Route {
	const query: Query = getQueryArgs( search );
	switch ( textOf( query, 'screen' ) ?? 'webhooks' ) {
		case 'webhooks':
			return { screen: 'webhooks', view: parseWebhooksView( query ) };
		case 'new':
			return { screen: 'new', eventType: textOf( query, 'event_type' ), copyOf: textOf( query, 'copy' ) };
		case 'edit':
			return withId( query, ( id ) =>
				editRoute( id, { url: textOf( query, 'url' ), field: oneOf( query, 'field', FORM_FIELDS ) } )
			);
		case 'deliveries':
			return { screen: 'deliveries', view: parseDeliveriesView( query ) };
		case 'delivery':
			return withId( query, ( id ) => ( { screen: 'delivery', id } ) );
		case 'events':
			return { screen: 'events', view: parseEventsView( query ) };
		case 'event':
			return withId( query, ( id ) => ( { screen: 'event', id } ) );
		case 'custom':
			return { screen: 'custom', id: textOf( query, 'id' ) };
		default:
			return NOTHING;
	}
}

function withId( query: Query, routeTo: ( id: string ) => Route ): Route {
	const id = textOf( query, 'id' );
	return id === null ? NOTHING : routeTo( id );
}

export function hrefOf( route: Route ): string {
	return addQueryArgs( settings().page, queryOf( route ) );
}

/** Only what differs from the default. */
function queryOf( route: Route ): Query {
	switch ( route.screen ) {
		case 'webhooks':
			return webhooksViewQuery( route.view );
		case 'new':
			return { screen: 'new', ...given( { event_type: route.eventType, copy: route.copyOf } ) };
		case 'edit':
			return { screen: 'edit', id: route.id, ...given( { url: route.url, field: route.field } ) };
		case 'deliveries':
			return { screen: 'deliveries', ...deliveriesViewQuery( route.view ) };
		case 'delivery':
			return { screen: 'delivery', id: route.id };
		case 'events':
			return { screen: 'events', ...eventsViewQuery( route.view ) };
		case 'event':
			return { screen: 'event', id: route.id };
		case 'custom':
			return { screen: 'custom', ...given( { id: route.id } ) };
		case 'nothing':
			return {};
	}
}

/** Without what is null. */
function given( query: Query ): Query {
	return Object.fromEntries( Object.entries( query ).filter( ( [ , value ] ) => value !== null ) );
}

export function isList( { screen }: Route ): boolean {
	return screen === 'webhooks' || screen === 'deliveries' || screen === 'events';
}

/** The view of a list changes within its screen; any other change is a change of screen. */
export function screenOf( route: Route ): string {
	return isList( route ) ? route.screen : hrefOf( route );
}
