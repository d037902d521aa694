import { Notice } from '@wordpress/components';
import { ProblemNotice } from '../parts/problem-notice';
import type { useChanges } from './use-changes';

/** What a verb could not do, or did with a doubt. */
export function ListNotices( { changes }: { changes: ReturnType< typeof useChanges > } ) {
	const { problem, setProblem, warning, setWarning } = changes;
	return (
		<>
			{ problem && <ProblemNotice problem={ problem } onDismiss={ () => setProblem( null ) } /> }
			{ warning !== null && (
				<Notice status="warning" onRemove={ () => setWarning( null ) }>
					{ warning }
				</Notice>
			) }
		</>
	);
}
