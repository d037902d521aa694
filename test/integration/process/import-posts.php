<?php
/**
 * Imports posts: publishes each, and gives it a tag and a comment. Prints by how many bytes its memory has grown in the second half.
 */

declare(strict_types=1);

require __DIR__ . '/../wordpress.php';

wp_set_current_user( 1 );
$half = intdiv( (int) $argv[1], 2 );
$ids  = [];

/** @param list<int> $ids */
$import = static function () use ( &$ids, $half ): int {
	for ( $i = 0; $i < $half; $i++ ) {
		$id    = wp_insert_post( [ 'post_title' => "Post {$i}", 'post_status' => 'publish', 'post_author' => 1 ] );
		$ids[] = $id;
		wp_set_post_terms( $id, [ 'Imported' ], 'post_tag' );
		wp_insert_comment( [ 'comment_post_ID' => $id, 'comment_content' => 'Nice' ] );
	}
	wp_cache_flush_runtime();
	gc_collect_cycles();
	return memory_get_usage();
};
$first = $import();
echo $import() - $first, "\n", implode( ',', $ids );
