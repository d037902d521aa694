import { createServer, type AddressInfo } from 'node:net';

/** A port on 127.0.0.1 that nobody listens on at this moment, and so the `count` - 1 after it. */
export async function freePort( count = 1 ): Promise< number > {
	for (;;) {
		const first = await listenOnce( 0 );
		try {
			for ( let port = first + 1; port < first + count; port++ ) {
				await listenOnce( port );
			}
			return first;
		} catch {
			// One of those after it is taken.
		}
	}
}

function listenOnce( wanted: number ): Promise< number > {
	return new Promise( ( resolve, reject ) => {
		const server = createServer();
		server.once( 'error', reject );
		server.listen( wanted, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close( () => resolve( port ) );
		} );
	} );
}
