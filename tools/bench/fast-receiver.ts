import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../lib/ports';
import { need, Server } from '../stack/server';

export interface FastReceiver {
	address: string;
	stop: () => Promise< void >;
}

/** nginx, which responds 200 to everything and keeps connections open. No receiver is faster. */
export async function startFastReceiver(): Promise< FastReceiver > {
	const folder = mkdtempSync( join( tmpdir(), 'multisite-webhooks-bench-' ) );
	const address = `127.0.0.1:${ await freePort() }`;
	const config = join( folder, 'nginx.conf' );
	const log = join( folder, 'nginx.log' );
	writeFileSync( config, configuration( address ) );
	const server = await Server.start(
		'nginx, as a receiver',
		[ need( 'nginx' ), '-e', log, '-p', folder, '-c', config ],
		log,
		async () =>
			fetch( `http://${ address }/` ).then(
				( { ok } ) => ok,
				() => false
			)
	);
	return {
		address,
		stop: async () => {
			await server.stop();
			rmSync( folder, { recursive: true, force: true } );
		},
	};
}

function configuration( address: string ): string {
	const kinds = [ 'client_body', 'fastcgi', 'proxy', 'scgi', 'uwsgi' ];
	return `daemon off;
${ process.getuid?.() === 0 ? 'user root;' : '' }
worker_processes 1;
pid nginx.pid;
events { worker_connections 4096; }
http {
	access_log off;
	keepalive_requests 1000000000;
	client_body_buffer_size 64k;
${ kinds.map( ( kind ) => `\t${ kind }_temp_path ${ kind };` ).join( '\n' ) }
	server {
		listen ${ address } backlog=1024;
		location / { return 200; }
	}
}
`;
}
