import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { createWebhook } from '../../data/webhooks';
import { copyDraftOf, emptyDraft, newFields } from '../../lib/webhooks/draft';
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
		const added = await createWebhook( {
			...newFields( draft ),
			// The values of its headers are known to the server alone.
			...( original && draft.headers.some( ( { value } ) => value === null )
				? { headers_from: original.id }
				: {} ),
		} );
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
		/>
	);
}
