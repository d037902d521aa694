import { useState } from '@wordpress/element';
import type { Sites } from './filters';

/** All sites that the log has shown since the screen was opened; a new object only if there is a new site. */
export function useSeenSites( shown: readonly ( readonly [ id: number, name: string | null ] )[] ): Sites {
	const [ seen, setSeen ] = useState< Sites >( new Map() );
	if ( shown.every( ( [ id ] ) => seen.has( id ) ) ) {
		return seen;
	}
	const more = new Map( [ ...seen, ...shown ] );
	// During render: React renders once more before the list shows without them.
	setSeen( more );
	return more;
}
