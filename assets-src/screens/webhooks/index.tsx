import { useEffect, useMemo, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Answer } from '../../data/request';
import { type Collection, itemsOf, useCollection } from '../../data/use-collection';
import { loadWebhooks } from '../../data/webhooks';
import { NEW_WEBHOOK } from '../../lib/route';
import type { EventType } from '../../types/event-type.generated';
import type { Webhook } from '../../types/webhook.generated';
import { Catalogue } from '../events';
import { DeleteDialog } from '../parts/delete-dialog';
import { Head } from '../parts/head';
import { ButtonLink } from '../parts/link';
import { TestWindow } from '../test-window';
import { AddedNotice } from './added-notice';
import { WebhooksCard } from './card';
import { rowLinkId } from './fields';
import { ListNotices } from './notices';
import { ResumeDialog } from './resume-dialog';
import { useChanges } from './use-changes';
import { useCommands } from './use-commands';

interface Props {
	page: number;
	eventTypes: Collection< EventType >;
	/** The webhook that was just added; its secret is shown this once. */
	added: Answer< Webhook > | null;
	onDismissAdded: () => void;
}

export function WebhooksScreen( { page, eventTypes, added, onDismissAdded }: Props ) {
	const { collection, changeItems } = useCollection(
		loadWebhooks,
		useMemo( () => ( { page } ), [ page ] )
	);
	const changes = useChanges( changeItems );
	const { commands, dialog, close } = useCommands( changes );
	const focusOn = useFocusAfterDelete();
	const knownTypes = itemsOf( eventTypes );

	async function remove( webhook: Webhook ) {
		await changes.remove( webhook );
		close();
		focusOn( neighbourOf( webhook, itemsOf( collection ) ) );
	}

	return (
		<>
			<Head title={ __( 'Webhooks', 'multisite-webhooks' ) }>
				<ButtonLink to={ NEW_WEBHOOK } variant="primary">
					{ __( 'Add New Webhook', 'multisite-webhooks' ) }
				</ButtonLink>
			</Head>
			{ added && <AddedNotice added={ added } onDismiss={ onDismissAdded } /> }
			<ListNotices changes={ changes } />
			<WebhooksCard collection={ collection } page={ page } context={ { eventTypes: knownTypes, commands } } />
			<Catalogue eventTypes={ eventTypes } isListSettled={ collection.state !== 'loading' } />
			{ dialog?.kind === 'test' && (
				<TestWindow webhook={ dialog.webhook } eventTypes={ knownTypes } onClose={ close } canEdit />
			) }
			{ dialog?.kind === 'resume' && (
				<ResumeDialog
					webhook={ dialog.webhook }
					held={ dialog.held }
					onResume={ ( held ) => changes.activate( dialog.webhook, held ).then( close ) }
					onClose={ close }
				/>
			) }
			{ dialog?.kind === 'delete' && (
				<DeleteDialog
					webhook={ dialog.webhook }
					onDelete={ () => remove( dialog.webhook ) }
					onCancel={ close }
				/>
			) }
		</>
	);
}

/** The row that takes the place of a deleted one. */
function neighbourOf( webhook: Webhook, webhooks: readonly Webhook[] ): Webhook | undefined {
	const index = webhooks.findIndex( ( one ) => one.id === webhook.id );
	return webhooks[ index + 1 ] ?? webhooks[ index - 1 ];
}

/** The button that opened the dialog goes with its row, so the focus needs another place: the next name, or the title. */
function useFocusAfterDelete() {
	const [ selector, setSelector ] = useState< string | null >( null );
	useEffect( () => {
		if ( selector !== null ) {
			document.querySelector< HTMLElement >( selector )?.focus();
			setSelector( null );
		}
	}, [ selector ] );
	return ( webhook: Webhook | undefined ) => setSelector( webhook ? `#${ rowLinkId( webhook.id ) }` : '.msw h1' );
}
