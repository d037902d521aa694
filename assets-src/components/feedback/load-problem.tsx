import type { Loaded } from '../../data/use-loaded';
import { ProblemNotice } from './problem-notice';

/** Says so if something could not be loaded, and offers to try again. */
export function LoadProblem( { of: loaded, intro }: { of: Loaded< unknown >; intro?: string } ) {
	return loaded.state === 'failed' ? (
		<ProblemNotice problem={ loaded.problem } retry={ loaded.retry } { ...( intro ? { intro } : {} ) } />
	) : null;
}
