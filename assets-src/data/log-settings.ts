import type { Health, Settings } from '../types/rest.generated';
import { loadHealth } from './health';
import { BASE, get, send } from './request';

export interface LogSettings extends Settings {
	/** The current size of the log; null if unknown. */
	readonly storage: Health[ 'storage' ];
}

export async function loadLogSettings( signal: AbortSignal ): Promise< LogSettings > {
	const [ kept, storage ] = await Promise.all( [
		get< Settings >( `${ BASE }/settings`, signal ),
		loadHealth( signal ).then(
			( health ) => health.storage,
			() => null
		),
	] );
	return { ...kept, storage };
}

export type KeptDays = Pick< Settings, Settings[ 'fixed' ][ number ] >;

/** @param days Anything but a number is sent as it was typed, because the server has a sentence for it. */
export async function saveKeptDays(
	days: Readonly< Partial< Record< keyof KeptDays, number | string > > >
): Promise< KeptDays > {
	return ( await send< Settings >( 'PATCH', `${ BASE }/settings`, days ) ).value;
}
