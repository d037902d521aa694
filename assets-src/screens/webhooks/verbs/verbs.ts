import { __, sprintf } from '@wordpress/i18n';
import { editRoute, type Route } from '../../../lib/routes/route';
import type { Webhook } from '../../../types/webhook.generated';

/** What the screen can do with a webhook. */
export interface Commands {
	readonly test: ( webhook: Webhook ) => void;
	readonly pause: ( webhook: Webhook ) => void;
	readonly resume: ( webhook: Webhook ) => void;
	readonly askToDelete: ( webhook: Webhook ) => void;
}

/** A verb under a row: it either leads to a screen or runs a command. */
export type Verb = {
	/** Verbs that take each other's place share it, so that the focus stays on the button. */
	readonly id: string;
	readonly label: string;
	/** Begins with the visible words. */
	readonly nameFor: ( name: string ) => string;
	readonly tone: 'accent' | 'plain' | 'danger';
	readonly isEligible: ( webhook: Webhook ) => boolean;
} & ( { readonly to: ( webhook: Webhook ) => Route } | { readonly command: keyof Commands } );

export const VERBS: readonly Verb[] = [
	{
		id: 'test',
		label: __( 'Send Test Event', 'multisite-webhooks' ),
		/* translators: %s: name of the webhook. */
		nameFor: ( name ) => sprintf( __( 'Send Test Event to %s', 'multisite-webhooks' ), name ),
		tone: 'accent',
		isEligible: () => true,
		command: 'test',
	},
	{
		id: 'edit',
		label: __( 'Edit', 'multisite-webhooks' ),
		/* translators: %s: name of the webhook. */
		nameFor: ( name ) => sprintf( __( 'Edit %s', 'multisite-webhooks' ), name ),
		tone: 'plain',
		isEligible: () => true,
		to: ( { id } ) => editRoute( id ),
	},
	{
		id: 'status',
		label: __( 'Pause', 'multisite-webhooks' ),
		/* translators: %s: name of the webhook. */
		nameFor: ( name ) => sprintf( __( 'Pause %s', 'multisite-webhooks' ), name ),
		tone: 'plain',
		isEligible: canPause,
		command: 'pause',
	},
	{
		id: 'status',
		label: __( 'Resume', 'multisite-webhooks' ),
		/* translators: %s: name of the webhook. */
		nameFor: ( name ) => sprintf( __( 'Resume %s', 'multisite-webhooks' ), name ),
		tone: 'plain',
		isEligible: canResume,
		command: 'resume',
	},
	{
		id: 'duplicate',
		label: __( 'Duplicate', 'multisite-webhooks' ),
		/* translators: %s: name of the webhook. */
		nameFor: ( name ) => sprintf( __( 'Duplicate %s', 'multisite-webhooks' ), name ),
		tone: 'plain',
		isEligible: () => true,
		to: ( { id } ) => ( { screen: 'new', eventType: null, copyOf: id } ),
	},
	{
		id: 'delete',
		label: __( 'Delete', 'multisite-webhooks' ),
		/* translators: %s: name of the webhook. */
		nameFor: ( name ) => sprintf( __( 'Delete %s', 'multisite-webhooks' ), name ),
		tone: 'danger',
		isEligible: () => true,
		command: 'askToDelete',
	},
];

export function canPause( { status }: Webhook ): boolean {
	return status === 'active';
}

export function canResume( { status }: Webhook ): boolean {
	return status !== 'active';
}
