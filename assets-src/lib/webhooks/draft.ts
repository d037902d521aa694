import { __, sprintf } from '@wordpress/i18n';
import type { Webhook } from '../../types/rest.generated';
import { hostOf } from '../format/address';
import { isSame } from '../is-same';

/** The form as it was typed. Its fields have the server's names, so that errors reach them. */
export interface WebhookDraft {
	readonly name: string;
	readonly url: string;
	/** Slugs, each once; `*` stands alone. */
	readonly event_types: readonly string[];
}

export type DraftField = keyof WebhookDraft;
export type DraftErrors = Partial< Record< DraftField, string > >;

export const DRAFT_FIELDS: readonly DraftField[] = [ 'name', 'url', 'event_types' ];

const MAX_NAME = 200;
const MAX_URL = 2048;

export function emptyDraft( eventType: string | null ): WebhookDraft {
	return { name: '', url: '', event_types: eventType === null ? [] : [ eventType ] };
}

export function draftOf( webhook: Webhook ): WebhookDraft {
	return { name: webhook.name, url: webhook.url, event_types: webhook.event_types };
}

/** A draft for a duplicate. */
export function copyDraftOf( webhook: Webhook ): WebhookDraft {
	/* translators: %s: name of a webhook. */
	const name = sprintf( __( 'Copy of %s', 'multisite-webhooks' ), webhook.name );
	return { ...draftOf( webhook ), name: [ ...name ].slice( 0, MAX_NAME ).join( '' ).trim() };
}

/** The body of a request; an empty name becomes the host name, as the help under the field says. */
export function webhookFields( draft: WebhookDraft ): WebhookDraft {
	const url = draft.url.trim();
	return { name: draft.name.trim() || hostOf( url ), url, event_types: draft.event_types };
}

/** Only what differs, so that the server does not check the rest again. */
export function changedFields( draft: WebhookDraft, saved: WebhookDraft ): Partial< WebhookDraft > {
	const before = webhookFields( saved );
	const changed = Object.entries( webhookFields( draft ) ).filter(
		( [ field, value ] ) => ! isSame( value, before[ field as DraftField ] )
	);
	return Object.fromEntries( changed );
}

/** What can be checked without the server, which alone knows about private addresses and the like. */
export function checkDraft( draft: WebhookDraft ): DraftErrors {
	const name = checkName( draft.name.trim() );
	const url = checkUrl( draft.url.trim() );
	const events = checkEventTypes( draft.event_types );
	return {
		...( name === null ? {} : { name } ),
		...( url === null ? {} : { url } ),
		...( events === null ? {} : { event_types: events } ),
	};
}

function checkName( name: string ): string | null {
	return [ ...name ].length > MAX_NAME ? __( 'The name is longer than 200 characters.', 'multisite-webhooks' ) : null;
}

function checkEventTypes( slugs: readonly string[] ): string | null {
	return slugs.length === 0 ? __( 'Choose at least one event.', 'multisite-webhooks' ) : null;
}

export function checkUrl( url: string ): string | null {
	if ( url === '' ) {
		return __( 'Enter the address that should receive the events.', 'multisite-webhooks' );
	}
	if ( ! /^https?:\/\//i.test( url ) ) {
		return __( 'Start the address with https:// (or http://).', 'multisite-webhooks' );
	}
	const parsed = parseUrl( url );
	if ( parsed === null ) {
		return __(
			'This is not a complete address. It should look like https://example.com/hook.',
			'multisite-webhooks'
		);
	}
	if ( parsed.username !== '' || parsed.password !== '' ) {
		return __( 'Leave out the user name and password. Send them as a header instead.', 'multisite-webhooks' );
	}
	return [ ...url ].length > MAX_URL
		? __( 'The address is longer than 2,048 characters.', 'multisite-webhooks' )
		: null;
}

/** Browsers would repair spaces, backslashes and missing slashes, so the receiver would not get what was typed. */
function parseUrl( url: string ): URL | null {
	try {
		return /[\s\\]/.test( url ) || /^https?:\/\/(\/|$)/i.test( url ) ? null : new URL( url );
	} catch {
		return null;
	}
}

export function isUnencrypted( url: string ): boolean {
	return /^http:\/\//i.test( url.trim() );
}
