import { __, _n, sprintf } from '@wordpress/i18n';
import type { DeliveryWithAttempts } from '../../data/deliveries';
import { settings } from '../../lib/settings';
import type { DeliveryVerbs } from '../../features/delivery-verbs/use-delivery-verbs';
import { AttemptEntry } from './attempt-entry';
import { Outcome } from './outcome';
import { Origin } from './origin';
import { ResentAs } from './resent-as';
import { SchemaProblems } from './schema-problems';

interface Props {
	delivery: DeliveryWithAttempts;
	verbs: DeliveryVerbs;
}

/** The story of a delivery, newest first: what comes next, its attempts, and the event. */
export function Timeline( { delivery, verbs }: Props ) {
	const attempts = [ ...delivery.attempts ].reverse();
	const { content_deleted: isDeleted, resent_as: resentAs } = delivery.details;
	return (
		<section className="msw-card msw-delivery__timeline" aria-labelledby="msw-attempts">
			<h2 id="msw-attempts">{ __( 'Attempts', 'multisite-webhooks' ) }</h2>
			<SchemaProblems problems={ delivery.schema_problems } />
			{ isDeleted && <p className="msw-muted">{ deletedMessage( settings().keepContentDays ) }</p> }
			<ol className="msw-timeline">
				{ resentAs !== null && <ResentAs id={ resentAs } /> }
				<Outcome delivery={ delivery } verbs={ verbs } />
				{ attempts.map( ( attempt, index ) => (
					<AttemptEntry
						key={ attempt.number }
						attempt={ attempt }
						hasContent={ ! isDeleted }
						startsOpen={ index === 0 }
						nextAt={ attempts[ index - 1 ]?.planned_at ?? delivery.next_try_at }
						remedyFor={ index === 0 && delivery.details.webhook_name !== null ? delivery.webhook : null }
					/>
				) ) }
				<Origin delivery={ delivery } />
			</ol>
		</section>
	);
}

function deletedMessage( days: number ): string {
	return sprintf(
		/* translators: %d: number of days. */
		_n(
			'The content was deleted after %d day. The outcome is kept.',
			'The content was deleted after %d days. The outcome is kept.',
			days,
			'multisite-webhooks'
		),
		days
	);
}
