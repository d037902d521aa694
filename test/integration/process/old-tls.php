<?php
/**
 * A receiver that speaks TLS 1.1 and nothing newer, with the certificate of its argument. Prints its port, then the protocol of each
 * connection that is made.
 */

declare(strict_types=1);

[ , $pem ] = $argv;
$context   = stream_context_create(
	[
		'ssl' => [
			'local_cert'    => $pem,
			'crypto_method' => STREAM_CRYPTO_METHOD_TLSv1_1_SERVER,
			'ciphers'       => 'DEFAULT@SECLEVEL=0',
		],
	]
);
$server    = stream_socket_server( 'ssl://127.0.0.1:0', $number, $message, STREAM_SERVER_BIND | STREAM_SERVER_LISTEN, $context );
assert( is_resource( $server ) );
echo substr( (string) strrchr( (string) stream_socket_get_name( $server, false ), ':' ), 1 ), "\n";
for ( ; ; ) {
	$client = @stream_socket_accept( $server, 60 );
	if ( ! is_resource( $client ) ) {
		continue; // A handshake that failed.
	}
	$crypto = stream_get_meta_data( $client )['crypto'] ?? [];
	echo $crypto['protocol'] ?? '', "\n";
	fread( $client, 8192 );
	fwrite( $client, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n" );
	fclose( $client );
}
