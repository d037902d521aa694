/**
 * A receiver on plain sockets: fast enough for measurements, and able to do what no HTTP server does (reset, respond partly, hang).
 */
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';

export interface RawRequest {
	/** With its query. */
	path: string;
	/** Names in lower case. */
	headers: ReadonlyMap< string, string >;
	body: string;
}

export type Handler = ( request: RawRequest, socket: Socket ) => void;

export class RawReceiver {
	private readonly sockets = new Set< Socket >();
	private server: Server | undefined;

	public constructor(
		private readonly handle: Handler,
		private readonly host = '127.0.0.1',
		private port = 0
	) {}

	public get address(): string {
		return `${ this.host }:${ this.port }`;
	}

	/** Opens again on the same port as before. */
	public async open(): Promise< void > {
		const server = createServer( { noDelay: true }, ( socket ) => this.serve( socket ) );
		await once( server.listen( this.port, this.host, 1024 ), 'listening' );
		const address = server.address();
		this.port = typeof address === 'object' && address !== null ? address.port : 0;
		this.server = server;
	}

	/** Resets open connections and refuses new ones. */
	public async close(): Promise< void > {
		const { server } = this;
		this.server = undefined;
		const closed = new Promise< void >( ( resolve ) =>
			server === undefined ? resolve() : server.close( () => resolve() )
		);
		this.sockets.forEach( ( socket ) => socket.resetAndDestroy() );
		await closed;
	}

	private serve( socket: Socket ): void {
		this.sockets.add( socket );
		let unread: Buffer = Buffer.alloc( 0 );
		socket.on( 'data', ( chunk ) => {
			unread = unread.length === 0 ? chunk : Buffer.concat( [ unread, chunk ] );
			for ( let found = parse( unread ); found !== undefined; found = parse( unread ) ) {
				unread = unread.subarray( found.length );
				this.handle( found.request, socket );
			}
		} );
		socket.on( 'error', () => {} ); // Tests kill senders.
		socket.on( 'close', () => this.sockets.delete( socket ) );
	}
}

export function respond( socket: Socket, status = 200, headers: Readonly< Record< string, string > > = {} ): void {
	const more = Object.entries( headers ).map( ( [ name, value ] ) => `${ name }: ${ value }\r\n` );
	socket.write( `HTTP/1.1 ${ status } Responded\r\nContent-Length: 2\r\n${ more.join( '' ) }\r\nok` );
}

/** The first complete request in the bytes. */
function parse( bytes: Buffer ): { request: RawRequest; length: number } | undefined {
	const end = bytes.indexOf( '\r\n\r\n' );
	if ( end < 0 ) {
		return undefined;
	}
	const [ first = '', ...lines ] = bytes.toString( 'latin1', 0, end ).split( '\r\n' );
	const headers = new Map(
		lines.map( ( line ) => {
			const colon = line.indexOf( ':' );
			return [ line.slice( 0, colon ).toLowerCase(), line.slice( colon + 1 ).trim() ] as const;
		} )
	);
	const length = end + 4 + Number( headers.get( 'content-length' ) ?? 0 );
	return bytes.length < length
		? undefined
		: {
				request: {
					path: first.split( ' ' )[ 1 ] ?? '/',
					headers,
					body: bytes.toString( 'utf8', end + 4, length ),
				},
				length,
			};
}
