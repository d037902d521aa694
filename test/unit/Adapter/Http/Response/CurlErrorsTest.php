<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Adapter\Http\Response;

use MultisiteWebhooks\Adapter\Http\Response\CurlErrors;
use MultisiteWebhooks\Adapter\Http\Response\Transfer;
use MultisiteWebhooks\Domain\Delivery\Failure;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( CurlErrors::class )]
final class CurlErrorsTest extends TestCase {

	#[DataProvider( 'errors' )]
	#[DataProvider( 'errors_after_the_connection' )]
	public function test_an_error_has_a_cause( int $number, string $message, ?Transfer $transfer, string $reason, ?string $detail ): void {
		$failure = ( new CurlErrors() )->failure( $number, "cURL error {$number}: {$message}", $transfer );

		self::assertSame( [ $reason, $detail ], [ $failure->reason, $failure->context['detail'] ?? null ] );
	}

	/** @return iterable<string, array{int, string, ?Transfer, string, ?string}> */
	public static function errors(): iterable {
		$sent    = new Transfer( connected: true, ready: true );
		$proxied = new Transfer( proxied: true );

		yield 'a proxy without a name' => [ 5, 'Could not resolve proxy', null, 'proxy_failed', null ];
		yield 'a proxy that is down' => [ 7, 'Failed to connect', new Transfer( system_error: 111, proxied: true ), 'proxy_failed', null ];
		yield 'a proxy that is silent' => [ 28, 'Connection timed out', $proxied, 'proxy_failed', null ];
		yield 'a proxy that wants a password' => [ 56, 'CONNECT tunnel failed, response 407', $sent, 'proxy_failed', null ];
		yield 'a proxy that wants one, curl 7.69' => [ 56, 'Received HTTP code 407 from proxy after CONNECT', null, 'proxy_failed', null ];
		yield 'a host without a name' => [ 6, 'Could not resolve host', null, 'dns_not_found', null ];
		yield 'a closed port' => [ 7, "Couldn't connect to server", new Transfer( system_error: 111 ), 'connection_refused', null ];
		yield 'a closed port, nothing more known' => [ 7, 'Failed to connect', null, 'connection_refused', null ];
		yield 'no route' => [ 7, "Couldn't connect to server", new Transfer( system_error: 113 ), 'connect_timeout', 'unreachable' ];
		yield 'no network' => [ 7, "Couldn't connect to server", new Transfer( system_error: 101 ), 'connect_timeout', 'unreachable' ];
	}

	/** @return iterable<string, array{int, string, ?Transfer, string, ?string}> */
	public static function errors_after_the_connection(): iterable {
		$sent  = new Transfer( connected: true, ready: true );
		$plain = new Transfer( https: false, connected: true, ready: true );
		$begun = new Transfer( connected: true, ready: true, status: 200 );

		yield 'no HTTP' => [ 1, 'Received HTTP/0.9 when not allowed', $plain, 'invalid_response', null ];
		yield 'half HTTP' => [ 8, 'Invalid Content-Length: value', $begun, 'invalid_response', 'malformed_response' ];
		yield 'endless headers' => [
			23,
			'Failed writing header',
			new Transfer( too_long_head: true ),
			'invalid_response',
			'headers_too_long',
		];
		yield 'an empty reply' => [ 52, 'Empty reply from server', $sent, 'connection_reset', null ];
		yield 'an empty reply, without TLS' => [ 52, 'Empty reply from server', $plain, 'connection_reset', 'perhaps_tls' ];
		yield 'a reset' => [ 56, 'Recv failure: Connection reset by peer', $sent, 'connection_reset', null ];
		yield 'HTTP/2 that breaks off' => [ 92, 'HTTP/2 stream 1 was not closed cleanly', $sent, 'connection_reset', null ];
		yield 'a closed port in Playground' => [ 55, 'Send failure: Socket not connected', $plain, 'connection_refused', null ];
		yield 'a client certificate, TLS 1.3' => [
			56,
			'OpenSSL SSL_read: OpenSSL/3.0.19: error:0A00045C:SSL routines::tlsv13 alert certificate required, errno 0',
			$sent,
			'tls_failed',
			'client_certificate',
		];
		yield 'a client certificate, TLS 1.3, curl 7.69' => [
			56,
			'OpenSSL SSL_read: error:1409445C:SSL routines:ssl3_read_bytes:tlsv13 alert certificate required, errno 0',
			$sent,
			'tls_failed',
			'client_certificate',
		];
		yield 'a client certificate, by its number' => [ 98, 'SSL client certificate required', null, 'tls_failed', 'client_certificate' ];
		yield 'TLS too old' => [ 35, 'tlsv1 alert protocol version', null, 'tls_failed', 'tls_too_old' ];
		yield 'a certificate' => [ 60, 'SSL certificate problem: certificate has expired', null, 'tls_expired', null ];
		yield 'a pinned key' => [ 90, 'SSL: public key does not match pinned public key', null, 'tls_untrusted', 'certificate_refused' ];
		yield 'a missing file of authorities' => [ 77, 'error setting certificate file: /a', null, 'tls_failed', 'tls_local' ];
		yield 'a cipher that curl lacks' => [ 59, 'failed setting cipher list', null, 'tls_failed', 'tls_local' ];
		yield 'out of memory' => [ 27, 'Out of memory', $sent, 'unknown', 'from_curl' ];
		yield 'an interface that is missing' => [ 45, 'Failed binding local connection end', null, 'unknown', 'from_curl' ];
	}

