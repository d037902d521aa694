import { Spinner } from '@wordpress/components';
import { useCallback } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Collection } from '../../data/use-collection';
import { type Loaded, useLoaded } from '../../data/use-loaded';
import { loadWebhook } from '../../data/webhooks';
import type { EventType } from '../../types/event-type.generated';
import type { Webhook } from '../../types/webhook.generated';
import { Head } from '../parts/head';
import { NothingHere } from '../parts/nothing-here';
import { ProblemNotice } from '../parts/problem-notice';
import { EditWebhook } from './edit-webhook';

interface Props {
	id: string;
	eventTypes: Collection< EventType >;
}

export function EditScreen( { id, eventTypes }: Props ) {
	const { loaded } = useLoaded( useCallback( ( signal: AbortSignal ) => loadWebhook( id, signal ), [ id ] ) );
	if ( loaded.state === 'failed' && loaded.problem.kind === 'not-found' ) {
		return <NothingHere />;
	}
	return (
		<>
			<Head title={ __( 'Edit Webhook', 'multisite-webhooks' ) } isSubScreen />
			<Content loaded={ loaded } eventTypes={ eventTypes } />
		</>
	);
}

function Content( { loaded, eventTypes }: { loaded: Loaded< Webhook >; eventTypes: Collection< EventType > } ) {
	switch ( loaded.state ) {
		case 'loading':
			return <Spinner />;
		case 'failed':
			return (
				<ProblemNotice
					intro={ __( 'The webhook could not be loaded.', 'multisite-webhooks' ) }
					problem={ loaded.problem }
					retry={ loaded.retry }
				/>
			);
		case 'ready':
			return <EditWebhook initial={ loaded.value } eventTypes={ eventTypes } />;
	}
}
