import { existsSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../lib/ports';
import { run } from '../lib/run';
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

/** Can stop and start again with the same data and port. */
export class MariaDb {
	private constructor(
		public readonly db: Database,
		private readonly folder: StackFolder,
		private readonly command: readonly string[]
	) {}

	private server: Server | undefined;

	/** @param more Options of the server, which override the default ones. */
	public static async start( folder: StackFolder, more: readonly string[] = [] ): Promise< MariaDb > {
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
		const mariadb = new MariaDb( db, folder, [ mariadbd, ...options( data, db ), ...more ] );
		await mariadb.start();
		await run( need( 'mariadb' ), [ '--no-defaults', '--user=root', `--socket=${ db.socket }` ], {
			input: account( db ),
		} );
		return mariadb;
	}

	/** @param more Options that override the previous ones. */
	public async start( more: readonly string[] = [] ): Promise< void > {
		rmSync( this.db.socket, { force: true } ); // A killed server leaves it.
		const log = join( this.folder.logs, 'mariadb.log' );
		this.server = await Server.start( 'MariaDB', [ ...this.command, ...more ], log, () =>
			existsSync( this.db.socket )
		);
	}

	public async stop(): Promise< void > {
		await this.server?.stop();
	}

	public async kill(): Promise< void > {
		await this.server?.kill();
	}
}

/** Created once for each version of the server, because it takes longer than everything else in a stack. */
async function emptyDatabase( mariadbd: string ): Promise< string > {
	const version = /Ver ([\w.]+)/.exec( await run( mariadbd, [ '--no-defaults', '--version' ] ) )?.[ 1 ] ?? 'unknown';
	return keptFolder( `mariadb-${ version }`, async ( place ) => {
		await run( need( 'mariadb-install-db' ), [
			'--no-defaults',
			`--user=${ userInfo().username }`,
			`--datadir=${ place }`,
			`--tmpdir=${ place }`, // In a shared folder, two of these would overwrite each other's temporary tables.
			'--auth-root-authentication-method=normal',
			'--skip-test-db',
			'--innodb-log-file-size=16M',
		] );
	} );
}

/** The data is temporary, so nothing waits for the disk. */
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

/** All privileges, because tests watch other connections and create databases. */
function account( db: Database ): string {
	return [ 'localhost', db.host ]
		.map( ( host ) => `GRANT ALL ON *.* TO '${ db.user }'@'${ host }' IDENTIFIED BY '${ db.password }';` )
		.concat( `CREATE DATABASE ${ db.name };` )
		.join( '\n' );
}
