import { useCallback, useEffect, useRef } from '@wordpress/element';
import { useLoaded } from '../../data/use-loaded';
import { type Log, withFresh, withNewShown } from './log';
import type { LogKind, LogRow } from './log-kind';
import { mayMoveTo } from './rows';

/** The log of a view. `refresh` updates it; if new rows would move what someone is looking at, they wait for `showNew`. */
export function useLog< View, Row extends LogRow >( kind: LogKind< View, Row >, view: View, hasSelection: boolean ) {
	const { loaded, change } = useLoaded< Log< View, Row > >(
		useCallback(
			async ( signal ) => ( { view, page: await kind.load( view, signal ), next: null } ),
			[ kind, view ]
		)
	);
	const isHeld = useRef( hasSelection );
	useEffect( () => {
		isHeld.current = hasSelection;
	}, [ hasSelection ] );

	const refresh = useCallback(
		async ( signal: AbortSignal ) => {
			const page = await kind.load( view, signal );
			const mayMove = ! isHeld.current && mayMoveTo( kind.name, page );
			change( ( log ) => ( log.view === view ? withFresh( log, { page, mayMove, timeOf: kind.timeOf } ) : log ) );
		},
		[ kind, view, change ]
	);
	const showNew = useCallback( () => change( withNewShown ), [ change ] );

	return { loaded, refresh, showNew };
}
