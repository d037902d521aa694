/** Makes the network, or brings the kept one to where it is wanted. Each step is a PHP file that runs inside WordPress. */
import { SetupError } from '../tools/errors';
import type { Progress } from '../tools/progress';
import { runStep, type Playground } from './playground';
import type { NetworkState } from './state';

interface StepResult {
	error?: string;
}

export class Network {
	private readonly domain: string;

	constructor(
		private readonly playground: Playground,
		private readonly state: NetworkState,
		private readonly port: number,
		private readonly progress: Progress
	) {
		this.domain = `127.0.0.1:${ port }`;
	}

	async prepare(): Promise< void > {
		if ( this.state.port === undefined ) {
			await this.make();
		} else if ( this.state.port !== this.port ) {
			await this.move( this.state.port );
		} else {
			await this.activate();
		}
	}

	private async make(): Promise< void > {
		this.progress.step( 'Making the network' );
		this.progress.update( 'installing WordPress', 0 );
		await this.step( 'install.php' );
		this.progress.update( 'adding sites and people', 1 / 3 );
		await this.step( 'seed.php' );
		this.progress.update( 'activating the plugin', 2 / 3 );
		await this.step( 'prepare.php' );
		this.state.port = this.port;
		this.progress.done( '4 sites, 5 people' );
	}

	private async move( from: number ): Promise< void > {
		this.progress.step( `Moving the network from port ${ from } to ${ this.port }` );
		// A move that is cut short leaves no number that may be wrong; the database knows where it is.
		this.state.port = 0;
		await this.step( 'move.php' );
		this.state.port = this.port;
		this.progress.done();
		await this.activate();
	}

	private async activate(): Promise< void > {
		this.progress.step( 'Opening the network' );
		const { outdated } = await this.step< { outdated: string[] } >( 'prepare.php' );
		for ( const [ index, path ] of outdated.entries() ) {
			this.progress.update( `updating the database of ${ path }`, index / outdated.length );
			await this.playground.request( {
				url: `${ path }wp-admin/upgrade.php?step=1`,
				headers: { host: this.domain },
			} );
		}
		this.progress.done();
	}

	private async step< Result extends object >( file: string ): Promise< Result & StepResult > {
		const result = await runStep< Result & StepResult >( this.playground, file, {
			domain: this.domain,
			port: this.port,
		} );
		if ( result.error ) {
			throw new SetupError(
				result.error,
				'Put that right and run `npm start` again, or make the network anew with `npm start -- --reset`.'
			);
		}
		return result;
	}
}
