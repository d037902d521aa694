<?php
/**
 * Leads connections to a port (the second argument) on to another (the first). Prints its own port, and serves until it is ended: then
 * what is behind it can't be reached any more. A second one can take its place.
 */

declare(strict_types=1);

[ , $target ] = $argv;
$server       = stream_socket_server( 'tcp://127.0.0.1:' . ( $argv[2] ?? '0' ), $number, $message );
assert( is_resource( $server ) );
echo substr( (string) strrchr( (string) stream_socket_get_name( $server, false ), ':' ), 1 ), "\n";

/** @var array<int, array{resource, resource}> $pairs By the side that is read from: it and the other one. */
$pairs = [];
for ( ; ; ) {
	$readable = [ $server, ...array_column( $pairs, 0 ) ];
	$none     = [];
	stream_select( $readable, $none, $none, 60 );
	foreach ( $readable as $stream ) {
		if ( $stream === $server ) {
			$client = stream_socket_accept( $server );
			$behind = stream_socket_client( "tcp://127.0.0.1:{$target}" );
			assert( is_resource( $client ) && is_resource( $behind ) );
			$pairs[ (int) $client ] = [ $client, $behind ];
			$pairs[ (int) $behind ] = [ $behind, $client ];
			continue;
		}
		[ , $other ] = $pairs[ (int) $stream ] ?? [ null, null ];
		if ( null === $other ) {
			continue; // The other side was closed just now.
		}
		$bytes = fread( $stream, 65536 );
		if ( '' === $bytes || false === $bytes ) {
			unset( $pairs[ (int) $stream ], $pairs[ (int) $other ] );
			fclose( $stream );
			fclose( $other );
			continue;
		}
		fwrite( $other, $bytes );
	}
}
