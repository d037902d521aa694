import { addQueryArgs, getQueryArgs } from '@wordpress/url';
import { settings } from './settings';

export type Route =
	| { screen: 'webhooks'; page: number }
	| { screen: 'new'; eventType: string | null }
	| { screen: 'edit'; id: string }
	| { screen: 'nothing' };

export const WEBHOOKS: Route = { screen: 'webhooks', page: 1 };
export const NEW_WEBHOOK: Route = { screen: 'new', eventType: null };

export function parseRoute( search: string ): Route {
	const query = getQueryArgs( search );
	const text = ( name: string ) => {
		const value = query[ name ];
		return typeof value === 'string' && value !== '' ? value : null;
	};

	switch ( text( 'screen' ) ?? 'webhooks' ) {
		case 'webhooks':
			return { screen: 'webhooks', page: pageNumber( text( 'paged' ) ) };
		case 'new':
			return { screen: 'new', eventType: text( 'event_type' ) };
		case 'edit':
			return editRoute( text( 'id' ) );
		default:
			return { screen: 'nothing' };
	}
}

export function hrefOf( route: Route ): string {
	return addQueryArgs( settings().page, queryOf( route ) );
}

/** Only what differs from the first screen. */
function queryOf( route: Route ): Record< string, string | number > {
	switch ( route.screen ) {
		case 'webhooks':
			return route.page === 1 ? {} : { paged: route.page };
		case 'new':
			return { screen: 'new', ...( route.eventType === null ? {} : { event_type: route.eventType } ) };
		case 'edit':
			return { screen: 'edit', id: route.id };
		case 'nothing':
			return {};
	}
}

export function isSameRoute( one: Route, other: Route ): boolean {
	return JSON.stringify( one ) === JSON.stringify( other );
}

function editRoute( id: string | null ): Route {
	return id === null ? { screen: 'nothing' } : { screen: 'edit', id };
}

function pageNumber( text: string | null ): number {
	return text !== null && /^[1-9]\d{0,5}$/.test( text ) ? Number( text ) : 1;
}
