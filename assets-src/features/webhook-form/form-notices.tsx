import { useEffect, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { ConflictNotice } from '../../components/feedback/conflict-notice';
import { ProblemNotice } from '../../components/feedback/problem-notice';
import { useEventTypes } from '../../data/use-event-types';
import type { Webhook } from '../../types/rest.generated';
import type { WebhookFormState } from './use-webhook-form';

interface Props {
	form: WebhookFormState;
	onLoadTheirs: ( ( theirs: Webhook ) => void ) | undefined;
	/** After a conflict was settled. */
	onResolved: () => void;
}

/** Problems of the form as a whole, above it. It scrolls into view with each new one. */
export function FormNotices( { form, onLoadTheirs, onResolved }: Props ) {
	const { problem } = form;
	const { catalog } = useEventTypes();
	const place = useRef< HTMLDivElement >( null );
	useEffect( () => {
		if ( problem !== null ) {
			place.current?.scrollIntoView( { block: 'nearest' } );
		}
	}, [ problem ] );

	function loadTheirs( theirs: Webhook ) {
		onResolved();
		form.replaceBy( theirs );
		onLoadTheirs?.( theirs );
	}

	function saveMine( theirs: Webhook ) {
		onResolved();
		form.saveOver( theirs );
	}

	return (
		<div ref={ place } className="msw-form-notices">
			{ problem?.kind === 'conflict' && (
				<ConflictNotice
					message={ problem.message }
					onLoadTheirs={ () => loadTheirs( problem.webhook ) }
					onSaveMine={ () => saveMine( problem.webhook ) }
				/>
			) }
			{ problem && problem.kind !== 'conflict' && <ProblemNotice problem={ problem } /> }
			{ catalog.state === 'failed' && (
				<ProblemNotice
					intro={ __( 'The events could not be loaded.', 'multisite-webhooks' ) }
					problem={ catalog.problem }
					retry={ catalog.retry }
				/>
			) }
		</div>
	);
}
