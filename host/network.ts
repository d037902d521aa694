/** Creates the network, or moves the existing one to the wanted port. Each step is a PHP file that runs inside WordPress. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../tools/lib/errors';
import type { Progress } from '../tools/lib/progress';
import { runStep, type Playground } from './playground';
import type { NetworkState } from './state';

const NEXT = 'Fix that and run `npm start` again, or create a new network with `npm start -- --reset`.';

/** What the front page reports to the host. */
interface Readiness {
	active: boolean;
	current: boolean;
}

export class Network {
	constructor(
		private readonly playground: Playground,
		private readonly state: NetworkState,
		private readonly port: number,
		private readonly progress: Progress
	) {}

	/** Runs before anyone can request a page. */
	async prepare(): Promise< void > {
		if ( this.state.port === undefined ) {
			await this.create();
		} else if ( this.state.port !== this.port ) {
			await this.move( this.state.port );
		}
	}

	/** Waits until the front page responds, with the plugin active and the tables current. */
	open(): Promise< void > {
		return this.progress.step( 'Opening the network', async ( report ) => {
			const { active, current } = await this.frontPage();
			if ( ! current ) {
				report( 'updating the tables for this WordPress' );
				await this.step( 'upgrade.php' );
			}
			if ( ! active ) {
				report( 'activating the plugin' );
				await this.step( 'activate.php' );
			}
			if ( ! active || ! current ) {
				await this.frontPage();
			}
		} );
	}

	private create(): Promise< void > {
		return this.progress.step( 'Creating a network of 4 sites and 5 people', async ( report ) => {
			report( 'installing WordPress' );
			await this.step( 'install.php' );
			report( 'adding sites and people' );
			await this.step( 'seed.php' );
			this.state.port = this.port;
		} );
	}

	private move( from: number ): Promise< void > {
		return this.progress.step( `Moving the network from port ${ from } to ${ this.port }`, async () => {
			// An interrupted move must not leave a port that may be wrong. The database knows the right one.
			this.state.port = 0;
			await this.step( 'move.php' );
			this.state.port = this.port;
		} );
	}

	private async step( file: string ): Promise< void > {
		const input = { domain: `127.0.0.1:${ this.port }`, port: this.port };
		const { error } = await runStep( this.playground, file, input );
		if ( error ) {
			throw new SetupError( error, NEXT );
		}
	}

	private async frontPage(): Promise< Readiness > {
		const headers = { 'x-multisite-webhooks-host': '?' };
		const response = await fetch( `http://127.0.0.1:${ this.port }/`, { headers, redirect: 'manual' } );
		await response.arrayBuffer();
		const readiness = response.headers.get( 'x-multisite-webhooks-host' );
		if ( response.status !== 200 || readiness === null ) {
			throw new SetupError(
				`The network's front page responds with ${ response.status }.${ this.lastError() }`,
				NEXT
			);
		}
		return JSON.parse( readiness ) as Readiness;
	}

	private lastError(): string {
		try {
			const log = readFileSync( join( this.state.log, 'debug.log' ), 'utf8' );
			const errors = log.split( '\n' ).filter( ( line ) => line.startsWith( '[' ) );
			return ` PHP's last error:\n${ errors.at( -1 ) ?? '' }`;
		} catch {
			return '';
		}
	}
}
