<?php
/**
 * A receiver whose address is a page for people.
 */

declare(strict_types=1);

add_filter(
	'pre_http_request',
	static fn (): array => [
		'headers'  => [ 'content-type' => 'text/html' ],
		'body'     => '<h1>Welcome</h1>',
		'response' => [
			'code'    => 200,
			'message' => 'OK',
		],
		'cookies'  => [],
		'filename' => null,
	]
);
