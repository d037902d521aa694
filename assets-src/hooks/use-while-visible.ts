import { useEffect } from '@wordpress/element';

/** Runs something repeatedly while the tab is visible, and at once when it becomes visible after a longer time. `run` must be stable. */
export function useWhileVisible( run: () => void, everyMs: number ): void {
	useEffect( () => {
		let ranAt = Date.now();
		function runIfDue() {
			if ( document.visibilityState === 'visible' && Date.now() - ranAt >= everyMs ) {
				ranAt = Date.now();
				run();
			}
		}
		const timer = window.setInterval( runIfDue, everyMs );
		document.addEventListener( 'visibilitychange', runIfDue );
		return () => {
			window.clearInterval( timer );
			document.removeEventListener( 'visibilitychange', runIfDue );
		};
	}, [ run, everyMs ] );
}
