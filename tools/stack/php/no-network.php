<?php
/**
 * Plugin Name: No network
 * Description: This WordPress asks wordpress.org for nothing and sends no mail, so that tests run alike with and without a network.
 */

declare(strict_types=1);

add_filter( 'pre_wp_mail', '__return_true' );
add_filter(
	'pre_http_request',
	static fn ( mixed $answer, array $args, string $url ): mixed => str_ends_with( (string) wp_parse_url( $url, PHP_URL_HOST ), 'wordpress.org' )
		? new WP_Error( 'http_request_failed', 'The test stack does not ask wordpress.org.' )
		: $answer,
	10,
	3
);
