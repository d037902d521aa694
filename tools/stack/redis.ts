import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { StackFolder } from './folder';
import { need, Server } from './server';

/** Listens only on its socket and stores nothing on the disk. */
export async function startRedis( folder: StackFolder ): Promise< { server: Server; socket: string } > {
	const socket = join( folder.sockets, 'redis.sock' );
	const command = [
		need( 'redis-server' ),
		...[ '--port', '0' ],
		...[ '--unixsocket', socket ],
		...[ '--save', '' ],
		...[ '--appendonly', 'no' ],
		...[ '--dir', folder.path ],
	];
	const server = await Server.start( 'Redis', command, join( folder.logs, 'redis.log' ), () => existsSync( socket ) );
	return { server, socket };
}
