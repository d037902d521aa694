import { useState } from '@wordpress/element';
import { toProblem } from '../data/request-failed';
import type { Problem } from '../lib/problem';

/** Runs something that may fail: whether it is running, and the problem if it failed. */
export function useAttempt() {
	const [ isBusy, setBusy ] = useState( false );
	const [ problem, setProblem ] = useState< Problem | null >( null );

	async function attempt( run: () => Promise< void > ): Promise< void > {
		setBusy( true );
		setProblem( null );
		try {
			await run();
		} catch ( error ) {
			setProblem( toProblem( error ) );
		}
		setBusy( false );
	}

	return { attempt, isBusy, problem, dismissProblem: () => setProblem( null ) };
}
