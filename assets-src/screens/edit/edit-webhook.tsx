import { Button, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { type Collection, itemsOf } from '../../data/use-collection';
import { changeWebhook } from '../../data/webhooks';
import { changedFields, draftOf, type WebhookDraft } from '../../lib/draft';
import type { EventType } from '../../types/event-type.generated';
import type { Webhook } from '../../types/webhook.generated';
import { useSnackbar } from '../parts/snackbars';
import { TestWindow } from '../test-window';
import { WebhookForm } from '../webhook-form';
import { DeleteCard } from './delete-card';
import { SecretCard } from './secret-card';

interface Props {
	initial: Webhook;
	eventTypes: Collection< EventType >;
}

export function EditWebhook( { initial, eventTypes }: Props ) {
	const [ webhook, setWebhook ] = useState( initial );
	const [ warning, setWarning ] = useState< string | null >( null );
	const [ isTesting, setTesting ] = useState( false );
	const snackbar = useSnackbar();

	async function save( draft: WebhookDraft, saved: WebhookDraft ): Promise< WebhookDraft > {
		const answer = await changeWebhook( webhook.id, changedFields( draft, saved ) );
		setWebhook( answer.value );
		setWarning( answer.warning );
		snackbar( __( 'Changes saved.', 'multisite-webhooks' ) );
		return draftOf( answer.value );
	}

	return (
		<>
			{ warning !== null && (
				<Notice status="warning" onRemove={ () => setWarning( null ) }>
					{ warning }
				</Notice>
			) }
			<WebhookForm
				initial={ draftOf( initial ) }
				submitLabel={ __( 'Save Changes', 'multisite-webhooks' ) }
				onSave={ save }
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

/** A test goes to what is saved, so it waits for that. */
function SendTest( { isUnsaved, onClick }: { isUnsaved: boolean; onClick: () => void } ) {
	return (
		<>
			<Button
				variant="secondary"
				__next40pxDefaultSize
				disabled={ isUnsaved }
				accessibleWhenDisabled
				aria-describedby="msw-save-first"
				onClick={ onClick }
			>
				{ __( 'Send Test Event', 'multisite-webhooks' ) }
			</Button>
			<span id="msw-save-first" className="msw-muted">
				{ isUnsaved && __( 'Save your changes first.', 'multisite-webhooks' ) }
			</span>
		</>
	);
}
