import { createRoot } from '@wordpress/element';
import { App } from './app';
import { isList, parseRoute } from './lib/routes/route';
import { settings } from './lib/settings';
import { startLoadingList } from './components/data-views/lazy-list';
import './styles/main.scss';

/* eslint-disable camelcase -- The name is webpack's own. */
declare global {
	/** Where it looks for what is loaded later. It would guess from the address of this script, which may stand in another file. */
	var __webpack_public_path__: string;
}

__webpack_public_path__ = settings().build ?? __webpack_public_path__;
/* eslint-enable camelcase */

// Before React's first turn: until then the browser runs the scripts of WordPress's that follow ours, which are large.
if ( isList( parseRoute( window.location.search ) ) ) {
	startLoadingList();
}

const place = document.getElementById( 'msw-app' );
if ( place ) {
	createRoot( place ).render( <App /> );
}
