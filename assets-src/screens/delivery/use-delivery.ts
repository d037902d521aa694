import { speak } from '@wordpress/a11y';
import { useCallback, useEffect, useRef } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { type DeliveryWithAttempts, loadDelivery } from '../../data/deliveries';
import { isSame } from '../../lib/is-same';
import { shownOf, useLoaded } from '../../data/use-loaded';
import { statusLabel } from '../../components/display/status-badge';

const EVERY_MS = 3_000;

/** Reloads a waiting delivery once its next attempt is due, while someone may be looking. */
export function useDelivery( id: string ) {
	const { loaded, change } = useLoaded(
		useCallback( ( signal: AbortSignal ) => loadDelivery( id, signal ), [ id ] )
	);
	const delivery = shownOf( loaded );
	const dueAt = delivery?.status === 'waiting' ? delivery.next_try_at : null;

	/** A failure changes nothing: what is shown stays true until there is news. */
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

	useAnnouncedAttempts( delivery );
	return { loaded, refresh: useCallback( () => void refresh(), [ refresh ] ) };
}

/** Announces the outcome of an attempt that was made meanwhile. */
function useAnnouncedAttempts( delivery: DeliveryWithAttempts | null ): void {
	const attempts = useRef< number | null >( null );
	useEffect( () => {
		if ( delivery === null ) {
			return;
		}
		if ( attempts.current !== null && delivery.attempt_count > attempts.current ) {
			speak( attemptMessage( delivery ) );
		}
		attempts.current = delivery.attempt_count;
	}, [ delivery ] );
}

function attemptMessage( { attempt_count: number, status, details }: DeliveryWithAttempts ): string {
	return sprintf(
		/* translators: 1: number of the attempt, 2: "Delivered", or a short reason. */
		__( 'Attempt %1$d: %2$s', 'multisite-webhooks' ),
		number,
		status === 'delivered' ? statusLabel( status ) : ( details.reason_short ?? statusLabel( status ) )
	);
}
