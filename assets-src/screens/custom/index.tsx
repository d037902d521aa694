import { useCallback } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { LoadProblem } from '../../components/feedback/load-problem';
import { FormSkeleton } from '../../components/feedback/skeleton';
import { NotFound } from '../../components/navigation/not-found';
import { PageHeader } from '../../components/navigation/page-header';
import { loadCustomAction } from '../../data/custom-actions';
import { useLoaded } from '../../data/use-loaded';
import { CustomForm } from './custom-form';

/** Makes an event of any action, without code. */
export function CustomScreen( { id }: { id: string | null } ) {
	return id === null ? <Page /> : <EditPage id={ id } />;
}

function EditPage( { id }: { id: string } ) {
	const { loaded } = useLoaded( useCallback( ( signal: AbortSignal ) => loadCustomAction( id, signal ), [ id ] ) );
	if ( loaded.state === 'ready' ) {
		return <Page saved={ loaded.value } />;
	}
	if ( loaded.state === 'failed' && loaded.problem.kind === 'not-found' ) {
		return <NotFound />;
	}
	return (
		<>
			<PageHeader screen="custom" />
			{ loaded.state === 'loading' && <FormSkeleton /> }
			<LoadProblem of={ loaded } intro={ __( 'The custom event could not be loaded.', 'multisite-webhooks' ) } />
		</>
	);
}

function Page( { saved = null }: Pick< Parameters< typeof CustomForm >[ 0 ], 'saved' > ) {
	return (
		<>
			<PageHeader screen="custom" />
			<CustomForm saved={ saved } />
		</>
	);
}
