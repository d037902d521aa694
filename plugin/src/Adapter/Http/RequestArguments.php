<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http;

use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\Transport;

/** The arguments of wp_remote_post() for a delivery. */
final class RequestArguments {

	/** @return array{headers: array<array-key, mixed>, body: string, redirection: int} */
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
			// Without curl, the address cannot be pinned, so WordPress's own rules apply.
			'reject_unsafe_urls'  => ! function_exists( 'curl_init' ),
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
		$filtered = is_array( $filtered ) ? $filtered : $own;
		$added    = is_array( $filtered['headers'] ?? null ) ? $filtered['headers'] : [];

		// Not by [...], which would number names of digits anew.
		$filtered['headers']     = $own['headers'] + array_change_key_case( $added );
		$filtered['body']        = $own['body'];
		$filtered['redirection'] = 0;
		unset( $filtered['method'], $filtered['blocking'] );
		return $filtered;
	}
}
