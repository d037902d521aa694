import { Notice } from '@wordpress/components';
import { ProblemNotice } from '../../components/feedback/problem-notice';
import { Progress } from '../../components/feedback/progress';
import type { DeliveryVerbs } from './use-delivery-verbs';
import { failureMessage, progressMessage } from './messages';

/** The progress of several, and what could not be done. */
export function VerbsOutcome( { verbs: { progress, failures, dismissFailures } }: { verbs: DeliveryVerbs } ) {
	return (
		<>
			<Failures failures={ failures } onDismiss={ dismissFailures } />
			{ progress !== null && progress.total > 1 && (
				<Progress
					message={ progressMessage( progress.verb, progress.number, progress.total ) }
					number={ progress.number }
					total={ progress.total }
				/>
			) }
		</>
	);
}

interface FailuresProps {
	failures: DeliveryVerbs[ 'failures' ];
	onDismiss: () => void;
}

function Failures( { failures, onDismiss }: FailuresProps ) {
	const [ first, ...others ] = failures;
	if ( first === undefined ) {
		return null;
	}
	if ( others.length === 0 ) {
		return (
			<ProblemNotice
				intro={ failureMessage( first.verb, first.item ) }
				problem={ first.problem }
				onDismiss={ onDismiss }
			/>
		);
	}
	return (
		<Notice status="error" onRemove={ onDismiss }>
			{ failures.map( ( { verb, item, problem } ) => (
				<p key={ item.id }>
					{ failureMessage( verb, item ) } { problem.message }
				</p>
			) ) }
		</Notice>
	);
}
