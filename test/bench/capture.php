<?php
/**
 * Measures what one event costs its caller, in milliseconds and queries, and what posting it to each URL on standard input costs instead.
 */

declare(strict_types=1);

use MultisiteWebhooks\Test\Integration\Support\WordPress;

require __DIR__ . '/../../vendor/autoload.php';
require __DIR__ . '/../integration/wordpress.php';

[ , $rounds, $inline ] = $argv;
$payload               = require __DIR__ . '/payload.php';
assert( is_array( $payload ) );

/** @param Closure(): mixed $work */
function milliseconds( Closure $work ): float {
	$started = hrtime( true );
	$work();
	return ( hrtime( true ) - $started ) / 1e6;
}

/**
 * Runs slow work once, and otherwise takes the best of several: the first run also loads WordPress's HTTP functions.
 *
 * @param Closure(): mixed $work
 */
function quickest( Closure $work ): float {
	$best = milliseconds( $work );
	for ( $i = 0; $i < 5 && $best < 400.0; $i++ ) {
		$best = min( $best, milliseconds( $work ) );
	}
	return $best;
}

$record = static fn (): ?string => multisite_webhooks_record( 'payment_received', $payload );
$first  = milliseconds( $record );
for ( $i = 0; $i < 5; $i++ ) {
	$record();
}
$times   = [];
$queries = [];
for ( $i = 0; $i < (int) $rounds; $i++ ) {
	$before    = WordPress::database()->num_queries;
	$times[]   = milliseconds( $record );
	$queries[] = WordPress::database()->num_queries - $before;
}
sort( $times );

$urls     = array_filter( explode( "\n", trim( (string) stream_get_contents( STDIN ) ) ), static fn ( string $url ): bool => '' !== $url );
$post_all = static function () use ( $urls, $payload ): void {
	foreach ( $urls as $url ) {
		wp_remote_post( $url, [ 'headers' => [ 'Content-Type' => 'application/json' ], 'body' => (string) wp_json_encode( $payload ) ] );
	}
};

echo json_encode(
	[
		'first_ms'  => $first,
		'ms'        => $times[ intdiv( count( $times ), 2 ) ],
		'queries'   => max( 0, ...$queries ),
		'inline_ms' => 'inline' === $inline ? quickest( $post_all ) : null,
	],
	JSON_THROW_ON_ERROR
);
