import { Button } from '@wordpress/components';
import { createInterpolateElement, useId, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { clockTime, duration } from '../../../lib/format/time';
import type { Health } from '../../../types/rest.generated';
import { Icon } from '../../../components/display/icons';
import { RelativeTime } from '../../../components/display/relative-time';
import { useNow } from '../../../hooks/use-now';
import { HealthDetails } from './health-details';

/** After this long, WP-Cron is part of the reason for late deliveries. */
const CRON_IS_LATE_AFTER_MS = 120_000;

/** A sentence about the whole network, and details on demand. It takes its space from the start, so that nothing moves. */
export function HealthLine( { health }: { health: Health | null } ) {
	const [ isOpen, setOpen ] = useState( false );
	const detailsId = useId();
	const isQuiet = health === null || ( ! health.is_late && health.last_sent_at === null );
	return (
		<div className="msw-health">
			{ ! isQuiet && (
				<div className={ health.is_late ? 'msw-health__box is-late' : 'msw-health__box' }>
					<p className="msw-health__line">
						{ health.is_late ? (
							<Icon name="warning" />
						) : (
							<span className="msw-health__dot" aria-hidden="true" />
						) }
						<span>
							<Sentence health={ health } />{ ' ' }
							<Button
								variant="link"
								aria-expanded={ isOpen }
								aria-controls={ detailsId }
								onClick={ () => setOpen( ! isOpen ) }
							>
								{ health.is_late
									? __( 'How to Fix This', 'multisite-webhooks' )
									: __( 'Details', 'multisite-webhooks' ) }
							</Button>
						</span>
					</p>
					<div id={ detailsId } hidden={ ! isOpen }>
						{ isOpen && <HealthDetails health={ health } /> }
					</div>
				</div>
			) }
		</div>
	);
}

function Sentence( { health }: { health: Health } ) {
	return health.is_late ? <Late health={ health } /> : <OnTime health={ health } />;
}

function OnTime( { health: { waiting, last_sent_at: sentAt, p95_ms: p95 } }: { health: Health } ) {
	return (
		<>
			<strong>{ __( 'Deliveries are on time.', 'multisite-webhooks' ) }</strong>{ ' ' }
			<span className="msw-health__more">
				{ sentAt !== null && lastSent( waiting, sentAt ) }
				{ p95 !== null && ` ${ usuallyWithin( p95 ) }` }
			</span>
		</>
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
	return sprintf( __( '95%% arrive within %s.', 'multisite-webhooks' ), duration( p95 ) );
}

function Late( { health }: { health: Health } ) {
	const now = useNow();
	return (
		<>
			<strong>{ __( 'Deliveries are late.', 'multisite-webhooks' ) }</strong>{ ' ' }
			{ [ backlogOf( health, now ), cronOf( health, now ) ].filter( Boolean ).join( ' ' ) }
		</>
	);
}

function backlogOf( { waiting, oldest_due_at: oldest }: Health, now: number ): string {
	const age = duration( oldest === null ? 0 : Math.max( 0, now - Date.parse( oldest ) ) );
	return sprintf(
		/* translators: 1: number of deliveries, 2: a duration such as "26 minutes". */
		_n(
			'%1$d has been waiting for %2$s.',
			'%1$d are waiting, the oldest for %2$s.',
			waiting,
			'multisite-webhooks'
		),
		waiting,
		age
	);
}

function cronOf( { wakeups: { cron: ranAt } }: Health, now: number ): string {
	if ( ranAt === null ) {
		return __( 'WP-Cron has never run.', 'multisite-webhooks' );
	}
	if ( now - Date.parse( ranAt ) < CRON_IS_LATE_AFTER_MS ) {
		return '';
	}
	/* translators: %s: a time of the day such as "13:41". */
	return sprintf( __( 'WP-Cron has not run since %s.', 'multisite-webhooks' ), clockTime( ranAt, now ) );
}
