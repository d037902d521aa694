import { parseArgs } from 'node:util';
import { SetupError } from '../tools/errors';

export interface Options {
	port: number;
	/** A version or a folder. */
	wp: string | undefined;
	reset: boolean;
	open: boolean;
}

const DEFAULT_PORT = 8888;
const NEXT = 'Run `npm start -- --help` for the options.';

export function parseOptions( args: readonly string[] ): Options {
	const { port, wp, ...given } = parsed( args );
	return {
		port: port === undefined ? DEFAULT_PORT : portNumber( port ),
		wp: wp === undefined ? undefined : notEmpty( '--wp', wp ),
		reset: given.reset ?? false,
		open: ! ( given[ 'no-open' ] ?? false ),
	};
}

function parsed( args: readonly string[] ) {
	try {
		return parseArgs( {
			args: [ ...args ],
			options: {
				port: { type: 'string' },
				wp: { type: 'string' },
				reset: { type: 'boolean' },
				'no-open': { type: 'boolean' },
			},
		} ).values;
	} catch ( error ) {
		// Node's first sentence says what is wrong; those after it are for programmers.
		const sentence = error instanceof Error ? error.message.split( /\. |\n/ )[ 0 ] : String( error );
		throw new SetupError( `${ sentence }.`, NEXT );
	}
}

/** The inbox takes the next port, so the last one of all is not to be had. */
function portNumber( text: string ): number {
	const port = /^\d{1,5}$/.test( text ) ? Number( text ) : 0;
	if ( port < 1 || port > 65534 ) {
		throw new SetupError( `--port must be a whole number from 1 to 65534, not "${ text }".`, NEXT );
	}
	return port;
}

function notEmpty( name: string, text: string ): string {
	if ( text === '' ) {
		throw new SetupError( `${ name } needs a value.`, NEXT );
	}
	return text;
}
