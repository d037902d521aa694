import { createInterpolateElement } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { clockTime, duration } from '../../lib/time';
import type { Health } from '../../types/health.generated';
import { Icon } from '../parts/icons';
import { RelativeTime } from '../parts/relative-time';
import { useNow } from '../parts/use-now';

/** WP-Cron that has not run for so long has a part in deliveries being late. */
const CRON_IS_LATE_AFTER_MS = 120_000;

/** One sentence on the whole network. Its place is kept free from the start, so that it moves nothing when it comes. */
export function HealthLine( { health }: { health: Health | null } ) {
	return <div className="msw-health">{ health !== null && <Sentence health={ health } /> }</div>;
}

function Sentence( { health }: { health: Health } ) {
	if ( health.is_late ) {
		return <Late health={ health } />;
	}
	return health.last_sent_at === null ? null : <OnTime health={ health } sentAt={ health.last_sent_at } />;
}

function OnTime( { health: { waiting, p95_ms: p95 }, sentAt }: { health: Health; sentAt: string } ) {
	return (
		<p className="msw-health__line">
			<span className="msw-health__dot" aria-hidden="true" />
			<span>
				<strong>{ __( 'Deliveries are on time.', 'multisite-webhooks' ) }</strong>{ ' ' }
				<span className="msw-health__details">
					{ lastSent( waiting, sentAt ) }
					{ p95 !== null && ` ${ usuallyWithin( p95 ) }` }
				</span>
			</span>
		</p>
	);
}

function lastSent( waiting: number, sentAt: string ) {
	const sentence =
		waiting === 0
			? /* translators: <time/> is a time such as "11 seconds ago". */
				__( 'Last sent <time/>.', 'multisite-webhooks' )
			: sprintf(
					/* translators: <time/> is a time such as "11 seconds ago", %d: number of deliveries that wait. */
					_n(
						'Last sent <time/>, %d waiting.',
						'Last sent <time/>, %d waiting.',
						waiting,
						'multisite-webhooks'
					),
					waiting
				);
	return createInterpolateElement( sentence, { time: <RelativeTime time={ sentAt } /> } );
}

function usuallyWithin( p95: number ): string {
	/* translators: %s: a duration such as "1.2 s". */
	return sprintf( __( '95 %% arrive within %s.', 'multisite-webhooks' ), duration( p95 ) );
}

function Late( { health }: { health: Health } ) {
	const now = useNow();
	return (
		<p className="msw-health__line is-late">
			<Icon name="warning" />
			<span>
				<strong>{ __( 'Deliveries are late.', 'multisite-webhooks' ) }</strong>{ ' ' }
				{ [ backlogOf( health, now ), cronOf( health, now ) ].filter( Boolean ).join( ' ' ) }{ ' ' }
				<a href={ health.help_url }>{ __( 'How to fix this', 'multisite-webhooks' ) }</a>
			</span>
		</p>
	);
}

function backlogOf( { waiting, oldest_due_at: oldest }: Health, now: number ): string {
	const age = duration( oldest === null ? 0 : Math.max( 0, now - Date.parse( oldest ) ) );
	return sprintf(
		/* translators: 1: number of deliveries, 2: a duration such as "26 minutes". */
		_n( '%1$d is waiting, for %2$s.', '%1$d are waiting, the oldest for %2$s.', waiting, 'multisite-webhooks' ),
		waiting,
		age
	);
}

function cronOf( { cron_ran_at: ranAt }: Health, now: number ): string {
	if ( ranAt === null ) {
		return __( 'WP-Cron has never run.', 'multisite-webhooks' );
	}
	if ( now - Date.parse( ranAt ) < CRON_IS_LATE_AFTER_MS ) {
		return '';
	}
	/* translators: %s: a time of the day such as "13:41". */
	return sprintf( __( 'WP-Cron has not run since %s.', 'multisite-webhooks' ), clockTime( ranAt, now ) );
}
