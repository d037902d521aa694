import { addQueryArgs } from '@wordpress/url';
import type { Recoverable } from '../types/recoverable.generated';
import type { Recovery } from '../types/recovery.generated';
import type { StoppedRecovery } from '../types/stopped-recovery.generated';
import { BASE, get, send } from './request';

/** No more are counted, and no more are sent again in one go; the oldest come first. */
export const MOST_AT_ONCE = 10_000;

/** What of a webhook failed since a time, and what of it that was sent again still waits. */
export function loadRecoverable( webhook: string, since: string, signal: AbortSignal ): Promise< Recoverable > {
	return get< Recoverable >( addQueryArgs( pathOf( webhook ), { since } ), signal );
}

/** Sends again what failed since a time. Gives how many those are. */
export async function recover( webhook: string, since: string ): Promise< number > {
	return ( await send< Recovery >( 'POST', pathOf( webhook ), { since } ) ).value.count;
}

/** Cancels what was sent again and still waits. Gives how many those were. */
export async function stopRecovery( webhook: string ): Promise< number > {
	return ( await send< StoppedRecovery >( 'DELETE', pathOf( webhook ) ) ).value.cancelled;
}

function pathOf( webhook: string ): string {
	return `${ BASE }/webhooks/${ encodeURIComponent( webhook ) }/recover`;
}
