import { useState } from '@wordpress/element';
import { toProblem } from '../data/request-failed';
import type { Problem } from '../lib/problem';

export interface Progress< Verb > {
	readonly verb: Verb;
	/** The current one, from 1. */
	readonly number: number;
	readonly total: number;
}

export interface Failure< Verb, Item > {
	readonly verb: Verb;
	readonly item: Item;
	readonly problem: Problem;
}

/** Does something to several items, one after the other. Failures are kept with their reasons, and the rest goes on. */
export function useOneByOne< Verb, Item >() {
	const [ progress, setProgress ] = useState< Progress< Verb > | null >( null );
	const [ failures, setFailures ] = useState< readonly Failure< Verb, Item >[] >( [] );

	/** Returns what failed. */
	async function run( verb: Verb, items: readonly Item[], act: ( item: Item ) => Promise< void > ) {
		const failed: Failure< Verb, Item >[] = [];
		setFailures( [] );
		for ( const [ index, item ] of items.entries() ) {
			setProgress( { verb, number: index + 1, total: items.length } );
			try {
				await act( item );
			} catch ( error ) {
				failed.push( { verb, item, problem: toProblem( error ) } );
			}
		}
		setProgress( null );
		setFailures( failed );
		return failed;
	}

	return { run, progress, failures, dismissFailures: () => setFailures( [] ) };
}
