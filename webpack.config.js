/**
 * What wp-scripts builds with, chunks that a browser may keep for good (their names change with their content), and the
 * licenses of the packages in them. It ships, so it uses nothing but packages: see docs/decisions/0008-what-ships.md
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import defaults from '@wordpress/scripts/config/webpack.config.js';

const LICENSES = 'licenses.txt';

/**
 * Minifying removes the licenses from the scripts, so they stand beside them. They come from the modules that webpack
 * puts into its chunks, those inside other modules too.
 */
class Licenses {
	apply( compiler ) {
		const { Compilation, sources } = compiler.webpack;
		compiler.hooks.thisCompilation.tap( 'Licenses', ( compilation ) => {
			const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
			compilation.hooks.processAssets.tap( { name: 'Licenses', stage }, () => {
				const text = [ ...bundledPackages( compilation ) ].map( licenseOf ).sort().join( '\n' );
				compilation.emitAsset( LICENSES, new sources.RawSource( text ) );
			} );
		} );
	}
}

// The folders of the packages.
function bundledPackages( { chunks, chunkGraph } ) {
	const folders = new Set();
	const add = ( module ) => {
		const folder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec( module.nameForCondition() ?? '' );
		if ( folder !== null ) {
			folders.add( folder[ 0 ] );
		}
		module.modules?.forEach( add );
	};
	for ( const chunk of chunks ) {
		chunkGraph.getChunkModules( chunk ).forEach( add );
	}
	return folders;
}

// A package without a license must not ship, so the build stops there.
function licenseOf( folder ) {
	const { name, version, license } = JSON.parse( readFileSync( join( folder, 'package.json' ), 'utf8' ) );
	const file = readdirSync( folder ).find( ( entry ) => /^licen[cs]e/i.test( entry ) );
	if ( file === undefined ) {
		throw new Error( `The package ${ name } comes without the text of its license, so its code can't ship.` );
	}
	const text = readFileSync( join( folder, file ), 'utf8' ).replaceAll( '\r\n', '\n' ).trim();
	return `${ '='.repeat( 80 ) }\n${ name } ${ version } (${ license })\n${ '='.repeat( 80 ) }\n\n${ text }\n`;
}

export default {
	...defaults,
	plugins: [ ...defaults.plugins, new Licenses() ],
	output: { ...defaults.output, chunkFilename: '[name].[contenthash:12].js' },
	optimization: {
		...defaults.optimization,
		splitChunks: {
			...defaults.optimization.splitChunks,
			// One file per lazily loaded module, so that PHP can preload it: see Build.php.
			cacheGroups: { ...defaults.optimization.splitChunks.cacheGroups, defaultVendors: false },
		},
	},
};
