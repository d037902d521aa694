<?php
/**
 * Adds a webhook for each URL on standard input, all for one event type, and prints their ids. By default they are active.
 */

declare(strict_types=1);

use MultisiteWebhooks\Test\Integration\Support\Client\Api;

require __DIR__ . '/../../vendor/autoload.php';
require __DIR__ . '/../integration/wordpress.php';

wp_set_current_user( 1 );
[ , $event_type ] = $argv;
$status          = $argv[2] ?? 'active';
foreach ( explode( "\n", trim( (string) stream_get_contents( STDIN ) ) ) as $url ) {
	if ( '' === $url ) {
		continue;
	}
	$webhook = Api::post( '/webhooks', [ 'url' => $url, 'event_types' => [ $event_type ], 'status' => $status ] )->json( 201 );
	echo $webhook->text( 'id' ), "\n";
}
