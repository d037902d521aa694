import { isIPv4, isIPv6 } from 'node:net';
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
	/** Hosts besides the inbox that may have private addresses, each `host` or `host:port`. */
	allow: readonly string[];
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
	allow: { type: 'string', multiple: true },
	reset: { type: 'boolean' },
	'no-open': { type: 'boolean' },
} as const;

export function parseOptions( args: readonly string[] ): Options {
	const { port, wp, php, allow, ...given } = parse( args, OPTIONS, NEXT );
	return {
		port: port === undefined ? DEFAULT_PORT : portNumber( port ),
		wp: wp === undefined ? undefined : notEmpty( '--wp', wp ),
		php: phpVersion( php ?? DEFAULT_PHP ),
		allow: allowedHosts( allow ?? [] ),
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

/** Each option may name several, separated by commas. */
function allowedHosts( texts: readonly string[] ): string[] {
	const hosts = texts.flatMap( ( text ) => text.split( ',' ) ).map( ( host ) => host.trim().toLowerCase() );
	const wrong = hosts.find( ( host ) => ! isHost( host ) );
	if ( wrong !== undefined ) {
		throw new SetupError(
			`--allow must be host or host:port, such as localhost:3000 or [::1]:3000, not "${ wrong }".`,
			NEXT
		);
	}
	return [ ...new Set( hosts ) ];
}

/** A host name, an IPv4 address or an IPv6 address in brackets. With a port, only that port is allowed. */
function isHost( text: string ): boolean {
	const [ , name, ip, port ] = /^(?:([a-z0-9._-]+)|\[([0-9a-f:.]+)\])(?::(\d+))?$/.exec( text ) ?? [];
	const isKnown = ip === undefined ? isHostName( name ?? '' ) : isIPv6( ip );
	return isKnown && ( port === undefined || ( /^[1-9]\d{0,4}$/.test( port ) && Number( port ) <= 65535 ) );
}

function isHostName( name: string ): boolean {
	const isName = /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,62})?(\.[a-z0-9_]([a-z0-9_-]{0,62})?)*$/.test( name );
	// What looks like an IPv4 address must be one.
	return isName && ( isIPv4( name ) || ! /^[\d.]+$/.test( name ) );
}

function notEmpty( name: string, text: string ): string {
	if ( text === '' ) {
		throw new SetupError( `${ name } needs a value.`, NEXT );
	}
	return text;
}
