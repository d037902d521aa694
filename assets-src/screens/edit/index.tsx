import { useCallback } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { LoadProblem } from '../../components/feedback/load-problem';
import { FormSkeleton } from '../../components/feedback/skeleton';
import { NotFound } from '../../components/navigation/not-found';
import { PageHeader } from '../../components/navigation/page-header';
import { useLoaded } from '../../data/use-loaded';
import { loadWebhook } from '../../data/webhooks';
import type { FormField } from '../../lib/routes/route';
import { EditWebhook } from './edit-webhook';

interface Props {
	id: string;
	/** Goes into the form instead of the saved URL. */
	url: string | null;
	/** Has the focus first. */
	field: FormField | null;
}

export function EditScreen( { id, url, field }: Props ) {
	const { loaded } = useLoaded( useCallback( ( signal: AbortSignal ) => loadWebhook( id, signal ), [ id ] ) );
	if ( loaded.state === 'failed' && loaded.problem.kind === 'not-found' ) {
		return <NotFound />;
	}
	return (
		<>
			<PageHeader screen="edit" />
			{ loaded.state === 'loading' && <FormSkeleton /> }
			<LoadProblem of={ loaded } intro={ __( 'The webhook could not be loaded.', 'multisite-webhooks' ) } />
			{ loaded.state === 'ready' && <EditWebhook initial={ loaded.value } url={ url } field={ field } /> }
		</>
	);
}
