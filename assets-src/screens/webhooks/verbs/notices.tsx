import { Notice } from '@wordpress/components';
import { ProblemNotice } from '../../../components/feedback/problem-notice';
import type { Bulk } from './use-bulk';
import type { Changes } from './use-changes';
import { failureMessage } from './messages';

/** What verbs could not do, or did with a doubt. */
export function ListNotices( { changes, bulk }: { changes: Changes; bulk: Bulk } ) {
	const { problem, setProblem, warning, setWarning } = changes;
	return (
		<>
			{ problem && <ProblemNotice problem={ problem } onDismiss={ () => setProblem( null ) } /> }
			{ bulk.failures.length > 0 && (
				<Notice status="error" onRemove={ bulk.dismissFailures }>
					{ bulk.failures.map( ( failure ) => (
						<p key={ failure.item.id }>
							{ failureMessage( failure.verb, failure.item.name ) } { failure.problem.message }
						</p>
					) ) }
				</Notice>
			) }
			{ warning !== null && (
				<Notice status="warning" onRemove={ () => setWarning( null ) }>
					{ warning }
				</Notice>
			) }
		</>
	);
}
