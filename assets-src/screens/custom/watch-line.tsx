import { speak } from '@wordpress/a11y';
import { createInterpolateElement, useEffect, useRef } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { Caution } from '../../components/forms/field-help';
import { exactTime } from '../../lib/format/time';
import type { ActionWatch } from '../../types/rest.generated';
import type { WatchState } from './use-watch';

/** What the watch has seen so far, in words. */
export function WatchLine( { watch, action }: { watch: WatchState; action: string } ) {
	const seen = watch.watch !== null && watch.watch.action === action.trim() ? watch.watch : null;
	useAnnounced( seen );
	return (
		<div className="msw-watch__line">
			{ watch.isLost && (
				<Caution>{ __( 'The connection is lost. Trying again…', 'multisite-webhooks' ) }</Caution>
			) }
			{ watch.other !== null && <p>{ otherIsWatched( watch.other ) }</p> }
			{ seen === null ? (
				<p>
					{ __(
						'For 10 minutes, the network notes what the action is fired with. No event is recorded.',
						'multisite-webhooks'
					) }
				</p>
			) : (
				<Seen seen={ seen } />
			) }
		</div>
	);
}

function Seen( { seen }: { seen: ActionWatch } ) {
	return (
		<>
			<p>{ seen.firings === 0 ? notFired( seen ) : <strong>{ countOf( seen ) }</strong> }</p>
			{ seen.per_hour !== null && seen.firings > 0 && <p>{ perHour( seen.per_hour ) }</p> }
			{ seen.running && seen.ends_at !== null && (
				<p className="msw-muted">
					{ createInterpolateElement(
						/* translators: <time/>: a date with a time. */
						__( 'Watching until <time/>.', 'multisite-webhooks' ),
						{ time: <bdi>{ exactTime( seen.ends_at ) }</bdi> }
					) }
				</p>
			) }
			{ ! seen.running && <p className="msw-muted">{ __( 'The watch has ended.', 'multisite-webhooks' ) }</p> }
			{ seen.often && seen.requests > 0 && (
				<Caution>
					{ __(
						'This is very often. As an event it would fill the log and cost each request time.',
						'multisite-webhooks'
					) }
				</Caution>
			) }
		</>
	);
}

function notFired( { running, requests }: ActionWatch ): string {
	if ( running ) {
		return __(
			'Not fired yet. Do what should fire it in another tab, on any site of the network.',
			'multisite-webhooks'
		);
	}
	return sprintf(
		/* translators: %s: number of requests. */
		_n( 'It did not fire in %s request.', 'It did not fire in %s requests.', requests, 'multisite-webhooks' ),
		requests.toLocaleString()
	);
}

function countOf( seen: ActionWatch ): string {
	return sprintf(
		/* translators: 1: number of times, such as "412 times". 2: number of requests. 3: number of all requests. */
		__( 'Fired %1$s in %2$s of %3$s requests.', 'multisite-webhooks' ),
		/* translators: %s: a number. */
		sprintf( _n( '%s time', '%s times', seen.firings, 'multisite-webhooks' ), seen.firings.toLocaleString() ),
		seen.fired_requests.toLocaleString(),
		seen.requests.toLocaleString()
	);
}

function perHour( count: number ): string {
	return sprintf(
		/* translators: %s: number of events. */
		_n( 'About %s event per hour.', 'About %s events per hour.', count, 'multisite-webhooks' ),
		count.toLocaleString()
	);
}

function otherIsWatched( action: string ): string {
	return sprintf(
		/* translators: %s: name of an action. */
		__( '“%s” is being watched now. Watching this action ends that.', 'multisite-webhooks' ),
		action
	);
}

const ANNOUNCED_EVERY_MS = 30_000;

/** The first firing at once, later ones at most twice a minute. */
function useAnnounced( seen: ActionWatch | null ): void {
	const last = useRef( { firings: 0, at: 0 } );
	const firings = seen?.running === true ? seen.firings : 0;
	useEffect( () => {
		const isDue = last.current.firings === 0 || Date.now() - last.current.at > ANNOUNCED_EVERY_MS;
		if ( seen !== null && firings > last.current.firings && isDue ) {
			last.current = { firings, at: Date.now() };
			speak( countOf( seen ) );
		}
	}, [ firings, seen ] );
}
