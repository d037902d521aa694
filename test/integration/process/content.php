<?php
/**
 * Publishes, changes and trashes a post on the site at a path, and writes and approves a comment. Prints as JSON which files of the
 * plugin were loaded for that, and how many queries the plugin made.
 */

declare(strict_types=1);

use MultisiteWebhooks\Test\Integration\Support\WordPress;

define( 'SAVEQUERIES', true );
$_SERVER['REQUEST_URI'] = $argv[1];
require __DIR__ . '/../../../vendor/autoload.php';
require __DIR__ . '/../wordpress.php';

/** @return list<string> */
function plugin_files(): array {
	$folder = dirname( __DIR__, 3 ) . '/plugin/';
	return array_values( array_filter( get_included_files(), static fn ( string $file ): bool => str_starts_with( $file, $folder ) ) );
}

/** Those of the plugin so far. */
function count_queries(): int {
	$ours = static fn ( mixed $caller ): bool => is_string( $caller ) && str_contains( $caller, 'MultisiteWebhooks' );
	return count( array_filter( array_column( (array) WordPress::database()->queries, 2 ), $ours ) );
}

wp_set_current_user( 1 );
$files   = plugin_files();
$queries = count_queries();

$post = wp_insert_post( [ 'post_title' => 'A title', 'post_content' => 'Words', 'post_status' => 'publish', 'post_author' => 1 ] );
wp_set_post_terms( $post, [ 'Lamps' ], 'post_tag' );
update_post_meta( $post, '_thumbnail_id', 1 );
wp_update_post( [ 'ID' => $post, 'post_title' => 'Another title' ] );
$comment = (int) wp_insert_comment( [ 'comment_post_ID' => $post, 'comment_content' => 'Nice', 'comment_approved' => '0' ] );
wp_set_comment_status( $comment, 'approve' );
wp_trash_post( $post );
wp_delete_post( $post, true );

echo json_encode(
	[
		'files'   => array_values( array_map( basename( ... ), array_diff( plugin_files(), $files ) ) ),
		'queries' => count_queries() - $queries,
	],
	JSON_THROW_ON_ERROR
);
