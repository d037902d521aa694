<?php
/**
 * As bootstrap.php, with a double of Ultimate Multisite, which WordPress loads like a plugin:
 * npx tsx tools/stack/cli.ts -- vendor/bin/phpunit --bootstrap test/integration/ultimate-multisite.php --testsuite ultimate-multisite
 */

declare(strict_types=1);

require_once __DIR__ . '/with-ultimate-multisite.php';
require_once __DIR__ . '/bootstrap.php';

register_shutdown_function( \WP_Ultimo\Table::drop( ... ) );
