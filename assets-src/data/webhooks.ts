import { addQueryArgs } from '@wordpress/url';
import type { RevealedSecret } from '../types/revealed-secret.generated';
import type { RotatedSecret } from '../types/rotated-secret.generated';
import type { TestResult } from '../types/test-result.generated';
import type { Webhook } from '../types/webhook.generated';
import { type Answer, BASE, get, getPage, type Page, send } from './request';

export interface WebhookQuery {
	readonly page: number;
}

/** What clients may set; what isn't given stays as it is. */
export interface WebhookChange {
	readonly name?: string;
	readonly url?: string;
	readonly event_types?: readonly string[];
	readonly status?: 'active' | 'paused';
	readonly held?: 'send' | 'cancel';
}

export const WEBHOOKS_PER_PAGE = 100;

/** PHP preloads the first page under exactly this path. */
const FIRST_PAGE = `${ BASE }/webhooks?per_page=${ WEBHOOKS_PER_PAGE }&orderby=name&order=asc`;

export function loadWebhooks( { page }: WebhookQuery, signal: AbortSignal ): Promise< Page< Webhook > > {
	return getPage< Webhook >( page === 1 ? FIRST_PAGE : addQueryArgs( FIRST_PAGE, { page } ), signal );
}

export function loadWebhook( id: string, signal: AbortSignal ): Promise< Webhook > {
	return get< Webhook >( pathOf( id ), signal );
}

export function createWebhook( webhook: WebhookChange ): Promise< Answer< Webhook > > {
	return send< Webhook >( 'POST', `${ BASE }/webhooks`, webhook );
}

export function changeWebhook( id: string, change: WebhookChange ): Promise< Answer< Webhook > > {
	return send< Webhook >( 'PATCH', pathOf( id ), change );
}

export async function deleteWebhook( id: string ): Promise< void > {
	await send( 'DELETE', pathOf( id ) );
}

export async function testWebhook( id: string, eventType: string, signal: AbortSignal ): Promise< TestResult > {
	const answer = await send< TestResult >( 'POST', `${ pathOf( id ) }/test`, { event_type: eventType }, signal );
	return answer.value;
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
