import { Notice } from '@wordpress/components';
import { useCallback } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Answer } from '../../data/request';
import type { Collection } from '../../data/use-collection';
import { useLoaded } from '../../data/use-loaded';
import { loadWebhook } from '../../data/webhooks';
import type { EventTypeSummary } from '../../lib/events/event-type-summary';
import type { Webhook } from '../../types/webhook.generated';
import { ProblemNotice } from '../../components/feedback/problem-notice';
import { FormSkeleton } from '../../features/webhook-form/form-skeleton';
import { NewWebhook } from './new-webhook';

interface Props {
	/** Of the original. */
	id: string;
	eventTypes: Collection< EventTypeSummary >;
	onAdded: ( added: Answer< Webhook > ) => void;
}

export function CopyWebhook( { id, eventTypes, onAdded }: Props ) {
	const { loaded } = useLoaded( useCallback( ( signal: AbortSignal ) => loadWebhook( id, signal ), [ id ] ) );
	if ( loaded.state === 'loading' ) {
		return <FormSkeleton />;
	}
	if ( loaded.state === 'ready' ) {
		return <NewWebhook original={ loaded.value } eventTypes={ eventTypes } onAdded={ onAdded } />;
	}
	if ( loaded.problem.kind !== 'not-found' ) {
		return (
			<ProblemNotice
				intro={ __( 'The webhook could not be loaded.', 'multisite-webhooks' ) }
				problem={ loaded.problem }
				retry={ loaded.retry }
			/>
		);
	}
	return (
		<>
			<Notice status="warning" isDismissible={ false }>
				{ __(
					'The webhook that you want to copy is not there any more. This form is empty.',
					'multisite-webhooks'
				) }
			</Notice>
			<NewWebhook eventTypes={ eventTypes } onAdded={ onAdded } />
		</>
	);
}
