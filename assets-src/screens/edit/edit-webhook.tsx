import { Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { lazyDialog } from '../../components/lazy/lazy-part';
import { changeWebhook } from '../../data/webhooks';
import { WebhookForm } from '../../features/webhook-form';
import type { SaveDraft } from '../../features/webhook-form/use-webhook-form';
import { useSnackbar } from '../../hooks/use-snackbar';
import type { FormField } from '../../lib/routes/route';
import { changedFields, draftOf } from '../../lib/webhooks/draft';
import type { Webhook } from '../../types/rest.generated';
import { DeleteCard } from './delete-card';
import { SecretCard } from './secret-card';
import { SendTest } from './send-test';
import { UnreadableNotice } from './unreadable-notice';
import { useUnreadable } from './use-unreadable';

const TestWindow = lazyDialog(
	async () => ( await import( /* webpackChunkName: "test-window" */ '../../features/test-window' ) ).TestWindow
);

interface Props {
	initial: Webhook;
	/** Goes into the form instead of the saved URL. */
	url: string | null;
	/** Has the focus first. */
	field: FormField | null;
}

export function EditWebhook( { initial, url, field }: Props ) {
	const [ webhook, setWebhook ] = useState( initial );
	const [ warning, setWarning ] = useState< string | null >( null );
	const [ isTesting, setTesting ] = useState( false );
	const { unreadable, reload } = useUnreadable( webhook.id );
	const snackbar = useSnackbar();
	const savedAtFirst = draftOf( initial );

	const save: SaveDraft = async ( { draft, saved, isForced } ) => {
		const unlessChanged = isForced ? {} : { ifMatch: webhook.updated_at };
		const { value, warning: newWarning } = await changeWebhook(
			webhook.id,
			changedFields( draft, saved ),
			unlessChanged
		);
		setWebhook( value );
		setWarning( newWarning );
		reload();
		snackbar( __( 'Changes saved.', 'multisite-webhooks' ) );
		return value;
	};

	return (
		<>
			{ unreadable && <UnreadableNotice unreadable={ unreadable } /> }
			{ warning !== null && (
				<Notice status="warning" onRemove={ () => setWarning( null ) }>
					{ warning }
				</Notice>
			) }
			<WebhookForm
				initial={ url === null ? savedAtFirst : { ...savedAtFirst, url } }
				savedAtFirst={ savedAtFirst }
				submitLabel={ __( 'Save Changes', 'multisite-webhooks' ) }
				onSave={ save }
				onLoadTheirs={ setWebhook }
				webhookId={ webhook.id }
				focusedField={ field }
				renderAside={ ( isUnsaved ) => (
					<SendTest isUnsaved={ isUnsaved } onClick={ () => setTesting( true ) } />
				) }
			>
				<SecretCard webhookId={ webhook.id } onRotated={ reload } />
				<DeleteCard webhook={ webhook } />
			</WebhookForm>
			{ isTesting && <TestWindow webhook={ webhook } onClose={ () => setTesting( false ) } canEdit={ false } /> }
		</>
	);
}
