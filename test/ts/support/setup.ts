import { afterEach } from '@jest/globals';
import { cleanup, configure } from '@testing-library/react';
import apiFetch from '@wordpress/api-fetch';
import { dispatch } from '@wordpress/data';
import { store as noticesStore } from '@wordpress/notices';

// As core's inline script does on the page.
apiFetch.use( apiFetch.createRootURLMiddleware( 'https://network.example/wp-json/' ) );

// jsdom has no layout, so nothing scrolls.
window.scrollTo = () => {};
Element.prototype.scrollIntoView = () => {};
window.ResizeObserver ??= class {
	observe() {}
	unobserve() {}
	disconnect() {}
};

// Every test looks at a wide window, unless it says otherwise.
window.matchMedia ??= () =>
	( { matches: false, addEventListener() {}, removeEventListener() {} } ) as unknown as MediaQueryList;

// Two cores and other work beside: a screen may take its time.
configure( { asyncUtilTimeout: 5000 } );

afterEach( () => {
	cleanup();
	void dispatch( noticesStore ).removeAllNotices( 'snackbar' );
	window.history.replaceState( null, '', '/' );
	document.documentElement.lang = '';
} );
