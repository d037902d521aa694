<?php
/**
 * Loads WordPress, in a test's own process as well as in the processes that tests start: on the main site, or at the path in
 * $_SERVER['REQUEST_URI'].
 */

declare(strict_types=1);

$address = (string) getenv( 'WP_BASE_URL' );
$port    = parse_url( $address, PHP_URL_PORT );

$_SERVER['HTTP_HOST']     = parse_url( $address, PHP_URL_HOST ) . ( is_int( $port ) ? ":{$port}" : '' );
$_SERVER['REQUEST_URI'] ??= '/';

// PHP's own message says more than the page that WordPress shows to visitors.
define( 'WP_DISABLE_FATAL_ERROR_HANDLER', true );

require_once getenv( 'WP_PATH' ) . '/wp-load.php';

ini_set( 'display_errors', 'stderr' );
