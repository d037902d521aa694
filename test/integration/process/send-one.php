<?php
/**
 * Sends one request to name.example.com at the port of the first argument, pinned to the address of the second, by the transport that
 * this PHP can use, and by a proxy at the port of the third if there is one. Prints the class of that, and the status or the failure.
 */

declare(strict_types=1);

use MultisiteWebhooks\Adapter\Http\CurlTransport;
use MultisiteWebhooks\Adapter\Http\NoTransport;
use MultisiteWebhooks\Adapter\Http\OneByOneTransport;
use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\SingleRequest;

if ( isset( $argv[3] ) ) {
	define( 'WP_PROXY_HOST', '127.0.0.3' );
	define( 'WP_PROXY_PORT', $argv[3] );
	define( 'WP_PROXY_USERNAME', 'name' );
	define( 'WP_PROXY_PASSWORD', 'password' );
}

require __DIR__ . '/../wordpress.php';

[ , $port, $address ] = $argv;
assert( '' !== $address );
add_action( 'http_api_curl', static fn ( \CurlHandle $handle ): bool => curl_setopt( $handle, CURLOPT_URL, 'http://127.0.0.9/' ) );
$transport = match ( true ) {
	CurlTransport::is_possible()     => new CurlTransport(),
	OneByOneTransport::is_possible() => new OneByOneTransport(),
	default                          => new NoTransport(),
};
$request   = new OutgoingRequest( "http://name.example.com:{$port}/", 'name.example.com', (int) $port, [ $address ], [], '{}' );
$single    = new SingleRequest( $request );
$transport->send( $single );
$response = $single->response();
echo $transport::class, ' ', $response->status ?? ( $response->failure?->reason . ' ' . ( $response->failure?->context['message'] ?? '' ) );
