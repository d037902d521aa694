/** The processes that record and deliver. Whichever ends is started again, as a service manager does it. */
import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Stack } from '../../../tools/stack/stack';
import { collect, ended, startPhp } from '../../../tools/stack/php';
import { startWp } from '../../../tools/stack/wp-cli';
import type { Random } from './random';

/** That of a service manager, about. */
const AGAIN_MS = 300;

export interface Kill {
	process: number;
	at: number;
}

/** One process that is kept up. */
export class Kept {
	private child: ChildProcess | undefined;
	private output = { printed: () => '', all: () => '' };
	private earlier = '';
	private goesOn = true;
	private readonly over: Promise< void >;

	/** @param until How it is known that one has ended. */
	public constructor(
		private readonly start: () => ChildProcess,
		private readonly until: ( child: ChildProcess ) => Promise< unknown >
	) {
		this.over = this.keep();
	}

	/** The processes that it has started. */
	public get children(): number[] {
		return this.child?.pid === undefined ? [] : childrenOf( this.child.pid );
	}

	/** All lines that it has printed in all its lives. */
	public get lines(): string[] {
		return ( this.earlier + this.output.printed() ).split( '\n' ).slice( 0, -1 );
	}

	public signal( signal: NodeJS.Signals ): void {
		this.child?.kill( signal );
	}

	/** @param signal By which it ends. */
	public async end( signal: NodeJS.Signals ): Promise< void > {
		this.goesOn = false;
		this.signal( signal );
		await this.over;
	}

	private async keep(): Promise< void > {
		while ( this.goesOn ) {
			this.child = this.start();
			this.output = collect( this.child );
			await this.until( this.child );
			this.child = undefined;
			// The last line of one that was killed may be cut.
			this.earlier += this.output.printed().replace( /[^\n]*$/, '' );
			this.output = { printed: () => '', all: () => '' };
			if ( this.goesOn ) {
				await sleep( AGAIN_MS );
			}
		}
	}
}

export class Crew {
	public readonly kills: Kill[] = [];
	private workers: Kept[];
	private readonly recorder: Kept;

	/** @param notes The folder in which each process notes under which names it claims. */
	public constructor(
		private readonly stack: Stack,
		private readonly notes: string,
		workers: number,
		eventsPerSecond: number
	) {
		const env = { CHAOS_NOTES: notes };
		this.workers = Array.from( { length: workers }, () => this.worker() );
		this.recorder = new Kept(
			() => startPhp( stack, 'test/chaos/php/record.php', [ String( eventsPerSecond ) ], { env } ),
			ended
		);
	}

	/** What the process that records was told: ids of events, or that one was lost. Started while there is no database, it prints WordPress's page about that. */
	public get recorded(): string[] {
		return this.recorder.lines.filter( ( line ) => /^(evt_[0-9a-z]{26}|lost)$/.test( line ) );
	}

	/** The parent that keeps a worker, the worker itself, or both at once. Of those that are at work, one is hit. */
	public killWorker( random: Random, whom: 'parent' | 'child' | 'both' ): void {
		const worker = random.pick( this.workers.filter( ( { children } ) => children.length > 0 ) );
		if ( worker !== undefined ) {
			this.hit( worker, whom );
		}
	}

	public killRecorder(): void {
		this.recorder.signal( 'SIGKILL' );
	}

	/** The names under which processes that were killed have claimed. */
	public claimsOfTheDead(): string[] {
		return this.kills
			.map( ( { process } ) => join( this.notes, String( process ) ) )
			.filter( ( path ) => existsSync( path ) )
			.flatMap( ( path ) => readFileSync( path, 'utf8' ).split( '\n' ) )
			.filter( ( name ) => name !== '' );
	}

	public stopRecording(): Promise< void > {
		return this.recorder.end( 'SIGTERM' );
	}

	/** All workers die in one moment, and others take their place. */
	public async powerCut(): Promise< void > {
		const dying = this.workers;
		dying.forEach( ( worker ) => this.hit( worker, 'both' ) );
		await Promise.all( dying.map( ( worker ) => worker.end( 'SIGKILL' ) ) );
		this.workers = dying.map( () => this.worker() );
	}

	/** As a service manager stops them: they finish what they have begun. */
	public async stop(): Promise< void > {
		await Promise.all( this.workers.map( ( worker ) => worker.end( 'SIGTERM' ) ) );
	}

	/** When something went wrong. */
	public async abandon(): Promise< void > {
		await Promise.all( [ this.recorder, ...this.workers ].map( ( kept ) => kept.end( 'SIGKILL' ) ) );
	}

	private worker(): Kept {
		const start = (): ChildProcess => {
			const child = startWp( this.stack, [ 'webhook', 'deliver', '--watch' ], {
				env: { CHAOS_NOTES: this.notes },
			} );
			child.stdin?.end();
			return child;
		};
		// A worker whose parent was killed goes on for a while, and holds the parent's output open.
		return new Kept( start, ( child ) => new Promise( ( resolve ) => child.once( 'exit', resolve ) ) );
	}

	private hit( worker: Kept, whom: 'parent' | 'child' | 'both' ): void {
		const { children } = worker;
		if ( whom !== 'child' ) {
			worker.signal( 'SIGKILL' );
		}
		if ( whom !== 'parent' ) {
			children.forEach( ( pid ) => this.kill( pid ) );
		}
	}

	private kill( pid: number ): void {
		try {
			process.kill( pid, 'SIGKILL' );
			this.kills.push( { process: pid, at: Date.now() } );
		} catch {
			// It has just ended by itself.
		}
	}
}

function childrenOf( pid: number ): number[] {
	try {
		const children = readFileSync( `/proc/${ pid }/task/${ pid }/children`, 'utf8' );
		return children
			.split( ' ' )
			.filter( ( text ) => text !== '' )
			.map( Number );
	} catch {
		return [];
	}
}
