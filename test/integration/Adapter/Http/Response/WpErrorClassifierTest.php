<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Http\Response;

use MultisiteWebhooks\Adapter\Http\Response\Transfer;
use MultisiteWebhooks\Adapter\Http\Response\WpErrorClassifier;
use MultisiteWebhooks\Domain\Delivery\Failure;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** curl's messages, as WordPress passes them on, and the causes that the log shows. */
#[CoversClass( WpErrorClassifier::class )]
final class WpErrorClassifierTest extends TestCase {

	#[DataProvider( 'messages' )]
	#[DataProvider( 'messages_without_curl' )]
	public function test_a_message_has_a_cause( string $message, string $reason ): void {
		self::assertSame( $reason, self::classify( $message )->reason );
	}

	/** @return array<string, array{string, string}> */
	public static function messages(): array {
		return [
			'a proxy without a name'      => [ 'cURL error 5: Could not resolve proxy', 'proxy_failed' ],
			'a host without a name'       => [ 'cURL error 6: Could not resolve host', 'dns_not_found' ],
			'a closed port'               => [ 'cURL error 7: Failed to connect', 'connection_refused' ],
			'no HTTP'                     => [ 'cURL error 1: Received HTTP/0.9 when not allowed', 'invalid_response' ],
			'a slow connection'           => [ 'cURL error 28: Connection timed out after 5001 milliseconds', 'connect_timeout' ],
			'a slow response'             => [
				'cURL error 28: Operation timed out after 15001 milliseconds with 0 bytes received',
				'timeout',
			],
			'HTTP on a TLS port'          => [ 'cURL error 35: error:0A00010B:SSL routines::wrong version number', 'invalid_response' ],
			'a handshake that is reset'   => [ 'cURL error 35: OpenSSL SSL_connect: Connection reset by peer', 'connection_reset' ],
			'no common TLS version'       => [ 'cURL error 35: tlsv1 alert protocol version', 'tls_failed' ],
			'another name'                => [
				"cURL error 60: SSL: no alternative certificate subject name matches target host name 'a.example'",
				'tls_name_mismatch',
			],
			'an expired certificate'      => [ 'cURL error 60: SSL certificate problem: certificate has expired', 'tls_expired' ],
			'an unknown authority'        => [
				'cURL error 60: SSL certificate problem: unable to get local issuer certificate',
				'tls_untrusted',
			],
			'an empty reply'              => [ 'cURL error 52: Empty reply from server', 'connection_reset' ],
			'a proxy that opens no tunnel' => [ 'cURL error 56: CONNECT tunnel failed, response 403', 'proxy_failed' ],
			'the same, on an older curl'  => [ 'cURL error 56: Received HTTP code 403 from proxy after CONNECT', 'proxy_failed' ],
			'another number'              => [ 'cURL error 99: Whatever', 'unknown' ],
			'no number'                   => [ 'Something else', 'unknown' ],
		];
	}

	/** @return array<string, array{string, string}> */
	public static function messages_without_curl(): array {
		return [
			'without curl: no name' => [ 'stream_socket_client(): php_network_getaddresses: getaddrinfo for a.example failed', 'dns_not_found' ],
			'without curl: a closed port' => [ 'Connection refused', 'connection_refused' ],
			'without curl: a slow connection' => [ 'Connection timed out', 'connect_timeout' ],
			'without curl: a slow response' => [ 'fsocket timed out', 'timeout' ],
			'without curl: another name' => [ 'SSL certificate did not match the requested domain name', 'tls_name_mismatch' ],
			'without curl: a certificate' => [
				'stream_socket_client(): SSL operation failed with code 1. OpenSSL Error messages: error:0A000086:SSL routines::'
				. 'certificate verify failed',
				'tls_untrusted',
			],
			'without curl: HTTP on a TLS port' => [
				'stream_socket_client(): SSL operation failed with code 1. OpenSSL Error messages: error:0A00010B:SSL routines::'
				. 'wrong version number',
				'invalid_response',
			],
		];
	}

	public function test_an_unknown_message_is_kept(): void {
		self::assertSame( [ 'message' => 'Something else' ], self::classify( 'Something else' )->context );
	}

	public function test_how_far_the_request_got_is_used(): void {
		$begun = new Transfer( connected: true, ready: true, status: 200 );

		self::assertSame( [ 'code' => '200' ], self::classify( 'cURL error 28: Operation timed out', $begun )->context );
		self::assertSame( [], self::classify( 'cURL error 28: Operation timed out' )->context );
	}

	public function test_a_blocked_host_has_its_own_cause(): void {
		$error = new \WP_Error( 'http_request_not_executed', 'User has blocked requests through HTTP.' );

		self::assertSame( 'http_blocked', ( new WpErrorClassifier() )->failure( $error )->reason );
	}

	private static function classify( string $message, ?Transfer $transfer = null ): Failure {
		return ( new WpErrorClassifier() )->failure( new \WP_Error( 'http_request_failed', $message ), $transfer );
	}
}
