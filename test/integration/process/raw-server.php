<?php
/**
 * A receiver that sends exactly the bytes of a file, and then does what the second argument says: "close", "wait", "reset", or
 * "repeat", which sends the third argument (in Base64) again and again, with so many milliseconds between (the fourth).
 * Prints its port, then serves until it is ended.
 */

declare(strict_types=1);

$bytes  = (string) file_get_contents( $argv[1] );
$then   = $argv[2] ?? 'close';
$piece  = (string) base64_decode( $argv[3] ?? '', true );
$pause  = 1000 * (int) ( $argv[4] ?? 0 );

$server = stream_socket_server( 'tcp://127.0.0.1:0' );
assert( is_resource( $server ) );
echo substr( (string) strrchr( (string) stream_socket_get_name( $server, false ), ':' ), 1 ), "\n";

/** @param resource $client */
function reset_connection( $client ): void {
	usleep( 50_000 );
	$socket = socket_import_stream( $client );
	assert( $socket instanceof Socket );
	socket_set_option( $socket, SOL_SOCKET, SO_LINGER, [ 'l_onoff' => 1, 'l_linger' => 0 ] );
	socket_close( $socket );
}

/**
 * As long as the other side takes it.
 *
 * @param resource $client
 */
function repeat( $client, string $piece, int $pause ): void {
	while ( false !== @fwrite( $client, $piece ) ) {
		usleep( $pause );
	}
}

$open = [];
for ( ; ; ) {
	$client = @stream_socket_accept( $server, 60 );
	if ( ! is_resource( $client ) ) {
		continue;
	}
	$request = '';
	// 0x16 begins a TLS handshake.
	while ( ! str_contains( $request, "\r\n\r\n" ) && ! str_starts_with( $request, "\x16" ) && ! feof( $client ) ) {
		$request .= fread( $client, 8192 );
	}
	preg_match( '/^content-length: (\d+)/im', $request, $length );
	// A connection that is closed with something unread is reset.
	while ( strlen( $request ) < (int) strpos( $request, "\r\n\r\n" ) + 4 + (int) ( $length[1] ?? 0 ) && ! feof( $client ) ) {
		$request .= fread( $client, 8192 );
	}
	fwrite( $client, $bytes );
	match ( $then ) {
		'wait'   => $open[] = $client,
		'reset'  => reset_connection( $client ),
		'repeat' => repeat( $client, $piece, $pause ),
		default  => null,
	};
	unset( $client );
}
