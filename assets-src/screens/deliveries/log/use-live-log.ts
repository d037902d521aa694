import { useDispatch, useSelect } from '@wordpress/data';
import { useCallback, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { store as preferencesStore } from '@wordpress/preferences';
import { shownOf } from '../../../data/use-loaded';
import { type DeliveriesView, isFirstPage } from '../../../lib/routes/deliveries-view';
import type { Problem } from '../../../lib/problem';
import { useSnackbar } from '../../../components/feedback/snackbars';
import { useLive } from './use-live';
import { useLog } from './use-log';
import { useSpokenNews } from './use-announced-rows';
import { useSpokenPages } from './use-announced-pages';

/** Whether the log follows what happens. */
export interface Live {
	/** Only the newest page can: the others don't change. */
	readonly isPossible: boolean;
	readonly isOn: boolean;
	readonly turn: ( isOn: boolean ) => void;
}

const SCOPE = 'multisite-webhooks';
const KEY = 'live';

/** The log of a view, which follows what happens while somebody looks. `refresh` does so once, after something was done. */
export function useLiveLog( view: DeliveriesView, hasSelection: boolean ) {
	const { loaded, refresh, showNew } = useLog( view, hasSelection );
	const shown = shownOf( loaded );
	const [ hasFailed, setFailed ] = useState( false );
	const isKeptOff = useSelect( ( select ) => select( preferencesStore ).get( SCOPE, KEY ) === false, [] );
	const { set } = useDispatch( preferencesStore );
	const snackbar = useSnackbar();

	const isPossible = isFirstPage( view );
	const isOn = isPossible && ! isKeptOff && ! hasFailed;
	const stop = useCallback(
		( problem: Problem ) => {
			setFailed( true );
			snackbar( stoppedMessage( problem ) );
		},
		[ snackbar ]
	);
	useLive( isOn && loaded.state === 'ready', refresh, stop );
	useSpokenPages( loaded.state === 'ready' ? shown : null );
	useSpokenNews( shown );

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
		// What is shown stays true enough where this fails; the next thing that is asked will say why.
		refresh: useCallback( () => void refresh( new AbortController().signal ).catch( () => {} ), [ refresh ] ),
	};
}

function stoppedMessage( { kind, message }: Problem ): string {
	const reason = kind === 'signed-out' ? __( 'You were signed out.', 'multisite-webhooks' ) : message;
	/* translators: %s: a sentence that says why. */
	return sprintf( __( 'The list is no longer live. %s', 'multisite-webhooks' ), reason );
}
