import { useEffect, useMemo, useRef } from '@wordpress/element';
import type { DeliveryInFull } from '../../data/deliveries';
import { DELIVERY_VERBS, type DeliveryVerb } from '../../features/delivery-verbs/verbs';
import type { Action } from '../../components/data-views/data-views';
import { icon } from '../../components/display/icons';

export type RunVerb = ( verb: DeliveryVerb, deliveries: readonly DeliveryInFull[] ) => Promise< void >;

/** The menu of each row, and what can be done to the chosen ones; always the same object, for a new one costs every row a render. */
export function useActions( run: RunVerb ): Action< DeliveryInFull >[] {
	const latest = useRef( run );
	useEffect( () => {
		latest.current = run;
	}, [ run ] );

	return useMemo(
		() =>
			DELIVERY_VERBS.map( ( verb ) => ( {
				id: verb.id,
				label: verb.label,
				icon: icon( verb.icon ),
				isEligible: verb.isEligible,
				isDestructive: verb.isDestructive,
				supportsBulk: true,
				callback: ( deliveries: DeliveryInFull[] ) => latest.current( verb, deliveries ),
			} ) ),
		[]
	);
}
