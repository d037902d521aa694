import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** The first of `count` consecutive ports on 127.0.0.1 that are free at this moment. */
export async function freePort( count = 1 ): Promise< number > {
	for (;;) {
		const first = await listenOnce( 0 );
		try {
			for ( let port = first + 1; port < first + count; port++ ) {
				await listenOnce( port );
			}
			return first;
		} catch {
			// A port after the first is taken.
		}
	}
}

async function listenOnce( wanted: number ): Promise< number > {
	const server = createServer();
	await once( server.listen( wanted, '127.0.0.1' ), 'listening' );
	const { port } = server.address() as AddressInfo;
	await once( server.close(), 'close' );
	return port;
}
