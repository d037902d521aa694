import { __ } from '@wordpress/i18n';
import { useOneByOne } from '../../../hooks/use-one-by-one';
import { useSnackbar } from '../../../hooks/use-snackbar';
import type { Webhook } from '../../../types/rest.generated';
import type { Health } from '../health/use-health';
import { bulkMessage, doneMessage } from './messages';
import type { Others, Some } from './several';
import type { BulkVerb } from './verbs';

type Act = ( webhook: Webhook ) => Promise< void >;

/** Changes webhooks and reports the outcome: by name for one webhook, in numbers for several. */
export function useOutcome( health: Health ) {
	const { run: runEach, ...state } = useOneByOne< BulkVerb, Webhook >();
	const snackbar = useSnackbar();

	/** A failure with a single webhook is thrown; `undo` is offered for a single one too. */
	async function run( verb: BulkVerb, webhooks: Some, others: Others, act: Act, undo?: Act ): Promise< void > {
		const [ first, ...more ] = webhooks;
		if ( more.length + others.already + others.disabled > 0 ) {
			const failed = await runEach( verb, webhooks, act );
			snackbar( bulkMessage( verb, webhooks.length - failed.length, others ) );
		} else {
			const waiting = health.webhooks.of( first.id )?.waiting ?? 0;
			await act( first );
			snackbar(
				doneMessage( verb, first.name, waiting ),
				undo && { label: __( 'Undo', 'multisite-webhooks' ), onClick: () => void undo( first ) }
			);
		}
		health.refresh();
	}

	return { ...state, run };
}
