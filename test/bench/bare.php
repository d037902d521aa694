<?php
/**
 * A plain rolling loop of curl_multi on kept connections. Sends a number of requests that were delivered before, byte for byte, on a
 * number of connections, and prints how many it sent per second.
 */

declare(strict_types=1);

use MultisiteWebhooks\Test\Integration\Support\Client\Api;

require __DIR__ . '/../../vendor/autoload.php';
require __DIR__ . '/../integration/wordpress.php';

/**
 * One request of each webhook.
 *
 * @return non-empty-list<array{url: non-empty-string, headers: list<string>, body: string}>
 */
function delivered_requests(): array {
	$requests = [];
	foreach ( Api::get( '/webhooks', [ 'per_page' => 100 ] )->json()->items() as $webhook ) {
		$deliveries = Api::get(
			'/deliveries',
			[ 'webhook' => $webhook->text( 'id' ), 'status' => 'delivered', 'per_page' => 1 ],
		)->json()->items();
		$url        = $webhook->text( 'url' );
		if ( [] === $deliveries || '' === $url ) {
			continue;
		}
		$request    = Api::get( '/deliveries/' . $deliveries[0]->text( 'id' ) )->json()->at( 'attempts' )->items()[0]->at( 'request' );
		$headers    = $request->at( 'headers' );
		$requests[] = [
			'url'     => $url,
			'headers' => array_map( static fn ( string $name ): string => "{$name}: {$headers->text( $name )}", $headers->names() ),
			'body'    => $request->text( 'body' ),
		];
	}
	return [] === $requests ? throw new LogicException( 'Nothing was delivered.' ) : $requests;
}

/** @param array{url: non-empty-string, headers: list<string>, body: string} $request */
function prepared( CurlHandle $handle, array $request ): CurlHandle {
	curl_setopt_array(
		$handle,
		[
			CURLOPT_URL            => $request['url'],
			CURLOPT_POSTFIELDS     => $request['body'],
			CURLOPT_HTTPHEADER     => $request['headers'],
			CURLOPT_RETURNTRANSFER => true,
		]
	);
	return $handle;
}

wp_set_current_user( 1 );
[ , $total, $connections ] = array_map( intval( ... ), $argv );
$requests                  = delivered_requests();
$count                     = count( $requests );
$multi                     = curl_multi_init();
curl_multi_setopt( $multi, CURLMOPT_MAXCONNECTS, $connections );

$started = hrtime( true );
$begun   = 0;
$ended   = 0;
for ( ; $begun < min( $connections, $total ); $begun++ ) {
	curl_multi_add_handle( $multi, prepared( curl_init(), $requests[ $begun % $count ] ) );
}
while ( $ended < $total ) {
	curl_multi_exec( $multi, $running );
	$done = curl_multi_info_read( $multi );
	for ( ; is_array( $done ); $done = curl_multi_info_read( $multi ) ) {
		++$ended;
		$handle = $done['handle'];
		assert( $handle instanceof CurlHandle );
		if ( CURLE_OK !== $done['result'] || 200 !== curl_getinfo( $handle, CURLINFO_RESPONSE_CODE ) ) {
			fwrite( STDERR, 'A request failed: ' . curl_error( $handle ) . "\n" );
			exit( 1 );
		}
		curl_multi_remove_handle( $multi, $handle );
		if ( $begun >= $total ) {
			continue;
		}

		curl_multi_add_handle( $multi, prepared( $handle, $requests[ $begun++ % $count ] ) );
	}
	if ( $ended >= $total ) {
		continue;
	}

	curl_multi_select( $multi, 0.1 );
}
echo $total / ( ( hrtime( true ) - $started ) / 1e9 );
