/** The database servers on which a stack can run: this machine's MariaDB, or another version from another Debian. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { SetupError } from '../lib/errors';
import type { Progress, Report } from '../lib/progress';
import { run } from '../lib/run';
import { DebianSuite, DownloadFailed, SuiteUnavailable, unpackInto } from '../setup/debian-suite';
import { keptFolder } from './folder';
import { need } from './server';

/** Where each comes from. `own`: installed on this machine. */
const ELSEWHERE = {
	mysql: { suite: 'sid', package: 'mysql-server-core' },
	'mariadb-newest': { suite: 'sid', package: 'mariadb-server-core' },
	'mariadb-10.5': { suite: 'bullseye', package: 'mariadb-server-core-10.5' },
} as const;

type Elsewhere = keyof typeof ELSEWHERE;

export type DatabaseKind = 'own' | Elsewhere;

export const DATABASES: readonly DatabaseKind[] = [ 'own', 'mariadb-10.5', 'mariadb-newest', 'mysql' ];

export interface DatabaseProgram {
	isMySql: boolean;
	/** The program, with the options that tell it where its files are. */
	command: readonly string[];
	/** Such as `mariadb-10.11.19`. */
	version: string;
	/** Makes an empty database in an empty folder. */
	create: ( folder: string ) => Promise< void >;
}

export async function databaseProgram( kind: DatabaseKind ): Promise< DatabaseProgram > {
	if ( kind === 'own' ) {
		return ownMariaDb();
	}
	const tree = await treeOf( kind );
	return kind === 'mysql' ? mySqlIn( tree ) : mariaDbIn( tree );
}

/** Downloads it once. It is not installed: it runs from a folder, with the libraries of its own Debian. */
export async function ensureDatabase( kind: DatabaseKind, progress: Progress ): Promise< void > {
	if ( kind !== 'own' ) {
		await progress.step( `Looking for ${ kind }`, ( report ) => treeOf( kind, report ) );
	}
}

function treeOf( kind: Elsewhere, report: Report = () => {} ): Promise< string > {
	return keptFolder( `server-${ kind }`, ( place ) => download( kind, place, report ) );
}

async function download( kind: Elsewhere, place: string, report: Report ): Promise< void > {
	const { suite, package: name } = ELSEWHERE[ kind ];
	const work = join( place, 'apt' );
	try {
		const apt = await DebianSuite.read( suite, work, report );
		await unpackInto( place, await apt.downloadWithAll( [ name ], report ) );
		rmSync( work, { recursive: true } );
	} catch ( error ) {
		throw error instanceof SuiteUnavailable || error instanceof DownloadFailed
			? new SetupError(
					`${ name } of Debian ${ suite } could not be downloaded (Debian: ${ error.message }).`,
					'Try again when you are online.'
				)
			: error;
	}
}

async function ownMariaDb(): Promise< DatabaseProgram > {
	const mariadbd = need( 'mariadbd' );
	return {
		isMySql: false,
		command: [ mariadbd, '--no-defaults' ],
		version: `mariadb-${ await versionOf( [ mariadbd, '--no-defaults' ] ) }`,
		create: async ( folder ) => {
			await run( need( 'mariadb-install-db' ), [
				'--no-defaults',
				`--user=${ userInfo().username }`,
				`--datadir=${ folder }`,
				`--tmpdir=${ folder }`, // In a shared folder, two of these would overwrite each other's temporary tables.
				'--auth-root-authentication-method=normal',
				'--skip-test-db',
				'--innodb-log-file-size=16M',
			] );
		},
	};
}

async function mariaDbIn( tree: string ): Promise< DatabaseProgram > {
	const share = [ 'usr/share/mariadb', 'usr/share/mysql' ].map( ( path ) => join( tree, path ) ).find( hasTables );
	const command = [ ...withItsLibraries( tree, 'mariadbd' ), `--lc-messages-dir=${ share ?? '' }` ];
	return {
		isMySql: false,
		command,
		version: `mariadb-${ await versionOf( command ) }`,
		// As its own script does, which would start the server with the libraries of this machine.
		create: async ( folder ) => {
			const options = [
				'--bootstrap',
				`--datadir=${ folder }`,
				'--innodb-log-file-size=16M',
				'--max-allowed-packet=8M',
			];
			const [ program = '', ...args ] = [ ...command, ...options, `--user=${ userInfo().username }` ];
			await run( program, args, { input: systemTables( share ?? '' ) } );
		},
	};
}

async function mySqlIn( tree: string ): Promise< DatabaseProgram > {
	const messages = `--lc-messages-dir=${ join( tree, 'usr/share/mysql' ) }`;
	const command = [ ...withItsLibraries( tree, 'mysqld' ), messages, '--secure-file-priv=', '--mysqlx=OFF' ];
	return {
		isMySql: true,
		command,
		version: `mysql-${ await versionOf( command ) }`,
		create: async ( folder ) => {
			const options = [ '--initialize-insecure', `--datadir=${ folder }`, '--innodb-redo-log-capacity=16M' ];
			const [ program = '', ...args ] = [ ...command, ...options, `--user=${ userInfo().username }` ];
			await run( program, args );
		},
	};
}

/** The linker of the same Debian starts it, because that of this machine does not know the newer libraries. */
function withItsLibraries( tree: string, program: string ): string[] {
	const folders = [ 'usr/lib', 'lib' ].map( ( path ) => join( tree, path ) ).filter( existsSync );
	const libraries = folders.flatMap( ( path ) => inside( path, /-linux-gnu$/ ) );
	const linker = libraries.flatMap( ( path ) => inside( path, /^ld-linux-.*\.so/ ) )[ 0 ] ?? '';
	return [
		linker,
		'--library-path',
		libraries.join( ':' ),
		join( tree, 'usr/sbin', program ),
		'--no-defaults',
		`--basedir=${ join( tree, 'usr' ) }`,
	];
}

function inside( folder: string, names: RegExp ): string[] {
	return readdirSync( folder )
		.filter( ( name ) => names.test( name ) )
		.map( ( name ) => join( folder, name ) );
}

async function versionOf( [ program = '', ...args ]: readonly string[] ): Promise< string > {
	return /Ver ([\d.]+)/.exec( await run( program, [ ...args, '--version' ] ) )?.[ 1 ] ?? 'unknown';
}

/** Since MariaDB 11, they have the names of MariaDB. */
const TABLES = [ 'system_tables', 'performance_tables', 'system_tables_data' ];

function hasTables( share: string ): boolean {
	return fileOf( share, 'system_tables' ) !== undefined;
}

function systemTables( share: string ): string {
	const files = [
		...TABLES.map( ( name ) => fileOf( share, name ) ),
		join( share, 'maria_add_gis_sp_bootstrap.sql' ),
	];
	const texts = files.flatMap( ( path ) => ( path === undefined ? [] : readFileSync( path, 'utf8' ) ) );
	const before = [ 'CREATE DATABASE mysql;', 'USE mysql;', 'SET @auth_root_socket = NULL;' ]; // It reads one statement a line.
	return [ ...before, ...texts ].join( '\n' );
}

function fileOf( share: string, name: string ): string | undefined {
	return [ `mariadb_${ name }.sql`, `mysql_${ name }.sql` ].map( ( file ) => join( share, file ) ).find( existsSync );
}
