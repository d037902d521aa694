import { useEvent } from '@wordpress/compose';
import { useMemo } from '@wordpress/element';
import type { Action } from '../../../components/data-views/data-views';
import { icon } from '../../../components/display/icons';
import type { Webhook } from '../../../types/rest.generated';
import { type BulkVerb, VERBS } from './verbs';

/** Gets those of the selected webhooks that are eligible. */
export type RunOnSeveral = ( verb: BulkVerb, webhooks: readonly Webhook[] ) => void;

/**
 * The verbs for several webhooks. The package also shows actions for single rows, so the stylesheet hides that column;
 * primary actions cost a row least, because the others make a menu.
 */
export function useBulkActions( run: RunOnSeveral ): Action< Webhook >[] {
	const runNow = useEvent( run );

	return useMemo(
		() =>
			VERBS.flatMap( ( verb ) =>
				'icon' in verb
					? [
							{
								id: verb.id,
								label: verb.label,
								icon: icon( verb.icon ),
								isPrimary: true,
								supportsBulk: true,
								isDestructive: verb.tone === 'danger',
								isEligible: verb.isEligible,
								callback: ( webhooks: Webhook[] ) => runNow( verb.id, webhooks ),
							},
						]
					: []
			),
		[ runNow ]
	);
}
