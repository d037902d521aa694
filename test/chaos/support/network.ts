import { silentProgress } from '../../../tools/lib/progress';
import type { RawReceiver } from '../../../tools/lib/raw-receiver';
import { startStack, type Stack } from '../../../tools/stack/stack';
import { runPhp } from '../../../tools/stack/php';
import { wordpressCore } from '../../../tools/wordpress/core';

export interface Network {
	stack: Stack;
	/** Ids of its webhooks. */
	webhooks: string[];
}

/** A network with a webhook for each of these receivers, which may be reached at private addresses. */
export async function network(
	receivers: readonly Pick< RawReceiver, 'address' >[],
	mariadb: readonly string[] = []
): Promise< Network > {
	const addresses = receivers.map( ( { address } ) => address );
	const stack = await startStack( {
		core: await wordpressCore( undefined, silentProgress ),
		progress: silentProgress,
		mariadb,
		constants: { MULTISITE_WEBHOOKS_ALLOWED_HOSTS: addresses.join( ',' ) },
	} );
	const input = addresses.map( ( address ) => `http://${ address }/hook` ).join( '\n' );
	const printed = await runPhp( stack, 'test/bench/webhooks.php', [ 'payment_received' ], { input } );
	return { stack, webhooks: printed.split( '\n' ).filter( ( id ) => id !== '' ) };
}
