import type { Network, NetworkDecision } from '../types/rest.generated';
import { BASE, send } from './request';

/** Decides what a network at a new address is. */
export async function decideOnNetwork( decision: NetworkDecision[ 'decision' ] ): Promise< Network > {
	const { value } = await send< Network >( 'POST', `${ BASE }/network`, { decision } );
	return value;
}
