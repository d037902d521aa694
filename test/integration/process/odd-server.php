<?php
/**
 * A receiver that does what the inbox can't: the first argument says what. Prints its port, then serves until it is ended.
 */

declare(strict_types=1);

/** @param resource $client */
function reset_at_close( $client ): bool {
	$socket = socket_import_stream( $client );
	return $socket instanceof Socket && socket_set_option( $socket, SOL_SOCKET, SO_LINGER, [ 'l_onoff' => 1, 'l_linger' => 0 ] );
}

[ , $way ] = $argv;
$pem       = $argv[2] ?? '';
$secure    = '' === $pem ? 'tcp' : 'ssl';
$context   = stream_context_create( '' === $pem ? [] : [ 'ssl' => [ 'local_cert' => $pem ] ] );
$server    = stream_socket_server( "{$secure}://127.0.0.1:0", $number, $message, STREAM_SERVER_BIND | STREAM_SERVER_LISTEN, $context );
assert( is_resource( $server ) );
echo substr( (string) strrchr( (string) stream_socket_get_name( $server, false ), ':' ), 1 ), "\n";

/**
 * Responds to all requests of a connection, each with its number on it.
 *
 * @param resource $client
 */
function respond_to_all( $client, string $request ): void {
	for ( $number = 1; '' !== $request; $number++ ) {
		preg_match( '/^content-length: (\d+)/im', $request, $length );
		$body = substr( $request, (int) strpos( $request, "\r\n\r\n" ) + 4 );
		while ( strlen( $body ) < (int) ( $length[1] ?? 0 ) && ! feof( $client ) ) {
			$body .= fread( $client, 8192 );
		}
		fwrite( $client, "HTTP/1.1 200 OK\r\nX-Number: {$number}\r\nContent-Length: 0\r\n\r\n" );
		$request = '';
		while ( ! str_contains( $request, "\r\n\r\n" ) && ! feof( $client ) ) {
			$request .= fread( $client, 8192 );
		}
	}
}

/**
 * As much as the other side takes.
 *
 * @param resource $client
 */
function flood( $client ): void {
	fwrite( $client, "HTTP/1.1 200 OK\r\n\r\n" );
	while ( false !== @fwrite( $client, str_repeat( 'x', 65_536 ) ) ) {
		continue;
	}
}

$open   = [];
$served = 0;
for ( ; ; ) {
	$client = @stream_socket_accept( $server, 60 );
	if ( ! is_resource( $client ) ) {
		continue; // A handshake that failed.
	}
	$request = '';
	while ( ! str_contains( $request, "\r\n\r\n" ) && ! feof( $client ) ) {
		$request .= fread( $client, 8192 );
	}
	match ( $way ) {
		'large'    => fwrite( $client, "HTTP/1.1 200 OK\r\nContent-Length: 200000\r\n\r\n" . str_repeat( 'x', 200_000 ) ),
		'64-kb'    => fwrite( $client, "HTTP/1.1 200 OK\r\nContent-Length: 65536\r\n\r\n" . str_repeat( 'x', 65_536 ) ),
		'bytes'    => fwrite(
			$client,
			"HTTP/1.1 200 OK\r\nX-Odd: \xff\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\nContent-Length: 3\r\n\r\n\xff\x00\xfe",
		),
		'bad-gzip' => fwrite(
			$client,
			0 === $served
				? "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnone"
				: "HTTP/1.1 500 Again\r\nContent-Length: 0\r\n\r\n",
		),
		'no-http'  => fwrite( $client, "SSH-2.0-OpenSSH_9.2\r\n" ),
		'cut-off'  => fwrite( $client, "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhalf" ),
		'bot-page' => fwrite( $client, "HTTP/1.1 403 Forbidden\r\nCF-Mitigated: challenge\r\nContent-Length: 0\r\n\r\n" ),
		'endless'  => [ fwrite( $client, "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhalf" ), $open[] = $client ],
		'endless-head'      => [ fwrite( $client, "HTTP/1.1 200 OK\r\nX-A: 1\r\n" ), $open[] = $client ],
		'redirects-far'     => fwrite( $client, "HTTP/1.1 302 Found\r\nLocation: /" . str_repeat( 'a', 20_000 ) . "\r\n\r\n" ),
		'redirects-too-far' => fwrite( $client, "HTTP/1.1 302 Found\r\nLocation: /" . str_repeat( 'a', 70_000 ) . "\r\n\r\n" ),
		'google-script'     => fwrite( $client, "HTTP/1.1 302 Found\r\nLocation: https://script.googleusercontent.com/a\r\n\r\n" ),
		'waits-oddly'       => fwrite( $client, "HTTP/1.1 503 Busy\r\nRetry-After: soon\r\nContent-Length: 0\r\n\r\n" ),
		'hangs'    => $open[] = $client,
		'resets'   => reset_at_close( $client ),
		'keeps'    => respond_to_all( $client, $request ),
		'floods'   => flood( $client ),
		default    => fwrite( $client, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n" ),
	};
	++$served;
	unset( $client );
}
