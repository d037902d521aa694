<?php
/**
 * Plugin Name: No network
 * Description: Blocks requests to wordpress.org and email, so that tests behave the same online and offline.
 */

declare(strict_types=1);

add_filter( 'pre_wp_mail', '__return_true' );
add_filter(
	'pre_http_request',
	static fn ( mixed $response, array $args, string $url ): mixed =>
		str_ends_with( (string) wp_parse_url( $url, PHP_URL_HOST ), 'wordpress.org' )
		? new WP_Error( 'http_request_failed', 'The test stack makes no requests to wordpress.org.' )
		: $response,
	10,
	3
);
