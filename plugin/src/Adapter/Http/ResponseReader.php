<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http;

use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Http\Transport;

/** Reads what WordPress's HTTP API, or other code in its place, returns. */
final class ResponseReader {

	public static function response( mixed $response, int $duration_ms ): Response {
		if ( is_wp_error( $response ) ) {
			return Response::none( ( new WpErrorClassifier() )->failure( $response, 0 ), $duration_ms );
		}
		$response = is_array( $response ) ? $response : [];
		$status   = wp_remote_retrieve_response_code( $response );
		$body     = wp_remote_retrieve_body( $response );
		if ( ! is_numeric( $status ) || $status <= 0 ) {
			return Response::none( Failure::because( Cause::InvalidResponse ), $duration_ms );
		}
		$kept = substr( $body, 0, Transport::MAX_RESPONSE_BYTES );
		return Response::of(
			(int) $status,
			self::headers( $response ),
			$kept,
			$duration_ms,
			strlen( $body ) > Transport::MAX_RESPONSE_BYTES,
		);
	}

	/**
	 * @param array<array-key, mixed> $response
	 * @return array<string, string>
	 */
	private static function headers( array $response ): array {
		$headers = [];
		foreach ( wp_remote_retrieve_headers( $response ) as $name => $value ) {
			$values                                  = array_filter( (array) $value, is_scalar( ... ) );
			$headers[ strtolower( (string) $name ) ] = implode( ', ', array_map( strval( ... ), $values ) );
		}
		return $headers;
	}
}
