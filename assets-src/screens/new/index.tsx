import { __ } from '@wordpress/i18n';
import type { Answer } from '../../data/request';
import type { Collection } from '../../data/use-collection';
import type { EventTypeSummary } from '../../lib/events/event-type-summary';
import type { Webhook } from '../../types/webhook.generated';
import { Head } from '../../components/navigation/page-header';
import { CopyWebhook } from './copy-webhook';
import { NewWebhook } from './new-webhook';

interface Props {
	/** Chosen from the start, when the way here led over the catalogue. */
	eventType: string | null;
	/** Id of the webhook that this one begins as a copy of. */
	copyOf: string | null;
	eventTypes: Collection< EventTypeSummary >;
	onAdded: ( added: Answer< Webhook > ) => void;
}

export function NewScreen( { eventType, copyOf, eventTypes, onAdded }: Props ) {
	return (
		<>
			<Head title={ __( 'Add New Webhook', 'multisite-webhooks' ) } back="webhooks" />
			{ copyOf === null ? (
				<NewWebhook eventType={ eventType } eventTypes={ eventTypes } onAdded={ onAdded } />
			) : (
				<CopyWebhook id={ copyOf } eventTypes={ eventTypes } onAdded={ onAdded } />
			) }
		</>
	);
}
