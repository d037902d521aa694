import { parseArgs, type ParseArgsConfig } from 'node:util';
import { SetupError } from './errors';

type Options = NonNullable< ParseArgsConfig[ 'options' ] >;

/** @param next What to do about a wrong option. */
export function parseOptions< Known extends Options >( args: readonly string[], options: Known, next: string ) {
	try {
		return parseArgs( { args: [ ...args ], options } ).values;
	} catch ( error ) {
		// Node's first sentence says what is wrong. The others are for programmers.
		const [ sentence ] = String( error instanceof Error ? error.message : error ).split( /\. |\n/ );
		throw new SetupError( `${ sentence }.`, next );
	}
}
