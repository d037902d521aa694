import { __ } from '@wordpress/i18n';
import { ButtonLink } from '../../components/navigation/link';
import { PageHeader } from '../../components/navigation/page-header';
import { AddedNotice } from '../../features/added-webhook/added-notice';
import { NEW_WEBHOOK } from '../../lib/routes/route';
import type { WebhooksView } from '../../lib/routes/webhooks-view';
import { RowsProvider } from './cells/rows';
import { EventCatalog } from './event-catalog';
import { HealthLine } from './health/health-line';
import { WebhooksList } from './list';
import { useWebhooks } from './use-webhooks';
import { VerbDialogs } from './verbs/dialogs';
import { VerbOutcome } from './verbs/outcome';

export function WebhooksScreen( { view }: { view: WebhooksView } ) {
	const { list, health, rows, selection, verbs } = useWebhooks( view );
	return (
		<>
			<PageHeader screen="webhooks">
				<ButtonLink to={ NEW_WEBHOOK } variant="primary" size="compact">
					{ __( 'Add New Webhook', 'multisite-webhooks' ) }
				</ButtonLink>
			</PageHeader>
			{ ! list.isEmpty && <HealthLine health={ health.network } /> }
			<AddedNotice />
			<VerbOutcome verbs={ verbs } />
			<RowsProvider value={ rows }>
				<WebhooksList list={ list } selection={ selection } runOnSeveral={ verbs.runOnSeveral } />
			</RowsProvider>
			<EventCatalog isListSettled={ list.loaded.state !== 'loading' } />
			<VerbDialogs verbs={ verbs } health={ health.webhooks } />
		</>
	);
}
