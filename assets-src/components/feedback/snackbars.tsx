import { SnackbarList } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { useCallback, useMemo } from '@wordpress/element';
import { store as noticesStore } from '@wordpress/notices';

/** Short outcomes, at the bottom. They announce themselves. */
export function Snackbars() {
	const notices = useSelect( ( select ) => select( noticesStore ).getNotices(), [] );
	const { removeNotice } = useDispatch( noticesStore );
	const shown = useMemo( () => notices.filter( ( notice ) => notice.type === 'snackbar' ), [ notices ] );
	return (
		<SnackbarList className="msw msw-snackbars" notices={ shown } onRemove={ ( id ) => void removeNotice( id ) } />
	);
}

interface Undo {
	label: string;
	onClick: () => void;
}

/**
 * Stays until it is closed or the next one comes: who needs the action may need time for it. Otherwise the whole
 * snackbar would be a button, with the action as a button inside it.
 */
const WITH_ACTION = { id: 'msw-action', explicitDismiss: true };

export function useSnackbar(): ( message: string, action?: Undo ) => void {
	const { createNotice } = useDispatch( noticesStore );
	return useCallback(
		( message, action ) => {
			void createNotice( 'info', message, {
				type: 'snackbar',
				...( action ? { ...WITH_ACTION, actions: [ action ] } : {} ),
			} );
		},
		[ createNotice ]
	);
}
