<?php
/**
 * A process of a version that has a further step of the schema: once a line is read, it migrates to the end. It prints each batch, and
 * waits before it for so many milliseconds.
 */

declare(strict_types=1);

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Migration\Migrator;
use MultisiteWebhooks\Test\Contract\Migration\M0002_Add_Kind;
use MultisiteWebhooks\Test\Integration\Support\WordPress;

require_once dirname( __DIR__, 3 ) . '/vendor/autoload.php';
require __DIR__ . '/../wordpress.php';

$milliseconds = (int) ( $argv[1] ?? 0 );
$step         = new M0002_Add_Kind(
	static function () use ( $milliseconds ): void {
		if ( 0 < $milliseconds ) {
			echo "batch\n";
			usleep( 1000 * $milliseconds );
		}
	}
);
$migrator     = new Migrator( Database::of_network( WordPress::database(), 1 ), [ $step ] );

echo "ready\n";
fgets( STDIN );
do {
	$migrator->run();
	$done = get_network_option( 1, Migrator::OPTION );
} while ( ! is_numeric( $done ) || 2 > (int) $done );
echo "done\n";
