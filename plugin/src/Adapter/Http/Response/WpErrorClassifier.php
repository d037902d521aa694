<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http\Response;

use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Failure;

/** Finds the cause of WordPress's errors, which hold the message of what sent the request: curl, or PHP's streams without curl. */
final class WpErrorClassifier {

	/** @param ?Transfer $transfer Null if it is not known how far the request got. */
	public function failure( \WP_Error $error, ?Transfer $transfer = null ): Failure {
		$message = $error->get_error_message();
		if ( 'http_request_not_executed' === $error->get_error_code() ) {
			return Failure::because( Cause::HttpBlocked );
		}
		return 1 === preg_match( '/cURL error (\d+)/', $message, $found )
			? ( new CurlErrors() )->failure( (int) $found[1], $message, $transfer )
			: $this->of_streams( $message );
	}

	private function of_streams( string $message ): Failure {
		return match ( 1 ) {
			preg_match( '/getaddrinfo/i', $message )          => Failure::because( Cause::DnsNotFound ),
			preg_match( '/connection refused/i', $message )   => Failure::because( Cause::ConnectionRefused ),
			preg_match( '/connection timed out/i', $message ) => Failure::because( Cause::ConnectTimeout ),
			preg_match( '/fsocket timed out/i', $message )    => Failure::because( Cause::Timeout ),
			preg_match( '/did not match the requested domain name/i', $message ) => Failure::because( Cause::TlsNameMismatch ),
			preg_match( '/SSL|crypto/i', $message )           => ( new TlsErrors() )->of_handshake( $message ),
			default                                           => Failure::because( Cause::Unknown, [ 'message' => $message ] ),
		};
	}
}
