/**
 * Names under localhost are this machine (RFC 6761). Browsers and curl know that; the system's resolver, which Node asks, often does not.
 * Import it in a program that calls a network whose sites are such names.
 */
import dns from 'node:dns';

const HERE = { address: '127.0.0.1', family: 4 };
const { lookup } = dns.promises;

dns.promises.lookup = ( ( name: string, options?: dns.LookupOptions ) => {
	if ( ! name.endsWith( '.localhost' ) ) {
		return lookup( name, options ?? {} );
	}
	return Promise.resolve( options?.all ? [ HERE ] : HERE );
} ) as typeof lookup;
