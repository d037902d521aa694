import { describe, expect, it } from '@jest/globals';
import { waitFor } from '@testing-library/react';
import preloaded from '../preloaded.json';
import { openApp } from './support/network';

const WEBHOOK = 'wh_00000000000000000000000001';
const DELIVERY = 'dlv_00000000000000000000000001';
const EVENT = 'evt_00000000000000000000000001';

/** PHP answers these within the page: test/integration/Edge/Admin/AdminPageTest.php holds it to the same ones. */
describe( 'what a screen asks for first', () => {
	it.each( preloaded )( 'is what PHP preloads for %j', async ( { address, paths } ) => {
		const { log } = openApp( { at: filled( address ) } );
		const expected = [
			'/event-types?per_page=100&_fields=slug,name,description,group,source,availability',
			...paths,
		];
		await waitFor( () =>
			expect( log.map( ( { path } ) => sorted( path ) ) ).toEqual(
				expect.arrayContaining( expected.map( ( path ) => sorted( filled( path ) ) ) )
			)
		);
	} );
} );

function filled( text: string ): string {
	return text.replaceAll( '{webhook}', WEBHOOK ).replaceAll( '{delivery}', DELIVERY ).replaceAll( '{event}', EVENT );
}

/** As apiFetch compares them: in the order of their names, however they are encoded. */
function sorted( path: string ): string {
	const [ before, query = '' ] = path.split( '?' );
	return JSON.stringify( [ before, [ ...new URLSearchParams( query ) ].sort() ] );
}
