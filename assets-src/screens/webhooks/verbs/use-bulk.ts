import type { Webhook } from '../../../types/webhook.generated';
import { useSnackbar } from '../../../components/feedback/snackbars';
import { useOneByOne } from '../../../hooks/use-one-by-one';
import { type BulkOutcome, bulkMessage, type BulkVerb } from './messages';

/** Does something to several webhooks, and tells the outcome. */
export function useBulk( onChanged: () => void ) {
	const { run: runEach, ...state } = useOneByOne< BulkVerb, Webhook >();
	const snackbar = useSnackbar();

	async function run(
		verb: BulkVerb,
		webhooks: readonly Webhook[],
		act: ( webhook: Webhook ) => Promise< void >,
		others: Omit< BulkOutcome, 'done' >
	): Promise< void > {
		const failed = await runEach( verb, webhooks, act );
		snackbar( bulkMessage( verb, { ...others, done: webhooks.length - failed.length } ) );
		onChanged();
	}

	return { run, ...state };
}

export type Bulk = ReturnType< typeof useBulk >;
