import { addQueryArgs } from '@wordpress/url';
import type { WebhooksView } from '../lib/routes/webhooks-view';
import type { RevealedSecret, RotatedSecret, TestResult, Webhook, WebhooksParameters } from '../types/rest.generated';
import { BASE, get, getAll, getPage, type Page, send, type WithWarning } from './request';

/** The fields that clients may set. Omitted fields stay as they are. */
export interface WebhookChange {
	readonly name?: string;
	readonly url?: string;
	readonly event_types?: readonly string[];
	readonly status?: 'active' | 'paused';
	readonly held?: 'send' | 'cancel';
	readonly format?: Webhook[ 'format' ];
	readonly sites?: readonly number[] | null;
	readonly headers?: Webhook[ 'headers' ];
	/** The webhook whose values the headers get that are null. */
	readonly headers_from?: string;
	readonly accept_redirect?: boolean;
}

interface ChangeOptions {
	/** Its updated_at as last read: a later change by someone else is a conflict. */
	readonly ifMatch?: string;
}

export interface WebhooksQuery {
	readonly view: WebhooksView;
	readonly perPage: number;
}

export function loadWebhooks( query: WebhooksQuery, signal: AbortSignal ): Promise< Page< Webhook > > {
	return getPage< Webhook >( listPath( query ), signal );
}

/** PHP preloads exactly this for the view in the address: see Preload.php. */
function listPath( { view, perPage }: WebhooksQuery ): string {
	const all = {
		page: view.page,
		per_page: perPage,
		orderby: view.orderBy,
		order: view.order,
		search: view.search,
		status: view.statuses.join( ',' ),
		event_type: view.eventTypes.join( ',' ),
	} satisfies Record< Exclude< keyof WebhooksParameters, 'context' >, string | number >;
	const given = Object.entries( all ).filter( ( [ , value ] ) => value !== '' );
	return addQueryArgs( `${ BASE }/webhooks`, Object.fromEntries( given ) );
}

export function loadWebhook( id: string, signal: AbortSignal ): Promise< Webhook > {
	return get< Webhook >( pathOf( id ), signal );
}

export type WebhookName = Pick< Webhook, 'id' | 'name' | 'status' >;

/** All webhooks, to choose one from. */
export function loadWebhookNames(): Promise< readonly WebhookName[] > {
	return getAll< WebhookName >( `${ BASE }/webhooks?per_page=100&orderby=name&_fields=id,name,status` );
}

export function createWebhook( webhook: WebhookChange ): Promise< WithWarning< Webhook > > {
	return send< Webhook >( 'POST', `${ BASE }/webhooks`, webhook );
}

export function changeWebhook(
	id: string,
	change: WebhookChange,
	{ ifMatch }: ChangeOptions = {}
): Promise< WithWarning< Webhook > > {
	const headers = ifMatch === undefined ? {} : { 'If-Match': `"${ ifMatch }"` };
	return send< Webhook >( 'PATCH', pathOf( id ), change, { headers } );
}

/** The webhooks that send to exactly this URL. */
export async function loadReceivers( url: string, signal: AbortSignal ): Promise< readonly Webhook[] > {
	const path = addQueryArgs( `${ BASE }/webhooks`, { search: url, per_page: 100 } );
	const { items } = await getPage< Webhook >( path, signal );
	return items.filter( ( webhook ) => webhook.url === url );
}

export async function deleteWebhook( id: string ): Promise< void > {
	await send( 'DELETE', pathOf( id ) );
}

export async function testWebhook( id: string, eventType: string, signal: AbortSignal ): Promise< TestResult > {
	const path = `${ pathOf( id ) }/test?context=edit`;
	return ( await send< TestResult >( 'POST', path, { event_type: eventType }, { signal } ) ).value;
}

export async function revealSecret( id: string ): Promise< RevealedSecret > {
	return ( await send< RevealedSecret >( 'POST', `${ pathOf( id ) }/secret/reveal` ) ).value;
}

export async function rotateSecret( id: string ): Promise< RotatedSecret > {
	return ( await send< RotatedSecret >( 'POST', `${ pathOf( id ) }/secret/rotate` ) ).value;
}

function pathOf( id: string ): string {
	return `${ BASE }/webhooks/${ encodeURIComponent( id ) }`;
}
