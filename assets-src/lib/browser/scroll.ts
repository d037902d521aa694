const GIVES_UP_AFTER_MS = 3_000;

interface HistoryState {
	readonly scroll?: number;
}

/** Saves the scroll position in the current entry of the history, for the way back. */
export function noteScroll(): void {
	const state: HistoryState = { scroll: window.scrollY };
	window.history.replaceState( state, '' );
}

/** Scrolls to the saved position as soon as the page is long enough again. */
export function restoreScroll(): void {
	const { scroll = 0 } = ( window.history.state as HistoryState | null ) ?? {};
	const until = Date.now() + GIVES_UP_AFTER_MS;

	function scrollIfLongEnough() {
		const isLongEnough = document.documentElement.scrollHeight >= scroll + window.innerHeight;
		if ( isLongEnough ) {
			window.scrollTo( 0, scroll );
		} else if ( Date.now() < until ) {
			window.requestAnimationFrame( scrollIfLongEnough );
		}
	}
	scrollIfLongEnough();
}
