<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http\Request;

use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\Transport;

/** The arguments of wp_remote_post() for a delivery. */
final class RequestArguments {

	/** A line break would end the header and begin another; curl would cut at a NUL byte. */
	private const HEADER_NAME  = '/\A[!#$%&\'*+.^_`|~0-9a-z-]+\z/i';
	private const HEADER_VALUE = '/\A[^\r\n\0]*\z/';

	/** With another value, the receiver would read another body. */
	private const OF_THE_CONNECTION = [
		'content-length'    => true,
		'transfer-encoding' => true,
	];

	/**
	 * @return array{headers: array<array-key, mixed>, body: string, redirection: int}
	 * @throws UnsendableHeader
	 */
	public static function of( OutgoingRequest $request ): array {
		$headers = $request->headers;
		$own     = [
			'headers'             => array_diff_key( $headers, [ 'user-agent' => true ] ),
			'user-agent'          => $headers['user-agent'] ?? '',
			'body'                => $request->body,
			'timeout'             => Transport::SECONDS,
			'redirection'         => 0,
			'httpversion'         => '1.1',
			// One more than is kept, to know whether there is more.
			'limit_response_size' => Transport::MAX_RESPONSE_BYTES + 1,
			// The address has been checked and is pinned; WordPress would check it by other rules, and look it up again.
			'reject_unsafe_urls'  => false,
		];
		/**
		 * Changes how a delivery is sent, for example with a client certificate. Always sends a POST, waits for the response, and
		 * keeps the body and the signed headers.
		 *
		 * ```php
		 * add_filter(
		 *     'multisite_webhooks_request_args',
		 *     fn ( $arguments, $delivery, $url ) => [ 'sslcertificates' => '/etc/ssl/private-ca.pem' ] + $arguments,
		 *     10,
		 *     3
		 * );
		 * ```
		 *
		 * @since 0.1.0
		 *
		 * @param array<string, mixed> $arguments As for `wp_remote_post()`.
		 * @param string               $delivery  The id of the delivery.
		 * @param string               $url       The URL that it is sent to.
		 */
		$filtered = apply_filters( 'multisite_webhooks_request_args', $own, $headers['x-multisite-delivery'] ?? '', $request->url );
		return self::kept( is_array( $filtered ) ? $filtered : $own, $request );
	}

	/**
	 * What other code made of the arguments, without what it must not change.
	 *
	 * @param array<array-key, mixed> $filtered
	 * @return array{headers: array<array-key, mixed>, body: string, redirection: int}
	 * @throws UnsendableHeader
	 */
	public static function kept( array $filtered, OutgoingRequest $request ): array {
		$added = is_array( $filtered['headers'] ?? null ) ? array_change_key_case( $filtered['headers'] ) : [];
		$own   = array_diff_key( $request->headers, [ 'user-agent' => true ] );

		$filtered['headers']     = $own + array_diff_key( $added, self::OF_THE_CONNECTION );
		$filtered['body']        = $request->body;
		$filtered['redirection'] = 0;
		unset( $filtered['method'], $filtered['blocking'] );
		self::require_sendable( [ 'user-agent' => $filtered['user-agent'] ?? '' ] + $filtered['headers'] );
		return $filtered;
	}

	/**
	 * @param array<array-key, mixed> $headers
	 * @throws UnsendableHeader
	 */
	private static function require_sendable( array $headers ): void {
		foreach ( $headers as $name => $value ) {
			$is_name  = 1 === preg_match( self::HEADER_NAME, (string) $name );
			$is_value = ! is_scalar( $value ) || 1 === preg_match( self::HEADER_VALUE, (string) $value );
			if ( ! $is_name || ! $is_value ) {
				throw new UnsendableHeader( (string) $name );
			}
		}
	}
}
