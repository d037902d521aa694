import { useMemo, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Answer } from '../../data/request';
import { type Collection, itemsOf } from '../../data/use-collection';
import { NEW_WEBHOOK } from '../../lib/routes/route';
import type { WebhooksView } from '../../lib/routes/webhooks-view';
import type { EventTypeSummary } from '../../lib/events/event-type-summary';
import type { Webhook } from '../../types/webhook.generated';
import { Catalogue } from './event-catalog';
import { Head } from '../../components/navigation/page-header';
import { ButtonLink } from '../../components/navigation/link';
import { AddedNotice } from './added-notice';
import { BulkProgress } from './verbs/bulk-progress';
import { Dialogs } from './verbs/dialogs';
import { HealthLine } from './health/health-line';
import { WebhooksList } from './list';
import { ListNotices } from './verbs/notices';
import { RowsProvider } from './cells/rows';
import { useBulk } from './verbs/use-bulk';
import { useChanges } from './verbs/use-changes';
import { useCommands } from './verbs/use-commands';
import { useHealth } from './health/use-health';
import { useList } from './view/use-list';

interface Props {
	view: WebhooksView;
	eventTypes: Collection< EventTypeSummary >;
	/** The webhook that was just added; its secret is shown this once. */
	added: Answer< Webhook > | null;
	onDismissAdded: () => void;
}

const NONE: readonly Webhook[] = [];

export function WebhooksScreen( { view, eventTypes, added, onDismissAdded }: Props ) {
	const list = useList( view );
	const webhooks = list.shown?.items ?? NONE;
	const health = useHealth( useIds( list ) );
	const [ selection, select ] = useState< readonly string[] >( [] );
	const changes = useChanges( list.changeItems, health.refresh );
	const bulk = useBulk( health.refresh );
	const chosen = webhooks.filter( ( { id } ) => selection.includes( id ) );
	const { commands, runBulk, activate, dialog, close } = useCommands( {
		changes,
		bulk,
		health: health.webhooks,
		chosen,
	} );
	const knownTypes = itemsOf( eventTypes );
	const rows = useMemo(
		() => ( { eventTypes: knownTypes, health: health.webhooks, commands } ),
		[ knownTypes, health.webhooks, commands ]
	);

	return (
		<>
			<Head title={ __( 'Webhooks', 'multisite-webhooks' ) }>
				<ButtonLink to={ NEW_WEBHOOK } variant="primary" size="compact">
					{ __( 'Add New Webhook', 'multisite-webhooks' ) }
				</ButtonLink>
			</Head>
			{ ! list.isEmpty && <HealthLine health={ health.network } /> }
			{ added && <AddedNotice added={ added } onDismiss={ onDismissAdded } /> }
			<ListNotices changes={ changes } bulk={ bulk } />
			<RowsProvider value={ rows }>
				<WebhooksList
					list={ list }
					eventTypes={ knownTypes }
					selection={ selection }
					onSelect={ select }
					runBulk={ runBulk }
				/>
			</RowsProvider>
			<Catalogue eventTypes={ eventTypes } isListSettled={ list.collection.state !== 'loading' } />
			<Dialogs
				dialog={ dialog }
				close={ close }
				webhooks={ webhooks }
				eventTypes={ knownTypes }
				health={ health }
				changes={ changes }
				bulk={ bulk }
				activate={ activate }
				onDeleted={ list.reload }
			/>
			{ bulk.progress && <BulkProgress progress={ bulk.progress } /> }
		</>
	);
}

/** Of those that are shown; null while it is not known whether there are any, and where there are none at all. */
function useIds( { shown, isEmpty }: ReturnType< typeof useList > ): readonly string[] | null {
	return useMemo(
		() => ( shown === null || isEmpty ? null : shown.items.map( ( { id } ) => id ) ),
		[ shown, isEmpty ]
	);
}
