import { silentProgress } from '../../../tools/progress';
import type { RawReceiver } from '../../../tools/raw-receiver';
import { startStack, type Stack } from '../../../tools/stack';
import { runPhp } from '../../../tools/stack/php';
import { wordpressCore } from '../../../tools/wordpress';

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
