/**
 * Names are looked up here, since Playground's own resolver invents an address for every name.
 * The network asks over a private port; the answer is JSON, the list of the host's addresses, empty when there is no such host.
 */
import { lookup } from 'node:dns/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const LIMIT = 3000;

export async function startResolver(): Promise< { url: string; close: () => Promise< void > } > {
	const server = createServer( async ( request, response ) => {
		const host = new URL( request.url ?? '/', 'http://localhost' ).searchParams.get( 'host' ) ?? '';
		response.setHeader( 'content-type', 'application/json' );
		response.end( JSON.stringify( await addressesOf( host ) ) );
	} );
	await new Promise< void >( ( resolve, reject ) => {
		server.once( 'error', reject );
		server.listen( 0, '127.0.0.1', resolve );
	} );
	return {
		url: `http://127.0.0.1:${ ( server.address() as AddressInfo ).port }/`,
		close: () =>
			new Promise( ( resolve ) => {
				server.close( () => resolve() );
				server.closeAllConnections();
			} ),
	};
}

/** Offline, and too slow, is the same as not there: a delivery would not get through either. */
export async function addressesOf( host: string ): Promise< string[] > {
	if ( host === '' ) {
		return [];
	}
	let timer: NodeJS.Timeout | undefined;
	const limit = new Promise< string[] >( ( resolve ) => {
		timer = setTimeout( resolve, LIMIT, [] );
	} );
	const addresses = lookup( host, { all: true } ).then(
		( found ) => [ ...new Set( found.map( ( { address } ) => address ) ) ],
		() => []
	);
	return Promise.race( [ addresses, limit ] ).finally( () => clearTimeout( timer ) );
}
