import { addQueryArgs } from '@wordpress/url';
import type { Recoverable, Recovery, StoppedRecovery } from '../types/rest.generated';
import { BASE, get, send } from './request';

/** The limit of one recovery, and of its count. The oldest come first. */
export const MOST_AT_ONCE = 10_000;

/** How many deliveries of a webhook failed since a time, and how many earlier resends still wait. */
export function loadRecoverable( webhook: string, since: string, signal: AbortSignal ): Promise< Recoverable > {
	return get< Recoverable >( addQueryArgs( pathOf( webhook ), { since } ), signal );
}

/** Resends what failed since a time. Returns how many those are. */
export async function recover( webhook: string, since: string ): Promise< number > {
	return ( await send< Recovery >( 'POST', pathOf( webhook ), { since } ) ).value.count;
}

/** Cancels the resends that still wait. Returns how many those were. */
export async function stopRecovery( webhook: string ): Promise< number > {
	return ( await send< StoppedRecovery >( 'DELETE', pathOf( webhook ) ) ).value.cancelled;
}

function pathOf( webhook: string ): string {
	return `${ BASE }/webhooks/${ encodeURIComponent( webhook ) }/recover`;
}
