import { createRoot } from '@wordpress/element';
import { App, preload } from './app';
import { parseRoute } from './lib/routes/route';
import { settings } from './lib/settings';
import './styles/main.scss';

/* eslint-disable camelcase -- The name is webpack's own. */
declare global {
	/** Where webpack looks for lazily loaded files. It would guess from the address of this script, which may be part of another file. */
	var __webpack_public_path__: string;
}

__webpack_public_path__ = settings().build ?? __webpack_public_path__;
/* eslint-enable camelcase */

// Before React's first turn: until then the browser runs the large scripts of WordPress that follow ours.
preload( parseRoute( window.location.search ) );

const place = document.getElementById( 'msw-app' );
if ( place ) {
	createRoot( place ).render( <App /> );
}
