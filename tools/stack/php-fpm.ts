import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../lib/errors';
import { findFpm, phpVersion } from '../setup/debian';
import type { StackFolder } from './folder';
import { Server } from './server';

export async function startPhpFpm( folder: StackFolder ): Promise< { server: Server; socket: string } > {
	const version = await phpVersion();
	const fpm = findFpm( version );
	if ( fpm === undefined ) {
		throw new SetupError( `php-fpm ${ version } is not installed.`, 'Run `npm run setup`.' );
	}
	const socket = join( folder.sockets, 'php-fpm.sock' );
	const config = join( folder.path, 'php-fpm.conf' );
	writeFileSync( config, configuration( folder, socket ) );
	const asRoot = process.getuid?.() === 0 ? [ '--allow-to-run-as-root' ] : [];
	const command = [ fpm, '--nodaemonize', '-d', 'opcache.enable=1', ...asRoot, '--fpm-config', config ];
	return {
		server: await Server.start( 'php-fpm', command, join( folder.logs, 'php-fpm.log' ), () =>
			existsSync( socket )
		),
		socket,
	};
}

function configuration( folder: StackFolder, socket: string ): string {
	const user = process.getuid?.() === 0 ? 'user = root\ngroup = root\n' : '';
	return `[global]
error_log = ${ join( folder.logs, 'php-fpm.log' ) }

[stack]
${ user }listen = ${ socket }
pm = static
pm.max_children = 4
clear_env = no
catch_workers_output = yes
decorate_workers_output = no
php_admin_value[error_log] = ${ join( folder.logs, 'php.log' ) }
php_admin_flag[log_errors] = on
php_admin_flag[display_errors] = off
php_admin_value[opcache.validate_timestamps] = 1
php_admin_value[opcache.revalidate_freq] = 0
`;
}
