<?php
/**
 * Imports as many posts as each line of standard input says, with a category, two tags and a field. Prints after each how many milliseconds
 * one post took, how many of them this process computed, and how many MB of memory are in use.
 */

declare(strict_types=1);

$_SERVER['REQUEST_URI'] = $argv[1];
require __DIR__ . '/../../vendor/autoload.php';
require __DIR__ . '/../integration/wordpress.php';

wp_set_current_user( 1 );
// As importers do: otherwise WordPress counts all posts of each term after each post.
wp_defer_term_counting( true );
$content = str_repeat( "<!-- wp:paragraph -->\n<p>A paragraph of an imported post, which is as long as most are.</p>\n<!-- /wp:paragraph -->\n", 20 );
$number  = 0;
for ( $line = fgets( STDIN ); false !== $line; $line = fgets( STDIN ) ) {
	$count   = (int) $line;
	$started = hrtime( true );
	$used    = cpu_ms();
	for ( $i = 0; $i < $count; $i++ ) {
		++$number;
		wp_insert_post(
			[
				'post_title'   => "Imported post {$number}",
				'post_content' => $content,
				'post_status'  => 'publish',
				'post_author'  => 1,
				'tags_input'   => [ 'Imported', 'Tag ' . $number % 10 ],
				'meta_input'   => [ 'imported_from' => "https://old.example.com/{$number}" ],
			]
		);
	}
	echo json_encode(
		[
			'ms'     => ( hrtime( true ) - $started ) / 1e6 / $count,
			'cpu_ms' => ( cpu_ms() - $used ) / $count,
			'mb'     => memory_get_usage() / 1024 / 1024,
		],
		JSON_THROW_ON_ERROR
	), "\n";
}

/** Of this process. */
function cpu_ms(): float {
	$usage = getrusage();
	$value = static fn ( string $name ): float => is_numeric( $usage[ $name ] ?? null ) ? (float) $usage[ $name ] : 0.0;
	return 1e3 * ( $value( 'ru_utime.tv_sec' ) + $value( 'ru_stime.tv_sec' ) )
		+ ( $value( 'ru_utime.tv_usec' ) + $value( 'ru_stime.tv_usec' ) ) / 1e3;
}
