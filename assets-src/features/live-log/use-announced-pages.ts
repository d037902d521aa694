import { speak } from '@wordpress/a11y';
import { useEffect, useRef } from '@wordpress/element';
import type { Log } from './log';
import type { LogKind, LogRow } from './log-kind';

/** Announces another page, because the focus stays on the filter or the pager. The first page needs no announcement. */
export function useAnnouncedPages< View, Row extends LogRow >(
	kind: LogKind< View, Row >,
	log: Log< View, Row > | null
): void {
	const announced = useRef< View | null >( null );

	useEffect( () => {
		if ( log === null || log.view === announced.current ) {
			return;
		}
		if ( announced.current !== null ) {
			speak( kind.words.shown( log.page.items.length ) );
		}
		announced.current = log.view;
	}, [ kind, log ] );
}
