<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest;

use MultisiteWebhooks\Edge\Api;

/** Responses show the numbers that were sent, whatever `serialize_precision` says in php.ini: with 6, 123456.78 would be 123457.0. */
final class ExactNumbers {

	private const SETTING = 'serialize_precision';

	public static function register(): void {
		// The last filter before the response is encoded and the request ends.
		add_filter( 'rest_pre_echo_response', self::before_encoding( ... ), PHP_INT_MAX, 3 );
	}

	/** @param mixed $result The response's data, which it returns. */
	private static function before_encoding( mixed $result, mixed $server = null, mixed $request = null ): mixed {
		if ( $request instanceof \WP_REST_Request && str_starts_with( $request->get_route(), '/' . Api::NAMESPACE . '/' ) ) {
			$before = ini_set( self::SETTING, '-1' ); // phpcs:ignore WordPress.PHP.IniSet -- WordPress offers no other way.
			if ( false !== $before ) {
				// phpcs:ignore WordPress.PHP.IniSet
				add_action( 'shutdown', static fn () => ini_set( self::SETTING, $before ), PHP_INT_MIN );
			}
		}
		return $result;
	}
}
