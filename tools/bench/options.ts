import { SetupError } from '../errors';

export const MEASUREMENTS = [ 'capture', 'deliver', 'delay', 'claim', 'log', 'retry' ] as const;

export type Measurement = ( typeof MEASUREMENTS )[ number ];

export interface BenchOptions {
	json: string | undefined;
	markdown: string | undefined;
	only: readonly Measurement[];
	/** Small numbers, which show that it works and nothing else. */
	quick: boolean;
}

export function benchOptions( words: readonly string[] ): BenchOptions {
	const options: BenchOptions = { json: undefined, markdown: undefined, only: MEASUREMENTS, quick: false };
	const rest = [ ...words ];
	const next = ( name: string ): string => {
		const value = rest.shift();
		if ( value === undefined ) {
			throw new SetupError( `${ name } needs a value.`, USAGE );
		}
		return value;
	};
	for ( let word = rest.shift(); word !== undefined; word = rest.shift() ) {
		switch ( word ) {
			case '--json':
				options.json = next( word );
				break;
			case '--markdown':
				options.markdown = next( word );
				break;
			case '--only':
				options.only = next( word ).split( ',' ).map( measurement );
				break;
			case '--quick':
				options.quick = true;
				break;
			default:
				throw new SetupError( `${ word } is not known.`, USAGE );
		}
	}
	return options;
}

const USAGE = `npm run bench -- [--json FILE] [--markdown FILE] [--only ${ MEASUREMENTS.join( ',' ) }] [--quick]`;

function measurement( name: string ): Measurement {
	const found = MEASUREMENTS.find( ( known ) => known === name );
	if ( found === undefined ) {
		throw new SetupError( `There is no measurement “${ name }”.`, USAGE );
	}
	return found;
}
