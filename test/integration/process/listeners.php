<?php
/**
 * Listens at each "address:port" of its arguments ("…:0" takes a free port, "…:=" the port of the one before, a path is a Unix
 * socket). Prints the port of each, then for each request a line of JSON: where it arrived, its first line, its headers and body.
 * Connections stay open. A CONNECT is
 * told no, and one without a password to come back with it.
 */

declare(strict_types=1);

$servers = [];
$port    = '0';
foreach ( array_slice( $argv, 1 ) as $place ) {
	$is_path = str_starts_with( $place, '/' );
	$given   = $place;
	$place   = str_replace( ':=', ":{$port}", $place );
	$server  = stream_socket_server( $is_path ? "unix://{$place}" : "tcp://{$place}", $number, $message );
	assert( is_resource( $server ), "{$place}: {$message}" );
	if ( ! $is_path ) {
		$port = substr( (string) strrchr( (string) stream_socket_get_name( $server, false ), ':' ), 1 );
		echo "{$port}\n";
	}
	$servers[ (int) $server ] = [ $server, $given ];
}

/** @var array<int, array{resource, string, string}> $clients By their stream: it, where it arrived, and what is unread of it. */
$clients = [];
for ( ; ; ) {
	$readable = [ STDIN, ...array_column( $servers, 0 ), ...array_column( $clients, 0 ) ];
	$none     = [];
	stream_select( $readable, $none, $none, 60 );
	if ( in_array( STDIN, $readable, true ) ) {
		exit; // The test has ended.
	}
	foreach ( $readable as $stream ) {
		if ( isset( $servers[ (int) $stream ] ) ) {
			$client = stream_socket_accept( $stream );
			assert( is_resource( $client ) );
			$clients[ (int) $client ] = [ $client, $servers[ (int) $stream ][1], '' ];
			continue;
		}
		[ , $place, $unread ] = $clients[ (int) $stream ] ?? [ $stream, '', '' ];
		$bytes                = fread( $stream, 65536 );
		if ( '' === $bytes || false === $bytes ) {
			unset( $clients[ (int) $stream ] );
			fclose( $stream );
			continue;
		}
		$unread .= $bytes;
		if ( 1 !== preg_match( '/\A([A-Z]+ [^\r\n]*)\r\n(.*?)\r\n\r\n(.*)\z/s', $unread, $found ) ) {
			// A handshake of TLS or SOCKS has no lines.
			if ( 1 !== preg_match( '/\A[A-Z]+ /', $unread ) ) {
				echo json_encode( [ $place, bin2hex( $unread ), '', '' ] ), "\n";
				$unread = '';
			}
			$clients[ (int) $stream ] = [ $stream, $place, $unread ];
			continue;
		}
		[ , $first, $headers, $body ] = $found;
		$length                       = 1 === preg_match( '/^content-length: (\d+)/im', $headers, $digits ) ? (int) $digits[1] : 0;
		if ( strlen( $body ) < $length ) {
			$clients[ (int) $stream ] = [ $stream, $place, $unread ];
			continue;
		}
		$clients[ (int) $stream ] = [ $stream, $place, '' ];
		echo json_encode( [ $place, $first, $headers, $body ], JSON_INVALID_UTF8_SUBSTITUTE ), "\n";
		$status = match ( true ) {
			! str_starts_with( $first, 'CONNECT ' )                   => "302 Found\r\nLocation: /redirected",
			1 === preg_match( '/^proxy-authorization:/im', $headers ) => '403 Forbidden',
			default                                                   => "407 Password\r\nProxy-Authenticate: Basic",
		};
		fwrite( $stream, "HTTP/1.1 {$status}\r\nContent-Length: 0\r\n\r\n" );
	}
}
