/** The processes that deliver. */
import type { ChildProcess } from 'node:child_process';
import { collect, ended } from '../stack/php';
import { startWp } from '../stack/wp-cli';
import type { World } from './world';

/** There is no figure, because what was to be measured did not work. */
export class NotMeasured extends Error {}

export class Worker {
	private constructor(
		private readonly child: ChildProcess,
		private readonly output: () => string,
		private readonly over: Promise< number | null >
	) {}

	/** `wp webhook deliver`, once or with `--watch`. */
	public static start( world: World, ...options: string[] ): Worker {
		const child = startWp( world.stack, [ 'webhook', 'deliver', ...options ] );
		child.stdin?.end();
		return new Worker( child, collect( child ).all, ended( child ) );
	}

	public async untilEnd(): Promise< void > {
		const code = await this.over;
		if ( code !== 0 ) {
			throw this.failure();
		}
	}

	/** Fails if the worker ends before `done`. */
	public async aliveUntil( done: Promise< void > ): Promise< void > {
		await Promise.race( [ done, this.over.then( () => Promise.reject( this.failure() ) ) ] );
	}

	public async stop(): Promise< void > {
		this.child.kill( 'SIGTERM' );
		const late = setTimeout( () => this.child.kill( 'SIGKILL' ), 20_000 );
		await this.over;
		clearTimeout( late );
	}

	public failure(): NotMeasured {
		return new NotMeasured( `wp webhook deliver ended:\n${ this.output().trim() }` );
	}
}
