/**
 * Looks up host names, because Playground's own resolver invents an address for every name.
 * The network asks over a private port. The response is a JSON list of the host's addresses, empty when it has none.
 */
import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const LIMIT = 3000;

export async function startResolver(): Promise< { url: string; close: () => Promise< void > } > {
	const server = createServer( async ( request, response ) => {
		const host = new URL( request.url ?? '/', 'http://localhost' ).searchParams.get( 'host' ) ?? '';
		response.setHeader( 'content-type', 'application/json' );
		response.end( JSON.stringify( await addressesOf( host ) ) );
	} );
	await once( server.listen( 0, '127.0.0.1' ), 'listening' );
	return {
		url: `http://127.0.0.1:${ ( server.address() as AddressInfo ).port }/`,
		close: () =>
			new Promise( ( resolve ) => {
				server.close( () => resolve() );
				server.closeAllConnections();
			} ),
	};
}

/** Empty also when the machine is offline or the lookup too slow: a delivery would fail too. */
export async function addressesOf( host: string ): Promise< string[] > {
	if ( host === '' ) {
		return [];
	}
	const addresses = lookup( host, { all: true } ).then(
		( found ) => [ ...new Set( found.map( ( { address } ) => address ) ) ],
		() => []
	);
	return Promise.race( [ addresses, sleep( LIMIT, [], { ref: false } ) ] );
}
