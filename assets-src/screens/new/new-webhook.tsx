import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { Answer } from '../../data/request';
import type { Collection } from '../../data/use-collection';
import { createWebhook } from '../../data/webhooks';
import { copyDraftOf, draftOf, emptyDraft, webhookFields } from '../../lib/webhooks/draft';
import { WEBHOOKS } from '../../lib/routes/route';
import type { EventTypeSummary } from '../../lib/events/event-type-summary';
import type { Webhook } from '../../types/webhook.generated';
import { useNavigation } from '../../components/navigation/navigation';
import { WebhookForm } from '../../features/webhook-form';
import type { SaveDraft } from '../../features/webhook-form/use-webhook-form';

interface Props {
	eventType?: string | null;
	/** It begins as a copy of this one, with a secret of its own. */
	original?: Webhook;
	eventTypes: Collection< EventTypeSummary >;
	onAdded: ( added: Answer< Webhook > ) => void;
}

export function NewWebhook( { eventType = null, original, eventTypes, onAdded }: Props ) {
	const { go } = useNavigation();
	const [ empty ] = useState( () => emptyDraft( eventType ) );
	const [ initial ] = useState( () => ( original ? copyDraftOf( original ) : empty ) );

	const add: SaveDraft = async ( { draft } ) => {
		const added = await createWebhook( { ...webhookFields( draft ), ...( original ? unseen( original ) : {} ) } );
		onAdded( added );
		go( WEBHOOKS, 'leave' );
		return draftOf( added.value );
	};

	return (
		<WebhookForm
			initial={ initial }
			savedAtFirst={ empty }
			submitLabel={ __( 'Add New Webhook', 'multisite-webhooks' ) }
			onSave={ add }
			eventTypes={ eventTypes }
			format={ original?.format ?? 'standard' }
			note={ original && hasUnseen( original ) ? unseenNote( original ) : null }
		/>
	);
}

/** What a copy takes over although the form has no field for it. */
function unseen( { format, sites, headers }: Webhook ) {
	return { format, sites, headers };
}

function hasUnseen( { format, sites, headers }: Webhook ): boolean {
	return format !== 'standard' || sites !== null || Object.keys( headers ).length > 0;
}

function unseenNote( { name }: Webhook ): string {
	/* translators: %s: name of a webhook. */
	return sprintf( __( 'It takes the format, sites and headers of “%s” too.', 'multisite-webhooks' ), name );
}
