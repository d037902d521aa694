<?php
/**
 * A process that loads our classes as a request does, without Composer, and prints which files it has loaded of the plugin: before its
 * first event, and for it.
 */

declare(strict_types=1);

require __DIR__ . '/../wordpress.php';

/** @return list<string> */
function files_of_the_plugin(): array {
	$folder = realpath( getenv( 'WP_PATH' ) . '/wp-content/plugins/multisite-webhooks' ) . '/';
	$ours   = array_filter( get_included_files(), static fn ( string $file ): bool => str_starts_with( $file, $folder ) );
	return array_map( static fn ( string $file ): string => substr( $file, strlen( $folder ) ), array_values( $ours ) );
}

$view    = files_of_the_plugin();
do_action( 'wu_event', 'payment_received', [ 'payment_id' => 17 ] );
$event = array_values( array_diff( files_of_the_plugin(), $view ) );
sort( $view );
sort( $event );
echo json_encode( [ 'view' => $view, 'event' => $event ], JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES );
