import { Notice } from '@wordpress/components';
import { ProblemNotice } from '../../../components/feedback/problem-notice';
import { Progress } from '../../../components/feedback/progress';
import { failureMessage, progressMessage } from './messages';
import type { Verbs } from './use-verbs';

/** Progress, and what verbs could not do or warn about. */
export function VerbOutcome( { verbs }: { verbs: Verbs } ) {
	const { problem, failures, warning, progress } = verbs;
	return (
		<>
			{ problem && <ProblemNotice problem={ problem } onDismiss={ verbs.dismissProblem } /> }
			{ failures.length > 0 && (
				<Notice status="error" onRemove={ verbs.dismissFailures }>
					{ failures.map( ( failure ) => (
						<p key={ failure.item.id }>
							{ failureMessage( failure.verb, failure.item.name ) } { failure.problem.message }
						</p>
					) ) }
				</Notice>
			) }
			{ warning !== null && (
				<Notice status="warning" onRemove={ verbs.dismissWarning }>
					{ warning }
				</Notice>
			) }
			{ progress && (
				<Progress
					message={ progressMessage( progress.verb, progress.number, progress.total ) }
					number={ progress.number }
					total={ progress.total }
				/>
			) }
		</>
	);
}
