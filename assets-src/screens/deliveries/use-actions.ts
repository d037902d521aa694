import { useEffect, useMemo, useRef } from '@wordpress/element';
import type { DeliveryInFull } from '../../data/deliveries';
import { DELIVERY_VERBS, type DeliveryVerb } from '../../features/delivery-verbs/verbs';
import type { Action } from '../../components/data-views/data-views';
import { icon } from '../../components/display/icons';

export type RunVerb = ( verb: DeliveryVerb, deliveries: readonly DeliveryInFull[] ) => Promise< void >;

/** The verbs of one or several rows. Always the same object, because a new one renders every row again. */
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
