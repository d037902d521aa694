<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http;

use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Failure;

/** Finds the cause of WordPress's errors, which hold curl's number and message as text. */
final class WpErrorClassifier {

	/** curl's error numbers (libcurl-errors(3)) with only one cause. */
	private const BY_NUMBER = [
		5  => Cause::ProxyFailed,
		6  => Cause::DnsNotFound,
		7  => Cause::ConnectionRefused,
		1  => Cause::InvalidResponse,
		8  => Cause::InvalidResponse,
		51 => Cause::TlsNameMismatch,
		52 => Cause::ConnectionReset,
		55 => Cause::ConnectionReset,
		56 => Cause::ConnectionReset,
		97 => Cause::ProxyFailed,
	];

	/** @param int $status The status received before the failure; 0 for none. */
	public function failure( \WP_Error $error, int $status ): Failure {
		$message = $error->get_error_message();
		if ( 'http_request_not_executed' === $error->get_error_code() ) {
			return Failure::because( Cause::HttpBlocked );
		}
		$number      = 1 === preg_match( '/cURL error (\d+)/', $message, $found ) ? (int) $found[1] : 0;
		$is_of_proxy = 1 === preg_match( '/CONNECT tunnel failed|from proxy after CONNECT/', $message );

		$cause = $is_of_proxy ? Cause::ProxyFailed : self::BY_NUMBER[ $number ] ?? match ( $number ) {
			28      => $this->timeout( $message ),
			35      => $this->handshake( $message ),
			60      => $this->certificate( $message ),
			default => Cause::Unknown,
		};
		return Failure::because( $cause, $this->facts( $cause, $message, $status ) );
	}

	/** @return array<string, string> */
	private function facts( Cause $cause, string $message, int $status ): array {
		return match ( true ) {
			Cause::Unknown === $cause                   => [ 'message' => $message ],
			Cause::Timeout === $cause && $status >= 200 => [ 'code' => (string) $status ],
			Cause::TlsNameMismatch === $cause           => $this->certificate_name( $message ),
			default                                     => [],
		};
	}

	/**
	 * curl names only certificates without alternative names, which are rare.
	 *
	 * @return array<string, string>
	 */
	private function certificate_name( string $message ): array {
		return 1 === preg_match( "/subject name '([^']+)' does not match/", $message, $found ) ? [ 'name' => $found[1] ] : [];
	}

	private function timeout( string $message ): Cause {
		return str_contains( $message, 'Operation timed out' ) ? Cause::Timeout : Cause::ConnectTimeout;
	}

	private function handshake( string $message ): Cause {
		return match ( 1 ) {
			preg_match( '/wrong version number|packet length too long/i', $message ) => Cause::InvalidResponse,
			preg_match( '/reset by peer|SSL_ERROR_SYSCALL/i', $message )             => Cause::ConnectionReset,
			default                                                                  => Cause::TlsFailed,
		};
	}

	private function certificate( string $message ): Cause {
		return match ( 1 ) {
			preg_match( '/expired/i', $message )                            => Cause::TlsExpired,
			preg_match( '/no alternative|does not match|name/i', $message ) => Cause::TlsNameMismatch,
			default                                                         => Cause::TlsUntrusted,
		};
	}
}
