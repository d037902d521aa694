<?php
/**
 * A receiver that answers each request with the same bytes: the first argument, in Base64. Prints its port, then serves until
 * it is ended.
 */

declare(strict_types=1);

$answer = (string) base64_decode( $argv[1], true );
$server = stream_socket_server( 'tcp://127.0.0.1:0' );
assert( is_resource( $server ) );
echo substr( (string) strrchr( (string) stream_socket_get_name( $server, false ), ':' ), 1 ), "\n";
for ( ; ; ) {
	$client = @stream_socket_accept( $server, 60 );
	if ( ! is_resource( $client ) ) {
		continue;
	}
	$request = '';
	do {
		$request .= fread( $client, 8192 );
		$length   = 1 === preg_match( '/^content-length: (\d+)/im', $request, $found ) ? (int) $found[1] : 0;
		$end      = strpos( $request, "\r\n\r\n" );
	} while ( ! feof( $client ) && ( false === $end || strlen( $request ) < $end + 4 + $length ) );
	fwrite( $client, $answer );
	fclose( $client );
}
