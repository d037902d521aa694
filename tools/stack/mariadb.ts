import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../ports';
import { run } from '../run';
import { keptFolder, type StackFolder } from './folder';
import { need, Server } from './server';

export interface Database {
	host: string;
	port: number;
	socket: string;
	user: string;
	password: string;
	name: string;
	prefix: string;
}

export async function startMariaDb( folder: StackFolder ): Promise< { server: Server; db: Database } > {
	const mariadbd = need( 'mariadbd' );
	const data = join( folder.path, 'mariadb' );
	await run( 'cp', [ '-r', await emptyDatabase( mariadbd ), data ] );
	const db = {
		host: '127.0.0.1',
		port: await freePort(),
		socket: join( folder.sockets, 'mariadb.sock' ),
		user: 'wordpress',
		password: 'wordpress',
		name: 'wordpress',
		prefix: 'wp_',
	};
	const command = [ mariadbd, ...options( data, db ) ];
	const server = await Server.start( 'MariaDB', command, join( folder.logs, 'mariadb.log' ), () =>
		existsSync( db.socket )
	);
	await run( need( 'mariadb' ), [ '--no-defaults', '--user=root', `--socket=${ db.socket }` ], {
		input: account( db ),
	} );
	return { server, db };
}

/** Made once for each version of the server, for it takes longer than everything else that a stack starts. */
async function emptyDatabase( mariadbd: string ): Promise< string > {
	const version = /Ver ([\w.]+)/.exec( await run( mariadbd, [ '--no-defaults', '--version' ] ) )?.[ 1 ] ?? 'unknown';
	return keptFolder( `mariadb-${ version }`, async ( place ) => {
		await run( need( 'mariadb-install-db' ), [
			'--no-defaults',
			`--user=${ userInfo().username }`,
			`--datadir=${ place }`,
			`--tmpdir=${ place }`, // In a shared one two of these would take each other's temporary tables.
			'--auth-root-authentication-method=normal',
			'--skip-test-db',
			'--innodb-log-file-size=16M',
		] );
	} );
}

/** What a crash could lose is thrown away in any case, so nothing waits for the disk. */
function options( data: string, db: Database ): string[] {
	return [
		'--no-defaults',
		`--user=${ userInfo().username }`,
		`--datadir=${ data }`,
		`--tmpdir=${ data }`,
		`--socket=${ db.socket }`,
		`--port=${ db.port }`,
		'--bind-address=127.0.0.1',
		'--skip-name-resolve',
		'--skip-log-bin',
		'--skip-performance-schema',
		'--character-set-server=utf8mb4',
		'--max-connections=200',
		'--innodb-buffer-pool-size=256M',
		'--innodb-log-file-size=16M',
		'--innodb-flush-log-at-trx-commit=2',
		'--innodb-flush-method=nosync',
	];
}

/** All rights: tests watch other connections and make databases of their own. */
function account( db: Database ): string {
	return [ 'localhost', db.host ]
		.map( ( host ) => `GRANT ALL ON *.* TO '${ db.user }'@'${ host }' IDENTIFIED BY '${ db.password }';` )
		.concat( `CREATE DATABASE ${ db.name };` )
		.join( '\n' );
}
