import { Notice } from '@wordpress/components';
import { useCallback } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { LoadProblem } from '../../components/feedback/load-problem';
import { FormSkeleton } from '../../components/feedback/skeleton';
import { useLoaded } from '../../data/use-loaded';
import { loadWebhook } from '../../data/webhooks';
import { NewWebhook } from './new-webhook';

/** The form with a copy of another webhook; empty if that no longer exists. */
export function CopyWebhook( { id }: { id: string } ) {
	const { loaded } = useLoaded( useCallback( ( signal: AbortSignal ) => loadWebhook( id, signal ), [ id ] ) );
	if ( loaded.state === 'loading' ) {
		return <FormSkeleton />;
	}
	if ( loaded.state === 'ready' ) {
		return <NewWebhook original={ loaded.value } />;
	}
	if ( loaded.problem.kind !== 'not-found' ) {
		return <LoadProblem of={ loaded } intro={ __( 'The webhook could not be loaded.', 'multisite-webhooks' ) } />;
	}
	return (
		<>
			<Notice status="warning" isDismissible={ false }>
				{ __(
					'The webhook that you want to copy no longer exists. This form is empty.',
					'multisite-webhooks'
				) }
			</Notice>
			<NewWebhook />
		</>
	);
}
