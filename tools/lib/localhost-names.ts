/**
 * Names under localhost mean this machine (RFC 6761). Browsers and curl know that, but Node asks the system's resolver, which often
 * doesn't. Import this module in a program that calls a network whose sites have such names.
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
