import { createRoot } from '@wordpress/element';
import { App } from './app';
import './styles/main.scss';

const place = document.getElementById( 'msw-app' );
if ( place ) {
	createRoot( place ).render( <App /> );
}
