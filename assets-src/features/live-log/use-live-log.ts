import { useDispatch, useSelect } from '@wordpress/data';
import { useCallback, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { store as preferencesStore } from '@wordpress/preferences';
import { shownOf } from '../../data/use-loaded';
import type { Problem } from '../../lib/problem';
import { useSnackbar } from '../../hooks/use-snackbar';
import type { LogKind, LogRow } from './log-kind';
import { useLive } from './use-live';
import { useLog } from './use-log';
import { useAnnouncedRows } from './use-announced-rows';
import { useAnnouncedPages } from './use-announced-pages';

/** Whether the log updates itself. */
export interface Live {
	/** Only the first page can: the others don't change. */
	readonly isPossible: boolean;
	readonly isOn: boolean;
	readonly turn: ( isOn: boolean ) => void;
}

const SCOPE = 'multisite-webhooks';
const KEY = 'live';

/** The log of a view, which updates while someone looks. `refresh` updates it once, after an action. */
export function useLiveLog< View, Row extends LogRow >(
	kind: LogKind< View, Row >,
	view: View,
	hasSelection: boolean
) {
	const { loaded, refresh, showNew } = useLog( kind, view, hasSelection );
	const shown = shownOf( loaded );
	const [ hasFailed, setFailed ] = useState( false );
	const isTurnedOff = useSelect( ( select ) => select( preferencesStore ).get( SCOPE, KEY ) === false, [] );
	const { set } = useDispatch( preferencesStore );
	const snackbar = useSnackbar();

	const isPossible = kind.canBeLive( view );
	const isOn = isPossible && ! isTurnedOff && ! hasFailed;
	const stop = useCallback(
		( problem: Problem ) => {
			setFailed( true );
			snackbar( stoppedMessage( problem ) );
		},
		[ snackbar ]
	);
	useLive( isOn && loaded.state === 'ready', refresh, stop );
	useAnnouncedPages( kind, loaded.state === 'ready' ? shown : null );
	useAnnouncedRows( kind, shown );

	const live: Live = {
		isPossible,
		isOn,
		turn: ( on ) => {
			setFailed( false );
			void set( SCOPE, KEY, on );
		},
	};
	return {
		loaded,
		live,
		showNew,
		// If this fails, the next request will say why.
		refresh: useCallback( () => void refresh( new AbortController().signal ).catch( () => {} ), [ refresh ] ),
	};
}

function stoppedMessage( { kind, message }: Problem ): string {
	const reason = kind === 'logged-out' ? __( 'You are logged out.', 'multisite-webhooks' ) : message;
	/* translators: %s: a sentence that says why. */
	return sprintf( __( 'The list is no longer live. %s', 'multisite-webhooks' ), reason );
}