	#[DataProvider( 'timeouts' )]
	public function test_a_timeout_tells_how_far_it_got( string $message, ?Transfer $transfer, string $reason, ?string $detail ): void {
		$failure = self::timeout( $message, $transfer );

		self::assertSame( [ $reason, $detail ], [ $failure->reason, $failure->context['detail'] ?? null ] );
	}

	/** @return iterable<string, array{string, ?Transfer, string, ?string}> */
	public static function timeouts(): iterable {
		$operation = 'Operation timed out after 5001 milliseconds with 0 out of 0 bytes received';

		yield 'no connection' => [ 'Connection timed out after 5001 milliseconds', new Transfer(), 'connect_timeout', null ];
		yield 'no connection, curl 8' => [ 'Failed to connect: Timeout was reached', new Transfer(), 'connect_timeout', null ];
		yield 'no TLS' => [ 'SSL connection timeout', new Transfer(), 'connect_timeout', 'handshake_silent' ];
		yield 'no TLS, curl 7.69' => [ $operation, new Transfer( connected: true ), 'connect_timeout', 'handshake_silent' ];
		yield 'no response' => [ $operation, new Transfer( connected: true, ready: true ), 'timeout', null ];
		yield 'no response, nothing more known' => [ $operation, null, 'timeout', null ];
		yield 'no connection, nothing more known' => [ 'Connection timed out after 5001 milliseconds', null, 'connect_timeout', null ];
	}

	public function test_a_timeout_after_the_status_names_the_status(): void {
		$begun = new Transfer( connected: true, ready: true, status: 200 );

		self::assertSame( 'timeout', self::timeout( '', $begun )->reason );
		self::assertSame( [ 'code' => '200' ], self::timeout( '', $begun )->context );
		self::assertSame( [], self::timeout( 'Operation timed out', null )->context );
	}

	/** Of all that curl may ever report: libcurl-errors(3) ends at 101. */
	public function test_every_number_has_a_cause_that_is_known_or_is_told_in_words(): void {
		foreach ( range( 1, 120 ) as $number ) {
			$failure = ( new CurlErrors() )->failure( $number, "cURL error {$number}: odd", new Transfer( connected: true, ready: true ) );

			self::assertTrue(
				'unknown' !== $failure->reason || "cURL error {$number}: odd" === ( $failure->context['message'] ?? '' ),
				(string) $number,
			);
		}
	}

	private static function timeout( string $message, ?Transfer $transfer ): Failure {
		return ( new CurlErrors() )->failure( 28, "cURL error 28: {$message}", $transfer );
	}
}
