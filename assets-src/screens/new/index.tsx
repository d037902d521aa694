import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Answer } from '../../data/request';
import type { Collection } from '../../data/use-collection';
import { createWebhook } from '../../data/webhooks';
import { draftOf, emptyDraft, type WebhookDraft, webhookFields } from '../../lib/draft';
import { WEBHOOKS } from '../../lib/route';
import type { EventType } from '../../types/event-type.generated';
import type { Webhook } from '../../types/webhook.generated';
import { Head } from '../parts/head';
import { useNavigation } from '../parts/navigation';
import { WebhookForm } from '../webhook-form';

interface Props {
	/** Chosen from the start, when the way here led over the catalogue. */
	eventType: string | null;
	eventTypes: Collection< EventType >;
	onAdded: ( added: Answer< Webhook > ) => void;
}

export function NewScreen( { eventType, eventTypes, onAdded }: Props ) {
	const { go } = useNavigation();
	const [ initial ] = useState( () => emptyDraft( eventType ) );
	const title = __( 'Add New Webhook', 'multisite-webhooks' );

	async function add( draft: WebhookDraft ): Promise< WebhookDraft > {
		const added = await createWebhook( webhookFields( draft ) );
		onAdded( added );
		go( WEBHOOKS, 'leave' );
		return draftOf( added.value );
	}

	return (
		<>
			<Head title={ title } isSubScreen />
			<WebhookForm
				initial={ initial }
				submitLabel={ title }
				onSave={ add }
				eventTypes={ eventTypes }
				format="standard"
			/>
		</>
	);
}
