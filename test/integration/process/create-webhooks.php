<?php
/**
 * Creates as many webhooks as told, each for an event type of its own, with this prefix.
 */

declare(strict_types=1);

use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;

require __DIR__ . '/../../../vendor/autoload.php';
require __DIR__ . '/../wordpress.php';

wp_set_current_user( 1 );
add_action(
	'multisite_webhooks_register_event_types',
	static function () use ( $argv ): void {
		for ( $i = 0; $i < (int) $argv[2]; $i++ ) {
			$type = [ 'name' => 'Test', 'description' => 'A test.', 'example' => [] ];
			multisite_webhooks_register_event_type( "{$argv[1]}_{$i}", $type );
		}
	}
);
echo "ready\n";
fgets( STDIN );
for ( $i = 0; $i < (int) $argv[2]; $i++ ) {
	Api::post( '/webhooks', [ 'url' => Receiver::url(), 'event_types' => [ "{$argv[1]}_{$i}" ] ] )->json( 201 );
}
