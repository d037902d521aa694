/** Collects every text of the plugin. */
import { DOMAIN, textsOf, type Source } from './calls';
import type { Found } from './catalog';
import { PLUGIN_FILE } from './files';
import { callsInPhp } from './php';
import { callsInTypeScript } from './typescript';

export function textsOfPhp( sources: readonly Source[] ): Found[] {
	return sources.flatMap( ( source ) => textsOf( source, callsInPhp( source ), DOMAIN ) );
}

export function textsOfScreens( sources: readonly Source[] ): Found[] {
	return sources.flatMap( ( source ) => textsOf( source, callsInTypeScript( source ), DOMAIN ) );
}

/** The name and description of each event type. Edge\Words\EventTypeWords looks them up. */
export function textsOfEventTypes( sources: readonly Source[] ): Found[] {
	return sources.flatMap( ( { file, text } ) => {
		const { title, description } = JSON.parse( text ) as { title: string; description: string };
		return [
			{ text: title, comment: 'Name of an event.', file },
			{ text: description, comment: 'Description of an event.', file },
		];
	} );
}

/** The texts that WordPress translates on its list of plugins. */
export function textsOfHeader( text: string ): Found[] {
	return [ 'Plugin Name', 'Description' ].map( ( name ) => {
		const value = new RegExp( `^ \\* ${ name }:\\s*(.+)$`, 'm' ).exec( text )?.[ 1 ];
		if ( value === undefined ) {
			throw new Error( `${ PLUGIN_FILE } has no “${ name }”.` );
		}
		return { text: value.trim(), comment: `${ name } of the plugin.`, file: PLUGIN_FILE };
	} );
}
