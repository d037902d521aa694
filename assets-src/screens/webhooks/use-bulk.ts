import { useState } from '@wordpress/element';
import { toProblem } from '../../data/problem';
import type { Problem } from '../../types/problem';
import type { Webhook } from '../../types/webhook.generated';
import { useSnackbar } from '../parts/snackbars';
import { type BulkOutcome, bulkMessage, type BulkVerb } from './words';

export interface Progress {
	readonly verb: BulkVerb;
	/** Of the one that is worked on, from 1. */
	readonly number: number;
	readonly total: number;
}

export interface Failure {
	readonly verb: BulkVerb;
	readonly webhook: Webhook;
	readonly problem: Problem;
}

/** Does something to several webhooks, one after the other: what fails is told by its name, and the rest goes on. */
export function useBulk( onChanged: () => void ) {
	const [ progress, setProgress ] = useState< Progress | null >( null );
	const [ failures, setFailures ] = useState< readonly Failure[] >( [] );
	const snackbar = useSnackbar();

	async function run(
		verb: BulkVerb,
		webhooks: readonly Webhook[],
		act: ( webhook: Webhook ) => Promise< void >,
		others: Omit< BulkOutcome, 'done' >
	): Promise< void > {
		const failed: Failure[] = [];
		setFailures( [] );
		for ( const [ index, webhook ] of webhooks.entries() ) {
			setProgress( { verb, number: index + 1, total: webhooks.length } );
			try {
				await act( webhook );
			} catch ( error ) {
				failed.push( { verb, webhook, problem: toProblem( error ) } );
			}
		}
		setProgress( null );
		setFailures( failed );
		snackbar( bulkMessage( verb, { ...others, done: webhooks.length - failed.length } ) );
		onChanged();
	}

	return { run, progress, failures, dismissFailures: () => setFailures( [] ) };
}

export type Bulk = ReturnType< typeof useBulk >;
