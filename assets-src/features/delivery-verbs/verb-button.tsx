import { Button } from '@wordpress/components';
import { useLayoutEffect, useRef } from '@wordpress/element';
import type { DeliveryInFull } from '../../data/deliveries';
import { focused, rescueFocus } from '../../lib/browser/focus';
import type { DeliveryVerbs } from './use-delivery-verbs';
import type { DeliveryVerb } from './verbs';

interface Props {
	verb: DeliveryVerb;
	delivery: DeliveryInFull;
	verbs: DeliveryVerbs;
}

/** Only if it can be done. */
export function VerbButton( props: Props ) {
	return props.verb.isEligible( props.delivery ) ? <EligibleButton { ...props } /> : null;
}

function EligibleButton( { verb, delivery, verbs }: Props ) {
	const button = useRef< HTMLButtonElement >( null );

	// The button disappears when there is nothing left to do, and must not take the focus with it.
	useLayoutEffect( () => {
		const present = button.current;
		return () => {
			if ( focused() === present ) {
				window.requestAnimationFrame( () => rescueFocus( '.msw h1' ) );
			}
		};
	}, [] );

	return (
		<Button
			ref={ button }
			variant={ verb.isDestructive ? 'tertiary' : 'secondary' }
			isDestructive={ verb.isDestructive }
			size="compact"
			isBusy={ verbs.progress?.verb === verb.id }
			onClick={ () => void verbs.run( verb, [ delivery ] ) }
		>
			{ verb.label }
		</Button>
	);
}
