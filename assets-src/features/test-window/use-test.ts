import { useEffect, useState } from '@wordpress/element';
import { toProblem } from '../../data/request-failed';
import { testWebhook } from '../../data/webhooks';
import type { Problem } from '../../lib/problem';
import type { TestResult } from '../../types/rest.generated';

export type Test = { eventType: string } & (
	{ state: 'sending' } | { state: 'done'; result: TestResult } | { state: 'unsent'; problem: Problem }
);

/** Sends at once, and again on demand. Closing the window aborts a pending test. */
export function useTest( webhookId: string, first: string ): [ Test, ( eventType: string ) => void ] {
	const [ order, setOrder ] = useState( { eventType: first } );
	const [ test, setTest ] = useState< Test >( { state: 'sending', eventType: first } );

	useEffect( () => {
		const controller = new AbortController();
		const { eventType } = order;
		setTest( { state: 'sending', eventType } );
		testWebhook( webhookId, eventType, controller.signal ).then(
			( result ) => setTest( { state: 'done', eventType, result } ),
			( error: unknown ) => {
				if ( ! controller.signal.aborted ) {
					setTest( { state: 'unsent', eventType, problem: toProblem( error ) } );
				}
			}
		);
		return () => controller.abort();
	}, [ webhookId, order ] );

	return [ test, ( eventType ) => setOrder( { eventType } ) ];
}
