import { addQueryArgs } from '@wordpress/url';
import type { Health, WebhookHealth } from '../types/rest.generated';
import { BASE, get } from './request';

/** The health of the network's deliveries. */
export function loadHealth( signal: AbortSignal ): Promise< Health > {
	return get< Health >( `${ BASE }/health`, signal );
}

/** The health of each of these webhooks, by ID; at most 100 at once. */
export async function loadWebhooksHealth(
	ids: readonly string[],
	signal: AbortSignal | null = null
): Promise< ReadonlyMap< string, WebhookHealth > > {
	const path = addQueryArgs( `${ BASE }/health/webhooks`, { webhooks: ids.join( ',' ) } );
	const all = await get< readonly WebhookHealth[] >( path, signal );
	return new Map( all.map( ( one ) => [ one.webhook, one ] ) );
}
