import { speak } from '@wordpress/a11y';
import { useCallback, useEffect, useRef } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { type DeliveryWithAttempts, loadDelivery } from '../../data/deliveries';
import { shownOf, useLoaded } from '../../data/use-loaded';
import { statusLabel } from '../../components/display/status-badge';

const EVERY_MS = 3_000;

/** A delivery that waits is asked for again once its next try is due, while somebody may be looking. */
export function useDelivery( id: string ) {
	const { loaded, change } = useLoaded(
		useCallback( ( signal: AbortSignal ) => loadDelivery( id, signal ), [ id ] )
	);
	const delivery = shownOf( loaded );
	const dueAt = delivery?.status === 'waiting' ? delivery.next_try_at : null;

	/** What is shown stays true until there is news, so a failure is no reason to say anything. */
	const refresh = useCallback(
		( signal: AbortSignal | null = null ) =>
			loadDelivery( id, signal ).then(
				( fresh ) => change( ( shown ) => ( isSame( shown, fresh ) ? shown : fresh ) ),
				() => {}
			),
		[ id, change ]
	);

	useEffect( () => {
		if ( dueAt === null ) {
			return undefined;
		}
		const controller = new AbortController();
		const timer = window.setInterval( () => {
			if ( document.visibilityState === 'visible' && Date.now() >= Date.parse( dueAt ) ) {
				void refresh( controller.signal );
			}
		}, EVERY_MS );
		return () => {
			controller.abort();
			window.clearInterval( timer );
		};
	}, [ refresh, dueAt ] );

	useSpokenNews( delivery );
	return { loaded, refresh: useCallback( () => void refresh(), [ refresh ] ) };
}

function isSame( one: DeliveryWithAttempts, other: DeliveryWithAttempts ): boolean {
	return JSON.stringify( one ) === JSON.stringify( other );
}

/** Says what came of a try that was made while the delivery was looked at. */
function useSpokenNews( delivery: DeliveryWithAttempts | null ): void {
	const tries = useRef< number | null >( null );
	useEffect( () => {
		if ( delivery === null ) {
			return;
		}
		if ( tries.current !== null && delivery.attempt_count > tries.current ) {
			speak( news( delivery ) );
		}
		tries.current = delivery.attempt_count;
	}, [ delivery ] );
}

function news( { attempt_count: number, status, details }: DeliveryWithAttempts ): string {
	return sprintf(
		/* translators: 1: number of the attempt, 2: "Delivered", or in a few words why not. */
		__( 'Attempt %1$d: %2$s', 'multisite-webhooks' ),
		number,
		status === 'delivered' ? statusLabel( status ) : ( details.reason_short ?? statusLabel( status ) )
	);
}
