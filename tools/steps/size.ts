import { join } from 'node:path';
import { buildScreens } from '../build/screens';
import { ROOT } from '../lib/paths';
import { complaints, ENTRY, sizes, type Size } from '../package/sizes';
import { TestsFailed, type Step } from './run-steps';

/** Builds the screens unless the last build is current. What needs a build comes after it. */
export const BUILD_AND_SIZE: Step = {
	name: 'Build and size of the scripts',
	run: async ( { report, signal } ) => {
		await buildScreens( { step: async ( _, work ) => work( report ), note: report }, signal );
		const all = sizes( join( ROOT, 'plugin/build' ) );
		const wrong = complaints( all );
		if ( wrong.length > 0 ) {
			throw new TestsFailed( undefined, wrong.join( '\n' ) );
		}
		return {
			note: all
				.filter( ( { file } ) => file === ENTRY )
				.map( budget )
				.join( '\n' ),
		};
	},
};

function budget( { gzipped, limit = 0 }: Size ): string {
	const [ used, allowed, left ] = [ gzipped, limit, limit - gzipped ].map( ( bytes ) =>
		( bytes / 1000 ).toFixed( 1 )
	);
	return `entry script: ${ used } of ${ allowed } kB, ${ left } kB left`;
}
