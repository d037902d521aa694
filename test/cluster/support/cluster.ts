/** Three servers of MariaDB that replicate to each other with Galera, all on this machine. */
import { readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { phpString } from '../../../tools/lib/php-code';
import { freePort } from '../../../tools/lib/ports';
import type { RawReceiver } from '../../../tools/lib/raw-receiver';
import type { MariaDb } from '../../../tools/stack/mariadb';
import { sql } from '../../../tools/stack/sql';
import type { Stack } from '../../../tools/stack/stack';
import { network } from '../../chaos/support/network';

/** Where Debian's package galera-4 has it. */
const PROVIDER = '/usr/lib/galera/libgalera_smm.so';
const NODES = 3;
const JOIN_MS = 60_000;

export interface Cluster {
	stack: Stack;
	nodes: readonly MariaDb[];
	/** For a process that talks to this node. */
	envOf: ( node: number ) => NodeJS.ProcessEnv;
	stop: () => Promise< void >;
}

/** A network on a cluster, with a webhook for each of these receivers. */
export async function cluster( receivers: readonly RawReceiver[] ): Promise< Cluster > {
	process.env[ 'PATH' ] = `${ process.env[ 'PATH' ] ?? '' }${ delimiter }${ import.meta.dirname }`; // There is wsrep_sst_nothing.
	const ports: number[] = [];
	for ( let i = 0; i < NODES; i++ ) {
		ports.push( await freePort( 2 ) );
	}
	const { stack } = await network( receivers, [ ...optionsOf( 0, ports ), '--wsrep-new-cluster' ] );
	const nodes = [ stack.mariadb ];
	const stop = async (): Promise< void > => {
		for ( const node of nodes.splice( 1 ) ) {
			await node.stop();
		}
		await stack.stop();
	};
	try {
		// They begin with the same data, so that none of them has to send it to another.
		await stack.mariadb.stop();
		for ( let i = 1; i < NODES; i++ ) {
			nodes.push( await stack.mariadb.copy( `node-${ i + 1 }`, optionsOf( i, ports ) ) );
		}
		for ( const node of nodes ) {
			await node.start();
		}
		await Promise.all( nodes.map( untilSynced ) );
	} catch ( error ) {
		await stop();
		throw error;
	}
	chooseByEnvironment( stack );
	return { stack, nodes, envOf: ( node ) => ( { TEST_DB_HOST: addressOf( nodes[ node ] ) } ), stop };
}

function optionsOf( node: number, ports: readonly number[] ): string[] {
	const port = ports[ node ] ?? 0;
	return [
		'--wsrep-on=ON',
		`--wsrep-provider=${ PROVIDER }`,
		'--wsrep-cluster-name=multisite-webhooks',
		`--wsrep-cluster-address=gcomm://${ ports.map( ( one ) => `127.0.0.1:${ one }` ).join( ',' ) }`,
		`--wsrep-node-address=127.0.0.1:${ port }`,
		`--wsrep-node-name=node-${ node + 1 }`,
		`--wsrep-provider-options=${ [
			`gmcast.listen_addr=tcp://127.0.0.1:${ port }`,
			`ist.recv_addr=127.0.0.1:${ port + 1 }`,
			'gcache.size=64M',
		].join( ';' ) }`,
		'--binlog-format=ROW',
		'--innodb-autoinc-lock-mode=2',
		'--wsrep-sst-method=nothing',
	];
}

async function untilSynced( node: MariaDb ): Promise< void > {
	const deadline = Date.now() + JOIN_MS;
	for (;;) {
		const status = await sql(
			node.db,
			"SHOW STATUS WHERE Variable_name IN ( 'wsrep_cluster_size', 'wsrep_ready' )"
		);
		const seen = status.map( ( row ) => row.join( ' ' ) ).join( ', ' );
		if ( seen === `wsrep_cluster_size ${ NODES }, wsrep_ready ON` ) {
			return;
		}
		if ( Date.now() > deadline ) {
			throw new Error( `A node has not joined: ${ seen }` );
		}
		await sleep( 100 );
	}
}

/** Each process chooses its node. */
function chooseByEnvironment( stack: Stack ): void {
	const config = join( stack.wpPath, 'wp-config.php' );
	const host = `define( 'DB_HOST', ${ phpString( addressOf( stack.mariadb ) ) } );`;
	const before = readFileSync( config, 'utf8' );
	if ( ! before.includes( host ) ) {
		throw new Error( `${ config } has no ${ host }` );
	}
	const chosen = `define( 'DB_HOST', getenv( 'TEST_DB_HOST' ) ?: ${ phpString( addressOf( stack.mariadb ) ) } );`;
	writeFileSync( config, before.replace( host, chosen ) );
}

function addressOf( node: MariaDb | undefined ): string {
	return `${ node?.db.host ?? '' }:${ node?.db.port ?? '' }`;
}
