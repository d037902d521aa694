import { __ } from '@wordpress/i18n';
import { type Collection, itemsOf } from '../../data/use-collection';
import type { Webhook } from '../../types/webhook.generated';
import { ProblemNotice } from '../parts/problem-notice';
import { NoWebhooks, PageIsEmpty } from './empty';
import type { RowContext } from './fields';
import { Pager } from './pager';
import { WebhookTable } from './table';

interface Props {
	collection: Collection< Webhook >;
	page: number;
	context: RowContext;
}

/** The list in each of its states: loading, failed, empty, ready. What was shown stays when loading fails. */
export function WebhooksCard( { collection, page, context }: Props ) {
	const webhooks = itemsOf( collection );
	if ( collection.state === 'ready' && webhooks.length === 0 ) {
		return page === 1 ? <NoWebhooks eventTypeCount={ context.eventTypes.length } /> : <PageIsEmpty />;
	}
	return (
		<div className="msw-card">
			{ collection.state === 'failed' && (
				<ProblemNotice
					intro={ __( 'The webhooks could not be loaded.', 'multisite-webhooks' ) }
					problem={ collection.problem }
					retry={ collection.retry }
				/>
			) }
			{ ( webhooks.length > 0 || collection.state === 'loading' ) && (
				<WebhookTable webhooks={ webhooks } context={ context } isLoading={ collection.state === 'loading' } />
			) }
			{ collection.state === 'ready' && <Pager page={ page } total={ collection.total } /> }
		</div>
	);
}
