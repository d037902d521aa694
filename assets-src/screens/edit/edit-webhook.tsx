import { Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { type Collection, itemsOf } from '../../data/use-collection';
import { changeWebhook } from '../../data/webhooks';
import { changedFields, draftOf } from '../../lib/webhooks/draft';
import type { EventTypeSummary } from '../../lib/events/event-type-summary';
import type { Webhook } from '../../types/webhook.generated';
import { useSnackbar } from '../../components/feedback/snackbars';
import { TestWindow } from '../../features/test-window';
import { WebhookForm } from '../../features/webhook-form';
import type { SaveDraft } from '../../features/webhook-form/use-webhook-form';
import { DeleteCard } from './delete-card';
import { SecretCard } from './secret-card';
import { SendTest } from './send-test';

interface Props {
	initial: Webhook;
	/** Stands in the form instead of its own, not saved. */
	url: string | null;
	eventTypes: Collection< EventTypeSummary >;
}

export function EditWebhook( { initial, url, eventTypes }: Props ) {
	const [ webhook, setWebhook ] = useState( initial );
	const [ warning, setWarning ] = useState< string | null >( null );
	const [ isTesting, setTesting ] = useState( false );
	const snackbar = useSnackbar();
	const saved = draftOf( initial );

	const save: SaveDraft = async ( { draft, saved: before, isForced } ) => {
		const unlessChanged = isForced ? {} : { ifMatch: webhook.updated_at };
		const answer = await changeWebhook( webhook.id, changedFields( draft, before ), unlessChanged );
		setWebhook( answer.value );
		setWarning( answer.warning );
		snackbar( __( 'Changes saved.', 'multisite-webhooks' ) );
		return draftOf( answer.value );
	};

	return (
		<>
			{ warning !== null && (
				<Notice status="warning" onRemove={ () => setWarning( null ) }>
					{ warning }
				</Notice>
			) }
			<WebhookForm
				initial={ url === null ? saved : { ...saved, url } }
				savedAtFirst={ saved }
				submitLabel={ __( 'Save Changes', 'multisite-webhooks' ) }
				onSave={ save }
				onLoadTheirs={ setWebhook }
				webhookId={ webhook.id }
				eventTypes={ eventTypes }
				format={ webhook.format }
				renderAside={ ( isUnsaved ) => (
					<SendTest isUnsaved={ isUnsaved } onClick={ () => setTesting( true ) } />
				) }
			>
				<SecretCard webhookId={ webhook.id } />
				<DeleteCard webhook={ webhook } />
			</WebhookForm>
			{ isTesting && (
				<TestWindow
					webhook={ webhook }
					eventTypes={ itemsOf( eventTypes ) }
					onClose={ () => setTesting( false ) }
					canEdit={ false }
				/>
			) }
		</>
	);
}
