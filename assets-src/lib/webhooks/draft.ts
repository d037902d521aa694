import { __, sprintf } from '@wordpress/i18n';
import type { Webhook } from '../../types/rest.generated';
import { hostOf } from '../format/address';
import { isSame } from '../is-same';
import { checkHeaders, type HeaderRow, headersOf, rowsOf } from './headers';

/** The form as it was typed. Its fields have the server's names, so that errors reach them. */
export interface WebhookDraft {
	readonly name: string;
	readonly url: string;
	/** Slugs, each once; `*` stands alone. */
	readonly event_types: readonly string[];
	readonly format: Webhook[ 'format' ];
	/** IDs; null for all sites. */
	readonly sites: readonly number[] | null;
	readonly headers: readonly HeaderRow[];
	readonly accept_redirect: boolean;
}

/** A draft as the server takes it. */
export type WebhookFields = Omit< WebhookDraft, 'headers' > & Pick< Webhook, 'headers' >;

export type DraftField = keyof WebhookDraft;
export type DraftErrors = Partial< Record< DraftField, string > >;

/** Those of "More Options". */
export const OPTIONS = [ 'format', 'sites', 'headers', 'accept_redirect' ] as const satisfies readonly DraftField[];

/** In the order of the form. */
export const DRAFT_FIELDS: readonly DraftField[] = [ 'name', 'url', 'event_types', ...OPTIONS ];

const NO_OPTIONS: Pick< WebhookDraft, ( typeof OPTIONS )[ number ] > = {
	format: 'standard',
	sites: null,
	headers: [],
	accept_redirect: false,
};

const MAX_NAME = 200;
const MAX_URL = 2048;

export function emptyDraft( eventType: string | null ): WebhookDraft {
	return { name: '', url: '', event_types: eventType === null ? [] : [ eventType ], ...NO_OPTIONS };
}

export function draftOf( webhook: Webhook ): WebhookDraft {
	return {
		name: webhook.name,
		url: webhook.url,
		event_types: webhook.event_types,
		format: webhook.format,
		sites: webhook.sites,
		headers: rowsOf( webhook.headers ),
		accept_redirect: webhook.accept_redirect,
	};
}

/** A draft for a duplicate. */
export function copyDraftOf( webhook: Webhook ): WebhookDraft {
	/* translators: %s: name of a webhook. */
	const name = sprintf( __( 'Copy of %s', 'multisite-webhooks' ), webhook.name );
	return { ...draftOf( webhook ), name: [ ...name ].slice( 0, MAX_NAME ).join( '' ).trim() };
}

/** The body of a request; an empty name becomes the host name, as the help under the field says. */
export function webhookFields( draft: WebhookDraft ): WebhookFields {
	const url = draft.url.trim();
	return { ...draft, name: draft.name.trim() || hostOf( url ), url, headers: headersOf( draft.headers ) };
}

/** Of a new webhook: without the options that are not used. */
export function newFields( draft: WebhookDraft ): Partial< WebhookFields > {
	const fields = webhookFields( draft );
	const options = changedFields( draft, { ...draft, ...NO_OPTIONS } );
	return { name: fields.name, url: fields.url, event_types: fields.event_types, ...options };
}

/** The options that differ from a plain webhook. */
export function usedOptions( draft: WebhookDraft ): readonly DraftField[] {
	const used = changedFields( draft, { ...draft, ...NO_OPTIONS } );
	return OPTIONS.filter( ( option ) => used[ option ] !== undefined );
}

/** Only what differs, so that the server does not check the rest again. */
export function changedFields( draft: WebhookDraft, saved: WebhookDraft ): Partial< WebhookFields > {
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
	const headers = checkHeaders( draft.headers );
	return {
		...( name === null ? {} : { name } ),
		...( url === null ? {} : { url } ),
		...( events === null ? {} : { event_types: events } ),
		...( draft.sites?.length === 0 ? { sites: __( 'Choose at least one site.', 'multisite-webhooks' ) } : {} ),
		...( headers === null ? {} : { headers: headers.message } ),
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
