import { useDispatch } from '@wordpress/data';
import { useCallback } from '@wordpress/element';
import { store as noticesStore } from '@wordpress/notices';

interface Action {
	label: string;
	onClick: () => void;
}

/**
 * Stays until it is closed or replaced: people may need time for the action. Otherwise the whole snackbar would be a
 * button with the action as a button inside it.
 */
const WITH_ACTION = { id: 'msw-action', explicitDismiss: true };

export function useSnackbar(): ( message: string, action?: Action ) => void {
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
