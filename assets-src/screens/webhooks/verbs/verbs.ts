import { __, sprintf } from '@wordpress/i18n';
import type { IconName } from '../../../components/display/icons';
import { editRoute, type Route } from '../../../lib/routes/route';
import type { Webhook } from '../../../types/rest.generated';

/** The verbs that several webhooks can have at once. */
export type BulkVerb = 'pause' | 'resume' | 'delete';

export type VerbId = BulkVerb | 'test';

interface Look {
	readonly label: string;
	/** Starts with the label. */
	readonly nameFor: ( name: string ) => string;
	readonly tone: 'accent' | 'plain' | 'danger';
	readonly isEligible: ( webhook: Webhook ) => boolean;
}

/** A verb under a row either leads to another screen or does something. One with an icon also works on several. */
export type Verb = Look &
	(
		| { readonly id: 'edit' | 'duplicate'; readonly to: ( webhook: Webhook ) => Route }
		| { readonly id: 'test' }
		| { readonly id: BulkVerb; readonly icon: IconName }
	);

export const VERBS: readonly Verb[] = [
	{
		id: 'test',
		label: __( 'Send Test Event', 'multisite-webhooks' ),
		/* translators: %s: name of the webhook. */
		nameFor: ( name ) => sprintf( __( 'Send Test Event to %s', 'multisite-webhooks' ), name ),
		tone: 'accent',
		isEligible: () => true,
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
		id: 'pause',
		label: __( 'Pause', 'multisite-webhooks' ),
		/* translators: %s: name of the webhook. */
		nameFor: ( name ) => sprintf( __( 'Pause %s', 'multisite-webhooks' ), name ),
		tone: 'plain',
		icon: 'pause',
		isEligible: ( { status } ) => status === 'active',
	},
	{
		id: 'resume',
		label: __( 'Resume', 'multisite-webhooks' ),
		/* translators: %s: name of the webhook. */
		nameFor: ( name ) => sprintf( __( 'Resume %s', 'multisite-webhooks' ), name ),
		tone: 'plain',
		icon: 'play',
		isEligible: ( { status } ) => status !== 'active',
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
		icon: 'bin',
		isEligible: () => true,
	},
];

/** Verbs that replace each other have the same key, so that the focus stays on the button. */
export function keyOf( { id }: Verb ): string {
	return id === 'pause' || id === 'resume' ? 'status' : id;
}
