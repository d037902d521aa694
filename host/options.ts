import { SetupError } from '../tools/lib/errors';
import { parseOptions as parse } from '../tools/lib/options';

/** The versions that the plugin supports. Playground has all of them. */
const PHPS = [ '8.2', '8.3', '8.4', '8.5' ] as const;

export type Php = ( typeof PHPS )[ number ];

export interface Options {
	port: number;
	/** A version or a folder. */
	wp: string | undefined;
	php: Php;
	reset: boolean;
	open: boolean;
}

const DEFAULT_PORT = 8888;
const DEFAULT_PHP = '8.3';
const NEXT = 'Run `npm start -- --help` for the options.';

const OPTIONS = {
	port: { type: 'string' },
	wp: { type: 'string' },
	php: { type: 'string' },
	reset: { type: 'boolean' },
	'no-open': { type: 'boolean' },
} as const;

export function parseOptions( args: readonly string[] ): Options {
	const { port, wp, php, ...given } = parse( args, OPTIONS, NEXT );
	return {
		port: port === undefined ? DEFAULT_PORT : portNumber( port ),
		wp: wp === undefined ? undefined : notEmpty( '--wp', wp ),
		php: phpVersion( php ?? DEFAULT_PHP ),
		reset: given.reset ?? false,
		open: ! ( given[ 'no-open' ] ?? false ),
	};
}

/** The inbox takes the next port, so the very last port is unavailable. */
function portNumber( text: string ): number {
	const port = /^\d{1,5}$/.test( text ) ? Number( text ) : 0;
	if ( port < 1 || port > 65534 ) {
		throw new SetupError( `--port must be a whole number from 1 to 65534, not "${ text }".`, NEXT );
	}
	return port;
}

function phpVersion( text: string ): Php {
	const php = PHPS.find( ( version ) => version === text );
	if ( php === undefined ) {
		throw new SetupError( `--php must be ${ PHPS.join( ', ' ) }, not "${ text }".`, NEXT );
	}
	return php;
}

function notEmpty( name: string, text: string ): string {
	if ( text === '' ) {
		throw new SetupError( `${ name } needs a value.`, NEXT );
	}
	return text;
}
