import type { ActionWatch, CustomAction, KnownActions } from '../types/rest.generated';
import { forgetEventType } from './event-types';
import { BASE, get, send } from './request';

const ROOT = `${ BASE }/custom-actions`;

/** The fields that clients may set. */
export type CustomActionFields = Pick< CustomAction, 'name' | 'description' | 'action' | 'fields' > & {
	/** Also if it fires often, or nobody knows how often. */
	readonly confirmed?: boolean;
};

export function loadCustomAction( id: string, signal: AbortSignal ): Promise< CustomAction > {
	return get< CustomAction >( pathOf( id ), signal );
}

export async function createCustomAction( fields: CustomActionFields ): Promise< CustomAction > {
	return changed( await send< CustomAction >( 'POST', ROOT, fields ) );
}

/** @param ifMatch The `updated_at` that was read; null overwrites whatever someone else has changed meanwhile. */
export async function changeCustomAction(
	id: string,
	fields: CustomActionFields,
	ifMatch: string | null
): Promise< CustomAction > {
	const headers = ifMatch === null ? {} : { 'If-Match': `"${ ifMatch }"` };
	return changed( await send< CustomAction >( 'PATCH', pathOf( id ), fields, { headers } ) );
}

/** Webhooks that still name it get nothing more. */
export async function deleteCustomAction( id: string ): Promise< void > {
	await send( 'DELETE', `${ pathOf( id ) }?force=true` );
	forgetEventType( id );
}

export function loadKnownActions( signal: AbortSignal ): Promise< KnownActions > {
	return get< KnownActions >( `${ ROOT }/known`, signal );
}

export function loadWatch( signal: AbortSignal | null = null ): Promise< ActionWatch > {
	return get< ActionWatch >( `${ ROOT }/watch`, signal );
}

export async function startWatch( action: string ): Promise< ActionWatch > {
	return ( await send< ActionWatch >( 'POST', `${ ROOT }/watch`, { action } ) ).value;
}

export async function stopWatch(): Promise< ActionWatch > {
	return ( await send< ActionWatch >( 'DELETE', `${ ROOT }/watch` ) ).value;
}

function changed( { value }: { value: CustomAction } ): CustomAction {
	forgetEventType( value.id );
	return value;
}

function pathOf( id: string ): string {
	return `${ ROOT }/${ encodeURIComponent( id ) }`;
}
