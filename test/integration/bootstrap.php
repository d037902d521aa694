<?php
/**
 * Loads WordPress with the plugin, from the network that tools/stack started:
 * npx tsx tools/stack/cli.ts -- vendor/bin/phpunit --bootstrap test/integration/bootstrap.php --testsuite integration
 */

declare(strict_types=1);

require_once dirname( __DIR__, 2 ) . '/vendor/autoload.php';

foreach ( [ 'WP_PATH', 'WP_BASE_URL', 'RECEIVER_URL', 'DB_HOST', 'STACK_LOGS' ] as $name ) {
	if ( '' === (string) getenv( $name ) ) {
		fwrite( STDERR, "{$name} is not set: these tests need a real network. Start them with: npx tsx tools/stack/cli.ts -- COMMAND\n" );
		exit( 1 );
	}
}

require_once __DIR__ . '/wordpress.php';
