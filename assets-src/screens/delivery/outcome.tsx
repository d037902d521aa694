import { createInterpolateElement } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import type { DeliveryWithAttempts } from '../../data/deliveries';
import { comingTime } from '../../lib/format/time';
import type { DeliveryVerbs } from '../../features/delivery-verbs/use-delivery-verbs';
import { VerbButton } from '../../features/delivery-verbs/verb-button';
import { CANCEL, type DeliveryVerb, RESEND, TRY_NOW } from '../../features/delivery-verbs/verbs';
import { ExactTime } from '../../components/display/exact-time';
import { useNow } from '../../hooks/use-now';
import { TimelineEntry } from './timeline-entry';

interface Props {
	delivery: DeliveryWithAttempts;
	verbs: DeliveryVerbs;
}

/** What comes next, or why nothing does. After a success, the newest attempt says enough. */
export function Outcome( { delivery, verbs }: Props ) {
	switch ( delivery.status ) {
		case 'waiting':
			return delivery.next_try_at === null ? null : (
				<Scheduled number={ delivery.attempt_count + 1 } time={ delivery.next_try_at }>
					<Verbs of={ [ TRY_NOW, CANCEL ] } delivery={ delivery } verbs={ verbs } />
				</Scheduled>
			);
		case 'held':
			return (
				<TimelineEntry tone="quiet" icon="pause" isPlanned>
					<p>{ whyHeld( delivery.reason ) }</p>
					<Verbs of={ [ CANCEL ] } delivery={ delivery } verbs={ verbs } />
				</TimelineEntry>
			);
		case 'failed':
			return (
				<TimelineEntry tone="bad" icon="cancelled">
					<p>
						<strong>{ failedMessage( delivery ) }</strong> <EndedAt time={ delivery.finished_at } />
					</p>
					<Verbs of={ [ RESEND ] } delivery={ delivery } verbs={ verbs } />
				</TimelineEntry>
			);
		case 'cancelled':
			return (
				<TimelineEntry tone="quiet" icon="cancelled">
					<p>
						<strong>{ __( 'Cancelled.', 'multisite-webhooks' ) }</strong>{ ' ' }
						<EndedAt time={ delivery.finished_at } />
					</p>
				</TimelineEntry>
			);
		case 'delivered':
			return null;
	}
}

function Scheduled( { number, time, children }: { number: number; time: string; children: ReactNode } ) {
	const now = useNow( time );
	const sentence = sprintf(
		/* translators: 1: number of the attempt, 2: a future time such as "in 41 minutes", or "now". */
		__( '<b>Attempt %1$d</b> is scheduled <b>%2$s</b>', 'multisite-webhooks' ),
		number,
		comingTime( time, now )
	);
	return (
		<TimelineEntry tone="late" icon="clock" isPlanned>
			<p>
				{ createInterpolateElement( sentence, { b: <strong /> } ) } <ExactTime time={ time } />
			</p>
			{ children }
		</TimelineEntry>
	);
}

/** The verbs that can be done. */
function Verbs( { of, ...props }: Props & { of: readonly DeliveryVerb[] } ) {
	return (
		<div className="msw-timeline__verbs">
			{ of.map( ( verb ) => (
				<VerbButton key={ verb.id } verb={ verb } { ...props } />
			) ) }
		</div>
	);
}

function EndedAt( { time }: { time: string | null } ) {
	return time === null ? null : <ExactTime time={ time } />;
}

function whyHeld( reason: string | null ): string {
	return reason === 'webhook_disabled'
		? __( 'Held because the webhook is disabled. Resume the webhook to send it.', 'multisite-webhooks' )
		: __( 'Held because the webhook is paused. Resume the webhook to send it.', 'multisite-webhooks' );
}

function failedMessage( { attempt_count: count, test: isTest, reason, details }: DeliveryWithAttempts ): string {
	if ( count === 0 || reason === 'unreadable' ) {
		/* translators: %s: a short reason. */
		return sprintf( __( 'Not sent: %s.', 'multisite-webhooks' ), details.reason_short ?? '' );
	}
	if ( isTest ) {
		return __( 'Tests are not retried.', 'multisite-webhooks' );
	}
	return sprintf(
		/* translators: %d: number of attempts. */
		_n( 'Gave up after %d attempt.', 'Gave up after %d attempts.', count, 'multisite-webhooks' ),
		count
	);
}
