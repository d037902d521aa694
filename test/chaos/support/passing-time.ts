import { setTimeout as sleep } from 'node:timers/promises';
import type { Stack } from '../../../tools/stack/stack';
import { sql } from '../../../tools/stack/sql';

const TABLE = 'wp_multisite_webhooks';

/**
 * Lets time pass faster than it does: what waits for its next try waits for seconds, not for hours, and a process that was
 * killed loses its claims at once. What a receiver asked for is left alone, and so are the claims of those that live.
 */
export class PassingTime {
	private static readonly EVERY_MS = 300;
	private goesOn = true;

	public constructor(
		private readonly stack: Stack,
		private readonly claimsOfTheDead: () => string[]
	) {
		void this.pass();
	}

	public stop(): void {
		this.goesOn = false;
	}

	private async pass(): Promise< void > {
		while ( this.goesOn ) {
			await sleep( PassingTime.EVERY_MS );
			const dead = this.claimsOfTheDead().map( ( name ) => `'${ name }'` );
			await sql( this.stack.db, statements( dead ) ).catch( () => {} ); // The database is away just now.
		}
	}
}

function statements( dead: readonly string[] ): string {
	const inAWhile = ( ms: string ): string =>
		`LEFT( DATE_FORMAT( UTC_TIMESTAMP( 6 ) + INTERVAL 1000 * ( ${ ms } ) MICROSECOND, '%Y-%m-%d %H:%i:%s.%f' ), 23 )`;
	const leases =
		dead.length === 0
			? ''
			: `UPDATE ${ TABLE }_deliveries SET claimed_until = '2020-01-01 00:00:00.000'
				WHERE claimed_until > '2020-01-01 00:00:00.000' AND claimed_by IN ( ${ dead.join( ', ' ) } );
				UPDATE ${ TABLE }_events SET leased_until = '2020-01-01 00:00:00.000'
				WHERE leased_until > '2020-01-01 00:00:00.000' AND leased_by IN ( ${ dead.join( ', ' ) } );`;
	return `${ leases }
		UPDATE ${ TABLE }_deliveries SET next_try_at = ${ inAWhile( '300 * attempt_count' ) }
			WHERE status = 'waiting' AND claimed_until = '' AND next_try_at > ${ inAWhile( '3500' ) };
		UPDATE ${ TABLE } SET rest_until = ${ inAWhile( '500' ) } WHERE rest_until > ${ inAWhile( '1000' ) };`;
}
