import { SetupError } from '../lib/errors';
import { parseOptions } from '../lib/options';

export const MEASUREMENTS = [
	'capture',
	'deliver',
	'delay',
	'fan-out',
	'claim',
	'log',
	'retry',
	'pace',
	'page',
	'import',
] as const;

export type Measurement = ( typeof MEASUREMENTS )[ number ];

export interface BenchOptions {
	json: string | undefined;
	markdown: string | undefined;
	only: readonly Measurement[];
	/** Small numbers, only to see that everything works. */
	quick: boolean;
}

const USAGE = `npm run bench -- [--json FILE] [--markdown FILE] [--only ${ MEASUREMENTS.join( ',' ) }] [--quick]`;

export function benchOptions( args: readonly string[] ): BenchOptions {
	const { json, markdown, only, quick } = parseOptions(
		args,
		{
			json: { type: 'string' },
			markdown: { type: 'string' },
			only: { type: 'string' },
			quick: { type: 'boolean' },
		},
		USAGE
	);
	return { json, markdown, only: only?.split( ',' ).map( measurement ) ?? MEASUREMENTS, quick: quick ?? false };
}

function measurement( name: string ): Measurement {
	const found = MEASUREMENTS.find( ( known ) => known === name );
	if ( found === undefined ) {
		throw new SetupError( `There is no measurement “${ name }”.`, USAGE );
	}
	return found;
}
