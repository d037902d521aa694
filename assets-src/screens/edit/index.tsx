import { useCallback } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Collection } from '../../data/use-collection';
import { useLoaded } from '../../data/use-loaded';
import { loadWebhook } from '../../data/webhooks';
import type { EventTypeSummary } from '../../lib/events/event-type-summary';
import { Head } from '../../components/navigation/page-header';
import { NothingHere } from '../../components/navigation/not-found';
import { ProblemNotice } from '../../components/feedback/problem-notice';
import { FormSkeleton } from '../../features/webhook-form/form-skeleton';
import { EditWebhook } from './edit-webhook';

interface Props {
	id: string;
	/** Another URL for it, to be put into the form and not saved. */
	url: string | null;
	eventTypes: Collection< EventTypeSummary >;
}

export function EditScreen( { id, url, eventTypes }: Props ) {
	const { loaded } = useLoaded( useCallback( ( signal: AbortSignal ) => loadWebhook( id, signal ), [ id ] ) );
	if ( loaded.state === 'failed' && loaded.problem.kind === 'not-found' ) {
		return <NothingHere />;
	}
	return (
		<>
			<Head title={ __( 'Edit Webhook', 'multisite-webhooks' ) } back="webhooks" />
			{ loaded.state === 'loading' && <FormSkeleton /> }
			{ loaded.state === 'failed' && (
				<ProblemNotice
					intro={ __( 'The webhook could not be loaded.', 'multisite-webhooks' ) }
					problem={ loaded.problem }
					retry={ loaded.retry }
				/>
			) }
			{ loaded.state === 'ready' && (
				<EditWebhook initial={ loaded.value } url={ url } eventTypes={ eventTypes } />
			) }
		</>
	);
}
