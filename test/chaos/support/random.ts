const MODULUS = 2_147_483_647;

/** Chance that can be repeated: the same seed gives the same numbers (Park and Miller's generator). */
export class Random {
	private state: number;

	public constructor( seedOfIt: number ) {
		this.state = 1 + ( seedOfIt % ( MODULUS - 1 ) );
	}

	/** At least 0, below 1. */
	public next(): number {
		this.state = ( this.state * 48_271 ) % MODULUS;
		return this.state / MODULUS;
	}

	public between( least: number, most: number ): number {
		return least + Math.floor( this.next() * ( most - least + 1 ) );
	}

	public chance( share: number ): boolean {
		return this.next() < share;
	}

	public pick< Item >( items: readonly Item[] ): Item | undefined {
		return items[ this.between( 0, items.length - 1 ) ];
	}
}

/** CHAOS_SEED repeats a run; what processes do in between stays chance. */
export function seed(): number {
	const given = Number( process.env[ 'CHAOS_SEED' ] );
	return Number.isInteger( given ) && given > 0 ? given : 1 + Math.floor( Math.random() * 1_000_000 );
}
