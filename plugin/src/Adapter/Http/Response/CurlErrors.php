<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http\Response;

use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\FailureDetail;

/** The causes of curl's errors (libcurl-errors(3)), for requests without a response. */
final class CurlErrors {

	/** "Connection refused", on Linux, macOS and Windows. curl reports any other failure to connect with the same number. */
	private const REFUSED = [ 0, 111, 61, 10061 ];

	public function failure( int $number, string $message, ?Transfer $transfer ): Failure {
		return match ( true ) {
			$this->is_of_proxy( $number, $message, $transfer ) => Failure::because( Cause::ProxyFailed ),
			true === $transfer?->too_long_head => Failure::detailed( Cause::InvalidResponse, FailureDetail::HeadersTooLong ),
			// In TLS 1.3, a certificate is demanded only after the handshake: the request is already on its way.
			98 === $number, TlsErrors::demands_certificate( $message )
				=> Failure::detailed( Cause::TlsFailed, FailureDetail::ClientCertificate ),
			default                            => $this->by_number( $number, $message, $transfer ?? new Transfer() ),
		};
	}

	private function by_number( int $number, string $message, Transfer $transfer ): Failure {
		return match ( $number ) {
			1, 8                               => $this->no_http( $message, $transfer ),
			6                                  => Failure::because( Cause::DnsNotFound ),
			7                                  => $this->no_connection( $transfer ),
			// 16, 92 and 95 are errors of HTTP/2 and HTTP/3.
			16, 18, 52, 55, 56, 65, 92, 95, 96 => $this->lost( $message, $transfer ),
			28                                 => $this->timeout( $message, $transfer ),
			35                                 => ( new TlsErrors() )->of_handshake( $message ),
			51, 60, 83, 90, 91                 => ( new TlsErrors() )->of_certificate( $message ),
			53, 54, 58, 59, 64, 66, 77, 82     => $this->in_words_of_curl( Cause::TlsFailed, FailureDetail::TlsLocal, $message ),
			default                            => $this->in_words_of_curl( Cause::Unknown, FailureDetail::FromCurl, $message ),
		};
	}

	private function is_of_proxy( int $number, string $message, ?Transfer $transfer ): bool {
		return in_array( $number, [ 5, 97 ], true )
			|| 1 === preg_match( '/from proxy after CONNECT|CONNECT tunnel failed|proxy CONNECT|CONNECT to proxy|via proxy/i', $message )
			|| ( true === $transfer?->proxied && ! $transfer->ready && in_array( $number, [ 6, 7, 28 ], true ) );
	}

	/** curl's message names what it could not read if it was a part of a response. */
	private function no_http( string $message, Transfer $transfer ): Failure {
		return $transfer->status > 0
			? $this->in_words_of_curl( Cause::InvalidResponse, FailureDetail::MalformedResponse, $message )
			: Failure::because( Cause::InvalidResponse );
	}

	private function no_connection( Transfer $transfer ): Failure {
		return in_array( $transfer->system_error, self::REFUSED, true )
			? Failure::because( Cause::ConnectionRefused )
			: Failure::detailed( Cause::ConnectTimeout, FailureDetail::Unreachable );
	}

	/** Playground connects to a closed port, and only fails to send. */
	private function lost( string $message, Transfer $transfer ): Failure {
		return match ( true ) {
			str_contains( $message, 'Socket not connected' ) => Failure::because( Cause::ConnectionRefused ),
			! $transfer->https && 0 === $transfer->status => Failure::detailed( Cause::ConnectionReset, FailureDetail::PerhapsTls ),
			default                                       => Failure::because( Cause::ConnectionReset ),
		};
	}

	/** While the connection is made and TLS starts, the time limit is another one than for the response. */
	private function timeout( string $message, Transfer $transfer ): Failure {
		$silent = str_contains( $message, 'SSL connection timeout' ) || ( $transfer->https && $transfer->connected );
		return match ( true ) {
			$transfer->status > 0 => Failure::because( Cause::Timeout, [ 'code' => (string) $transfer->status ] ),
			$transfer->ready      => Failure::because( Cause::Timeout ),
			$silent               => Failure::detailed( Cause::ConnectTimeout, FailureDetail::HandshakeSilent ),
			// Without anything else to go by.
			str_contains( $message, 'Operation timed out' ) => Failure::because( Cause::Timeout ),
			default               => Failure::because( Cause::ConnectTimeout ),
		};
	}

	private function in_words_of_curl( Cause $cause, FailureDetail $detail, string $message ): Failure {
		return Failure::detailed( $cause, $detail, [ 'message' => $message ] );
	}
}
