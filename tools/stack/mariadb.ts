import { existsSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../lib/ports';
import { run } from '../lib/run';
import { databaseProgram, type DatabaseKind, type DatabaseProgram } from './database-program';
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

/** MariaDB, or MySQL instead. Can stop and start again with the same data and port. */
export class MariaDb {
	private constructor(
		public readonly db: Database,
		private readonly folder: StackFolder,
		private readonly program: DatabaseProgram,
		private readonly name: string,
		private readonly more: readonly string[]
	) {}

	private server: Server | undefined;

	/** @param more Options of the server, which override the default ones. */
	public static async start(
		folder: StackFolder,
		more: readonly string[] = [],
		kind: DatabaseKind = 'own'
	): Promise< MariaDb > {
		const program = await databaseProgram( kind );
		const db = {
			...( await place( folder, 'mariadb' ) ),
			user: 'wordpress',
			password: 'wordpress',
			name: 'wordpress',
			prefix: 'wp_',
		};
		const mariadb = new MariaDb( db, folder, program, 'mariadb', more );
		await run( 'cp', [ '-r', await keptFolder( program.version, program.create ), mariadb.data ] );
		await mariadb.start();
		await run( need( 'mariadb' ), [ '--no-defaults', '--user=root', `--socket=${ db.socket }` ], {
			input: account( db ),
		} );
		return mariadb;
	}

	/**
	 * Another server, which begins with what is in this one now. This one must have stopped.
	 *
	 * @param name Of its files.
	 * @param more Options, which override the default ones.
	 */
	public async copy( name: string, more: readonly string[] ): Promise< MariaDb > {
		const db = { ...this.db, ...( await place( this.folder, name ) ) };
		const copy = new MariaDb( db, this.folder, this.program, name, more );
		await run( 'cp', [ '-r', this.data, copy.data ] );
		return copy;
	}

	private get data(): string {
		return join( this.folder.path, this.name );
	}

	/** @param more Options that override the previous ones. */
	public async start( more: readonly string[] = [] ): Promise< void > {
		rmSync( this.db.socket, { force: true } ); // A killed server leaves it.
		const log = join( this.folder.logs, `${ this.name }.log` );
		const command = [
			...this.program.command,
			...options( this.program, this.data, this.db ),
			...this.more,
			...more,
		];
		this.server = await Server.start( 'MariaDB', command, log, () => existsSync( this.db.socket ) );
	}

	public async stop(): Promise< void > {
		await this.server?.stop();
	}

	public async kill(): Promise< void > {
		await this.server?.kill();
	}
}

async function place( folder: StackFolder, name: string ): Promise< Pick< Database, 'host' | 'port' | 'socket' > > {
	return { host: '127.0.0.1', port: await freePort(), socket: join( folder.sockets, `${ name }.sock` ) };
}

/** The data is temporary, so nothing waits for the disk. */
function options( { isMySql }: DatabaseProgram, data: string, db: Database ): string[] {
	return [
		`--user=${ userInfo().username }`,
		`--datadir=${ data }`,
		`--tmpdir=${ data }`,
		`--socket=${ db.socket }`,
		`--port=${ db.port }`,
		'--bind-address=127.0.0.1',
		'--skip-name-resolve',
		'--skip-log-bin',
		'--performance-schema=OFF',
		'--character-set-server=utf8mb4',
		'--max-connections=200',
		'--innodb-buffer-pool-size=256M',
		isMySql ? '--innodb-redo-log-capacity=16M' : '--innodb-log-file-size=16M',
		'--innodb-flush-log-at-trx-commit=2',
		'--innodb-flush-method=nosync',
	];
}

/** All privileges, because tests watch other connections and create databases. */
function account( db: Database ): string {
	return [ 'localhost', db.host ]
		.map( ( host ) => `'${ db.user }'@'${ host }'` )
		.map( ( user ) => `CREATE USER ${ user } IDENTIFIED BY '${ db.password }'; GRANT ALL ON *.* TO ${ user };` )
		.concat( `CREATE DATABASE ${ db.name };` )
		.join( '\n' );
}
