import { SnackbarList } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { useMemo } from '@wordpress/element';
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
