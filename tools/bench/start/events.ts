/** How long events of several kinds take from the code that fires them to the inbox. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Host } from './host';

const PATIENCE_MS = 90_000;
/** Between two events, so that each finds the network at rest. */
const PAUSE_MS = 1500;

export interface Delay {
	kind: string;
	ms: number[];
}

interface Received {
	body: string;
	receivedAt: string;
}

type Kind = 'page' | 'rest' | 'rest of another site' | 'test' | 'wp-cron' | 'retry';

export async function measureEvents( host: Host, count: number ): Promise< Delay[] > {
	const sender = await Sender.signIn( host );
	const delays: Delay[] = [];
	for ( const kind of [ 'page', 'rest', 'rest of another site', 'test', 'wp-cron', 'retry' ] as const ) {
		// One webhook for each retry: its breaker must not open.
		const [ webhooks, events ] = kind === 'retry' ? [ count, 1 ] : [ 1, count ];
		const ms: number[] = [];
		for ( let i = 0; i < webhooks; i++ ) {
			ms.push( ...( await sender.measure( kind, events ) ) );
		}
		delays.push( { kind, ms } );
	}
	return delays;
}

class Sender {
	private constructor(
		private readonly host: Host,
		private readonly headers: Record< string, string >
	) {}

	static async signIn( host: Host ): Promise< Sender > {
		const answer = await logIn( host );
		const cookie = answer.headers
			.getSetCookie()
			.map( ( line ) => line.split( ';' )[ 0 ] )
			.join( '; ' );
		const nonce = await fetch( `${ host.network }wp-admin/admin-ajax.php?action=rest-nonce`, {
			headers: { cookie },
		} );
		const headers = { cookie, 'x-wp-nonce': await nonce.text(), 'content-type': 'application/json' };
		return new Sender( host, headers );
	}

	async measure( kind: Kind, count: number ): Promise< number[] > {
		const query = kind === 'retry' ? '?status=503&retry-after=2' : '';
		const webhook = await this.send< { id: string } >( 'wp-json/multisite-webhooks/v1/webhooks', {
			url: `${ this.host.inbox }events${ query }`,
			event_types: [ 'post_published', 'user_logged_in' ],
		} );
		await this.empty();
		const delays =
			kind === 'wp-cron' ? await this.scheduled( count ) : await this.oneByOne( kind, webhook.id, count );
		await this.request( `wp-json/multisite-webhooks/v1/webhooks/${ webhook.id }`, 'DELETE' );
		await this.empty();
		return delays;
	}

	private async oneByOne( kind: Kind, webhook: string, count: number ): Promise< number[] > {
		const delays: number[] = [];
		for ( let i = 0; i < count; i++ ) {
			await sleep( PAUSE_MS );
			delays.push( await this.delayOf( kind, webhook ) );
			await this.empty();
		}
		return delays;
	}

	private async delayOf( kind: Kind, webhook: string ): Promise< number > {
		const fired = Date.now();
		await this.fire( kind, webhook );
		if ( kind === 'test' ) {
			return arrival( ( await this.received( 1 ) )[ 0 ]! ) - fired;
		}
		const [ first, second ] = await this.received( kind === 'retry' ? 2 : 1 );
		return kind === 'retry' ? arrival( second! ) - arrival( first! ) - 2000 : delay( first! );
	}

	private async fire( kind: Kind, webhook: string ): Promise< void > {
		if ( kind === 'page' ) {
			await logIn( this.host );
		} else if ( kind === 'test' ) {
			await this.send( `wp-json/multisite-webhooks/v1/webhooks/${ webhook }/test`, {} );
		} else {
			await this.publish( kind === 'rest of another site' ? 'acme/' : '' );
		}
	}

	private async publish( site: string, date?: string ): Promise< void > {
		const status = date === undefined ? 'publish' : 'future';
		await this.send( `${ site }wp-json/wp/v2/posts`, { title: 'Measured', status, date_gmt: date } );
	}

	/** Posts whose time comes when WP-Cron runs next. */
	private async scheduled( count: number ): Promise< number[] > {
		const at = new Date( Date.now() + 5000 ).toISOString().slice( 0, 19 );
		for ( let i = 0; i < count; i++ ) {
			await this.publish( '', at );
		}
		return ( await this.received( count ) ).map( delay );
	}

	private async received( count: number ): Promise< Received[] > {
		for ( const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await sleep( 50 ) ) {
			const requests = ( await ( await fetch( `${ this.host.inbox }requests` ) ).json() ) as Received[];
			if ( requests.length >= count ) {
				return requests;
			}
		}
		throw new Error( 'An event did not arrive.' );
	}

	private async empty(): Promise< void > {
		await fetch( `${ this.host.inbox }requests`, { method: 'DELETE' } );
	}

	private async send< Answer >( path: string, body: object ): Promise< Answer > {
		return ( await ( await this.request( path, 'POST', body ) ).json() ) as Answer;
	}

	private async request( path: string, method: string, body?: object ): Promise< Response > {
		const sent = body === undefined ? {} : { body: JSON.stringify( body ) };
		const answer = await fetch( this.host.network + path, { method, headers: this.headers, ...sent } );
		if ( ! answer.ok ) {
			throw new Error( `${ path } answers ${ answer.status }: ${ await answer.text() }` );
		}
		return answer;
	}
}

function logIn( host: Host ): Promise< Response > {
	return fetch( `${ host.network }wp-login.php`, {
		method: 'POST',
		body: new URLSearchParams( { log: 'admin', pwd: 'password', testcookie: '1' } ),
		headers: { cookie: 'wordpress_test_cookie=WP%20Cookie%20check' },
		redirect: 'manual',
	} );
}

const arrival = ( { receivedAt }: Received ): number => Date.parse( receivedAt );

/** The body tells when the event was fired. */
function delay( received: Received ): number {
	return arrival( received ) - Date.parse( ( JSON.parse( received.body ) as { timestamp: string } ).timestamp );
}
