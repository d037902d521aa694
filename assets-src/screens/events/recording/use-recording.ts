import { useCallback } from '@wordpress/element';
import { loadRecording, startRecording, stopRecording } from '../../../data/events';
import { shownOf, useLoaded } from '../../../data/use-loaded';
import { useWhileVisible } from '../../../hooks/use-while-visible';
import { isSame } from '../../../lib/is-same';
import type { Recording } from '../../../types/rest.generated';

const EVERY_MS = 15_000;

/** Whether everything is recorded. Looks again while it is, because it ends by itself. */
export function useRecording() {
	const { loaded, change } = useLoaded( loadRecording );
	const state = shownOf( loaded );
	const isOn = state !== null && state.until !== null;

	const show = useCallback(
		( fresh: Recording ) => change( ( shown ) => ( isSame( shown, fresh ) ? shown : fresh ) ),
		[ change ]
	);
	useWhileVisible(
		useCallback( () => {
			if ( isOn ) {
				// If this fails, what is shown stays: the list says when the server does not respond.
				loadRecording( new AbortController().signal ).then( show, () => undefined );
			}
		}, [ isOn, show ] ),
		EVERY_MS
	);

	return {
		/** Null while unknown. */
		state,
		isOn,
		start: useCallback( async () => show( await startRecording() ), [ show ] ),
		stop: useCallback( async () => show( await stopRecording() ), [ show ] ),
	};
}

export type RecordingControl = ReturnType< typeof useRecording >;
