import { __ } from '@wordpress/i18n';
import type { DeliveryWithAttempts } from '../../data/deliveries';
import { AttemptEntry } from './attempt';
import { Ending } from './ending';
import { Origin } from './origin';

/** What happened to a delivery, newest first: what is to come, its attempts, and the event. */
export function Timeline( { delivery }: { delivery: DeliveryWithAttempts } ) {
	const attempts = [ ...delivery.attempts ].reverse();
	return (
		<section className="msw-card msw-delivery__timeline" aria-labelledby="msw-attempts">
			<h2 id="msw-attempts">{ __( 'Attempts', 'multisite-webhooks' ) }</h2>
			<ol className="msw-timeline">
				<Ending delivery={ delivery } />
				{ attempts.map( ( attempt, index ) => (
					<AttemptEntry
						key={ attempt.number }
						attempt={ attempt }
						startsOpen={ index === 0 }
						plannedNext={ attempts[ index - 1 ]?.planned_at ?? delivery.next_try_at }
					/>
				) ) }
				<Origin delivery={ delivery } />
			</ol>
		</section>
	);
}
