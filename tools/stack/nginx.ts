import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StackFolder } from './folder';
import { need, Server } from './server';

export async function startNginx(
	folder: StackFolder,
	wordpress: string,
	phpSocket: string,
	port: number
): Promise< Server > {
	mkdirSync( join( folder.path, 'nginx' ) );
	const config = join( folder.path, 'nginx.conf' );
	writeFileSync( config, configuration( wordpress, phpSocket, port ) );
	const log = join( folder.logs, 'nginx.log' );
	const command = [ need( 'nginx' ), '-e', log, '-p', folder.path, '-c', config ];
	return Server.start( 'nginx', command, log, () =>
		answers( `http://127.0.0.1:${ port }/wp-includes/images/blank.gif` )
	);
}

async function answers( address: string ): Promise< boolean > {
	try {
		return ( await fetch( address, { signal: AbortSignal.timeout( 1000 ) } ) ).ok;
	} catch {
		return false;
	}
}

function configuration( wordpress: string, phpSocket: string, port: number ): string {
	return `daemon off;
${ process.getuid?.() === 0 ? 'user root;' : '' }
worker_processes 1;
pid nginx/nginx.pid;
events { worker_connections 256; }
http {
	types {
		text/html html; text/css css; text/javascript js mjs; application/json json map;
		image/svg+xml svg; image/png png; image/jpeg jpg jpeg; image/gif gif; image/webp webp; font/woff2 woff2;
	}
	default_type application/octet-stream;
	access_log off;
	client_max_body_size 64m;
${ temporaryFolders() }
	server {
		listen 127.0.0.1:${ port };
		root ${ wordpress };
		index index.php index.html;

		location / {
			try_files $uri $uri/ /index.php?$args;
		}

		# The sites of a network that lie in subdirectories share the files of the main site.
		if (!-e $request_filename) {
			rewrite /wp-admin$ $scheme://$http_host$request_uri/ permanent;
			rewrite ^(/[^/]+)?(/wp-.*) $2 last;
			rewrite ^(/[^/]+)?(/.*\\.php) $2 last;
		}

		location ~ \\.php$ {
			try_files $uri =404;
			fastcgi_pass unix:${ phpSocket };
			fastcgi_read_timeout 300;
			fastcgi_buffers 16 32k;
			fastcgi_buffer_size 64k;
${ fastcgiParameters() }
		}
	}
}
`;
}

function temporaryFolders(): string {
	const kinds = [ 'client_body', 'fastcgi', 'proxy', 'scgi', 'uwsgi' ];
	return kinds.map( ( kind ) => `\t${ kind }_temp_path nginx/${ kind };` ).join( '\n' );
}

function fastcgiParameters(): string {
	const parameters = {
		SCRIPT_FILENAME: '$document_root$fastcgi_script_name',
		SCRIPT_NAME: '$fastcgi_script_name',
		DOCUMENT_ROOT: '$document_root',
		DOCUMENT_URI: '$document_uri',
		REQUEST_URI: '$request_uri',
		REQUEST_METHOD: '$request_method',
		REQUEST_SCHEME: '$scheme',
		QUERY_STRING: '$query_string',
		CONTENT_TYPE: '$content_type',
		CONTENT_LENGTH: '$content_length',
		SERVER_PROTOCOL: '$server_protocol',
		SERVER_SOFTWARE: 'nginx',
		SERVER_NAME: '$server_name',
		SERVER_ADDR: '$server_addr',
		SERVER_PORT: '$server_port',
		REMOTE_ADDR: '$remote_addr',
		REMOTE_PORT: '$remote_port',
		REDIRECT_STATUS: '200',
	};
	return Object.entries( parameters )
		.map( ( [ name, value ] ) => `\t\t\tfastcgi_param ${ name } ${ value };` )
		.join( '\n' );
}
