/** Makes the network, or brings the kept one to where it is wanted. Each step is a PHP file that runs inside WordPress. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../tools/errors';
import type { Progress } from '../tools/progress';
import { runStep, type Playground } from './playground';
import type { NetworkState } from './state';

const NEXT = 'Put that right and run `npm start` again, or make the network anew with `npm start -- --reset`.';

/** What the front page tells the host. */
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

	/** Before anyone can ask for a page. */
	async prepare(): Promise< void > {
		if ( this.state.port === undefined ) {
			await this.make();
		} else if ( this.state.port !== this.port ) {
			await this.move( this.state.port );
		}
	}

	/** Until the front page answers, from an active plugin and current tables. */
	async open(): Promise< void > {
		this.progress.step( 'Opening the network' );
		const { active, current } = await this.frontPage();
		if ( ! current ) {
			this.progress.update( 'updating the tables for this WordPress' );
			await this.step( 'upgrade.php' );
		}
		if ( ! active ) {
			this.progress.update( 'activating the plugin' );
			await this.step( 'activate.php' );
		}
		if ( ! active || ! current ) {
			await this.frontPage();
		}
		this.progress.done();
	}

	private async make(): Promise< void > {
		this.progress.step( 'Making the network' );
		this.progress.update( 'installing WordPress', 0 );
		await this.step( 'install.php' );
		this.progress.update( 'adding sites and people', 1 / 2 );
		await this.step( 'seed.php' );
		this.state.port = this.port;
		this.progress.done( '4 sites, 5 people' );
	}

	private async move( from: number ): Promise< void > {
		this.progress.step( `Moving the network from port ${ from } to ${ this.port }` );
		// A move that is cut short must leave no number that may be wrong; the database knows where it is.
		this.state.port = 0;
		await this.step( 'move.php' );
		this.state.port = this.port;
		this.progress.done();
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
		const answer = await fetch( `http://127.0.0.1:${ this.port }/`, { headers, redirect: 'manual' } );
		await answer.arrayBuffer();
		const readiness = answer.headers.get( 'x-multisite-webhooks-host' );
		if ( answer.status !== 200 || readiness === null ) {
			throw new SetupError(
				`The network's front page answers ${ answer.status }.${ this.lastComplaint() }`,
				NEXT
			);
		}
		return JSON.parse( readiness ) as Readiness;
	}

	private lastComplaint(): string {
		try {
			const log = readFileSync( join( this.state.log, 'debug.log' ), 'utf8' );
			const complaints = log.split( '\n' ).filter( ( line ) => line.startsWith( '[' ) );
			return ` The last thing PHP complained about:\n${ complaints.at( -1 ) ?? '' }`;
		} catch {
			return '';
		}
	}
}
