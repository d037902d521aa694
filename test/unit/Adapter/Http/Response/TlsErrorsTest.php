<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Adapter\Http\Response;

use MultisiteWebhooks\Adapter\Http\Response\TlsErrors;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** Messages of Debian 12 (curl 7.88, OpenSSL 3.0), Playground (curl 7.69, OpenSSL 1.1.1), OpenSSL 3.2 and later, and GnuTLS. */
#[CoversClass( TlsErrors::class )]
final class TlsErrorsTest extends TestCase {

	#[DataProvider( 'handshakes' )]
	#[DataProvider( 'other_handshakes' )]
	public function test_a_failed_handshake_has_a_cause( string $message, string $reason, ?string $detail ): void {
		$failure = ( new TlsErrors() )->of_handshake( "cURL error 35: {$message}" );

		self::assertSame( [ $reason, $detail ], [ $failure->reason, $failure->context['detail'] ?? null ] );
	}

	/** @return iterable<string, array{string, string, ?string}> */
	public static function handshakes(): iterable {
		yield from self::rows(
			'tls_failed',
			'tls_refused',
			'OpenSSL/3.0.19: error:0A000410:SSL routines::sslv3 alert handshake failure',
			'error:14094410:SSL routines:ssl3_read_bytes:sslv3 alert handshake failure',
			'TLS connect error: error:0A000410:SSL routines::ssl/tls alert handshake failure',
		);
		yield from self::rows(
			'tls_failed',
			'tls_other',
			'gnutls_handshake() failed: Handshake failed',
			'OpenSSL/3.0.19: error:0A000438:SSL routines::tlsv1 alert internal error',
		);
		yield from self::rows(
			'tls_failed',
			'client_certificate',
			'OpenSSL/3.0.19: error:0A000412:SSL routines::sslv3 alert bad certificate',
			'error:1409445C:SSL routines:ssl3_read_bytes:tlsv13 alert certificate required',
			'OpenSSL/3.0.19: error:0A000418:SSL routines::tlsv1 alert unknown ca',
		);
		yield from self::rows(
			'tls_failed',
			'tls_too_old',
			'OpenSSL/3.0.19: error:0A00042E:SSL routines::tlsv1 alert protocol version',
			'error:1425F102:SSL routines:ssl_choose_client_version:unsupported protocol',
			'OpenSSL/3.0.19: error:0A000102:SSL routines::unsupported protocol',
			'OpenSSL/3.0.19: error:0A00014D:SSL routines::legacy sigalg disallowed or unsupported',
			'OpenSSL/3.0.19: error:0A000152:SSL routines::unsafe legacy renegotiation disabled',
		);
	}

	/** @return iterable<string, array{string, string, ?string}> */
	public static function other_handshakes(): iterable {
		yield from self::rows(
			'invalid_response',
			'no_tls',
			'OpenSSL/3.0.19: error:0A00010B:SSL routines::wrong version number',
			'error:1408F10B:SSL routines:ssl3_get_record:wrong version number',
			'TLS connect error: error:0A0000C6:SSL routines::packet length too long',
			'gnutls_handshake() failed: An unexpected TLS packet was received.',
		);
		yield from self::rows(
			'connection_reset',
			'handshake_lost',
			'OpenSSL SSL_connect: Connection reset by peer in connection to a.example:443 ',
			'OpenSSL SSL_connect: SSL_ERROR_SYSCALL in connection to a.example:443 ',
			'TLS connect error: error:0A000126:SSL routines::unexpected eof while reading',
			'gnutls_handshake() failed: The TLS connection was non-properly terminated.',
		);
		yield from self::rows(
			'tls_failed',
			'tls_too_weak',
			'error:0A00018A:SSL routines::dh key too small',
		);
		yield from self::rows(
			'tls_failed',
			'tls_unknown_name',
			'error:0A000458:SSL routines::tlsv1 unrecognized name',
			'error:14094458:SSL routines:ssl3_read_bytes:tlsv1 unrecognized name',
		);
		yield from self::rows(
			'tls_untrusted',
			null,
			'error:1416F086:SSL routines:tls_process_server_certificate:certificate verify failed',
		);
	}

	#[DataProvider( 'certificates' )]
	public function test_a_refused_certificate_has_a_cause( string $message, string $reason, ?string $detail ): void {
		$failure = ( new TlsErrors() )->of_certificate( "cURL error 60: {$message}" );

		self::assertSame( [ $reason, $detail ], [ $failure->reason, $failure->context['detail'] ?? null ] );
	}

	/** @return iterable<string, array{string, string, ?string}> */
	public static function certificates(): iterable {
		yield from self::rows(
			'tls_untrusted',
			'certificate_not_yet_valid',
			'SSL certificate problem: certificate is not yet valid',
		);
		yield from self::rows(
			'tls_expired',
			null,
			'SSL certificate problem: certificate has expired',
		);
		yield from self::rows(
			'tls_untrusted',
			null,
			'SSL certificate problem: self-signed certificate',
			'SSL certificate problem: self signed certificate in certificate chain',
			'SSL certificate problem: unable to get local issuer certificate',
			'SSL certificate problem: unable to get issuer certificate',
			'SSL certificate problem: unable to verify the first certificate',
		);
		yield from self::rows(
			'tls_untrusted',
			'certificate_refused',
			'SSL certificate problem: EE certificate key too weak',
			'SSL certificate problem: CA signature digest algorithm too weak',
			'SSL certificate problem: certificate revoked',
			'SSL certificate problem: unsuitable certificate purpose',
		);
		yield from self::rows(
			'tls_name_mismatch',
			null,
			"SSL: no alternative certificate subject name matches target host name 'a.example'",
			"SSL: no alternative certificate subject name matches target hostname 'a.example'",
			"SSL: certificate subject name 'b.example' does not match target host name 'a.example'",
			'SSL certificate problem: Hostname mismatch',
		);
	}

	public function test_the_name_on_a_certificate_is_shown_if_curl_reports_it(): void {
		$message = "cURL error 60: SSL: certificate subject name 'other.example' does not match target host name 'a.example'";

		self::assertSame( [ 'name' => 'other.example' ], ( new TlsErrors() )->of_certificate( $message )->context );
	}

	public function test_the_message_is_kept_where_it_is_all_that_is_known(): void {
		self::assertSame( [ 'detail' => 'tls_other', 'message' => 'odd' ], ( new TlsErrors() )->of_handshake( 'odd' )->context );
		self::assertSame(
			[ 'detail' => 'certificate_refused', 'message' => 'odd' ],
			( new TlsErrors() )->of_certificate( 'odd' )->context,
		);
	}

	/** @return iterable<string, array{string, string, ?string}> */
	private static function rows( string $reason, ?string $detail, string ...$messages ): iterable {
		foreach ( $messages as $message ) {
			yield $message => [ $message, $reason, $detail ];
		}
	}
}
