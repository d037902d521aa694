<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http\Response;

use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\Http\BoundedHeaders;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Http\Transport;
use MultisiteWebhooks\Domain\Delivery\ResponseCut;

/** Reads what WordPress's HTTP API, or other code in its place, returns. */
final class ResponseReader {

	/** @param ?ResponseCut $cut Why it is known not to be all of the response. */
	public static function response( mixed $response, int $duration_ms, ?ResponseCut $cut = null ): Response {
		if ( is_wp_error( $response ) ) {
			return Response::none( ( new WpErrorClassifier() )->failure( $response ), $duration_ms );
		}
		$response = is_array( $response ) ? $response : [];
		$status   = wp_remote_retrieve_response_code( $response );
		$body     = wp_remote_retrieve_body( $response );
		if ( ! is_numeric( $status ) || $status <= 0 ) {
			return Response::none( Failure::because( Cause::InvalidResponse ), $duration_ms );
		}
		$kept = substr( $body, 0, Transport::MAX_RESPONSE_BYTES );
		$cut  = strlen( $body ) > Transport::MAX_RESPONSE_BYTES ? ResponseCut::TooLong : $cut;
		return Response::of( (int) $status, self::headers( $response ), $kept, $duration_ms, $cut );
	}

	/**
	 * @param array<array-key, mixed> $response
	 * @return array<string, string>
	 */
	private static function headers( array $response ): array {
		$headers = new BoundedHeaders();
		foreach ( wp_remote_retrieve_headers( $response ) as $name => $value ) {
			$values = array_filter( (array) $value, is_scalar( ... ) );
			$headers->add( (string) $name, implode( ', ', array_map( strval( ... ), $values ) ) );
		}
		return $headers->all();
	}
}
