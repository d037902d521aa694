import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { createWebhook } from '../../data/webhooks';
import { copyDraftOf, emptyDraft, webhookFields } from '../../lib/webhooks/draft';
import { WEBHOOKS } from '../../lib/routes/route';
import type { Webhook } from '../../types/rest.generated';
import { useNavigation } from '../../components/navigation/navigation';
import { useAddedWebhook } from '../../features/added-webhook/added-webhook';
import { WebhookForm } from '../../features/webhook-form';
import type { SaveDraft } from '../../features/webhook-form/use-webhook-form';

interface Props {
	eventType?: string | null;
	/** To start from a copy, with a secret of its own. */
	original?: Webhook;
}

export function NewWebhook( { eventType = null, original }: Props ) {
	const { go } = useNavigation();
	const [ , setAdded ] = useAddedWebhook();
	const [ empty ] = useState( () => emptyDraft( eventType ) );
	const [ initial ] = useState( () => ( original ? copyDraftOf( original ) : empty ) );

	const add: SaveDraft = async ( { draft } ) => {
		const added = await createWebhook( { ...webhookFields( draft ), ...( original ? unseen( original ) : {} ) } );
		setAdded( added );
		go( WEBHOOKS, 'leave' );
		return added.value;
	};

	return (
		<WebhookForm
			initial={ initial }
			savedAtFirst={ empty }
			submitLabel={ __( 'Add New Webhook', 'multisite-webhooks' ) }
			onSave={ add }
			format={ original?.format ?? 'standard' }
			note={ original && hasUnseen( original ) ? unseenNote( original ) : null }
		/>
	);
}

/** What a copy keeps although the form has no field for it. */
function unseen( { format, sites }: Webhook ) {
	return { format, sites };
}

function hasUnseen( { format, sites, headers }: Webhook ): boolean {
	return format !== 'standard' || sites !== null || Object.keys( headers ).length > 0;
}

function unseenNote( { name, headers }: Webhook ): string {
	return Object.keys( headers ).length > 0
		? sprintf(
				/* translators: %s: name of a webhook. */
				__(
					'The format and sites of “%s” are copied too. Its headers are not, because their values are never shown again.',
					'multisite-webhooks'
				),
				name
			)
		: /* translators: %s: name of a webhook. */
			sprintf( __( 'The format and sites of “%s” are copied too.', 'multisite-webhooks' ), name );
}
