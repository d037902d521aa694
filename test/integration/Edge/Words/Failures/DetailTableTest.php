<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Words\Failures;

use MultisiteWebhooks\Domain\Delivery\FailureDetail;
use MultisiteWebhooks\Edge\Words\Failures\DetailTable;
use MultisiteWebhooks\Edge\Words\Failures\DiagnosisContext;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** Each detail has an explanation and a next step of its own. */
#[CoversClass( DetailTable::class )]
final class DetailTableTest extends TestCase {

	#[DataProvider( 'of_tls' )]
	#[DataProvider( 'of_other_tls' )]
	#[DataProvider( 'of_certificates' )]
	#[DataProvider( 'of_connections' )]
	#[DataProvider( 'of_ports' )]
	#[DataProvider( 'of_responses' )]
	public function test_a_detail_is_explained( string $reason, FailureDetail $detail, string $short, string $message ): void {
		$facts     = [ FailureDetail::NAME => $detail->value, 'message' => 'cURL error 99: odd.', 'code' => '302' ];
		$diagnosis = FailedAttempt::diagnosis( $reason, $facts, new DiagnosisContext( 'hooks.example.com', false ) );

		self::assertSame( [ $short, $message ], [ $diagnosis->short, $diagnosis->message() ] );
		self::assertNotSame( '', $diagnosis->advice );
	}

	public function test_each_detail_has_its_row_in_the_table(): void {
		$rows = [
			...self::of_tls(),
			...self::of_other_tls(),
			...self::of_certificates(),
			...self::of_connections(),
			...self::of_ports(),
			...self::of_responses(),
		];

		self::assertEqualsCanonicalizing(
			array_column( FailureDetail::cases(), 'value' ),
			array_values( array_unique( array_map( static fn ( array $row ): string => $row[1]->value, $rows ) ) ),
		);
	}

	/** @return list<array{string, FailureDetail, string, string}> */
	public static function of_tls(): array {
		return [
			[
				'tls_failed',
				FailureDetail::ClientCertificate,
				'Secure connection failed',
				'hooks.example.com requires a valid client certificate. Stop requiring it for this address, or have a developer add one '
				. '(CURLOPT_SSLCERT in the action http_api_curl).',
			],
			[
				'tls_failed',
				FailureDetail::TlsTooOld,
				'Secure connection failed',
				'hooks.example.com only supports versions of TLS that are too old. Enable TLS 1.2 or newer on the receiver’s server.',
			],
			[
				'tls_failed',
				FailureDetail::TlsTooWeak,
				'Secure connection failed',
				'The keys or signatures that hooks.example.com uses for TLS are too weak. Renew the certificate and update the TLS settings '
				. 'on the receiver’s server.',
			],
			[
				'tls_failed',
				FailureDetail::TlsRefused,
				'Secure connection failed',
				'hooks.example.com refused the secure connection: it may require a client certificate, or has no TLS version or cipher in '
				. 'common with this server. Check whether it requires a client certificate; if not, enable TLS 1.2 or newer there.',
			],
		];
	}

	/** @return list<array{string, FailureDetail, string, string}> */
	public static function of_other_tls(): array {
		return [
			[
				'tls_failed',
				FailureDetail::TlsUnknownName,
				'Secure connection failed',
				'The server at this address has no site named hooks.example.com. Check the address, and the host names in the receiver’s '
				. 'TLS settings.',
			],
			[
				'tls_failed',
				FailureDetail::TlsLocal,
				'Secure connection failed',
				'The TLS settings of this server don’t work: cURL error 99: odd. Check the certificate files and ciphers that other plugins '
				. 'or PHP’s settings choose for requests.',
			],
			[
				'tls_failed',
				FailureDetail::TlsOther,
				'Secure connection failed',
				'A secure connection to hooks.example.com could not be established: cURL error 99: odd. Check the TLS settings of the '
				. 'receiver’s server; it must support TLS 1.2 or newer.',
			],
		];
	}

	/** @return list<array{string, FailureDetail, string, string}> */
	public static function of_certificates(): array {
		return [
			[
				'tls_untrusted',
				FailureDetail::CertificateNotYetValid,
				'Certificate not trusted',
				'The TLS certificate of hooks.example.com is not valid yet. Check the clock of this server; if it is right, install a '
				. 'certificate on the receiver’s server that is valid now.',
			],
			[
				'tls_untrusted',
				FailureDetail::CertificateRefused,
				'Certificate not trusted',
				'The TLS certificate of hooks.example.com was not accepted: cURL error 99: odd. Replace it on the receiver’s server.',
			],
		];
	}

	/** @return list<array{string, FailureDetail, string, string}> */
	public static function of_connections(): array {
		return [
			[
				'connect_timeout',
				FailureDetail::HandshakeSilent,
				'No connection',
				'hooks.example.com accepted the connection but did not start TLS within 5 seconds. Check that the port is right for '
				. 'https://, and that the receiver is not overloaded.',
			],
			[
				'connection_reset',
				FailureDetail::HandshakeLost,
				'Connection lost',
				'hooks.example.com closed the connection before it was secure. Check that the port is right for https://, and the TLS '
				. 'settings and the error log of the receiver.',
			],
			[
				'invalid_response',
				FailureDetail::NoTls,
				'Invalid response',
				'hooks.example.com does not use TLS on this port. Enter the port for https://, or start the address with http:// if '
				. 'the receiver has none.',
			],
		];
	}

	/** @return list<array{string, FailureDetail, string, string}> */
	public static function of_ports(): array {
		return [
			[
				'http_400',
				FailureDetail::OnlyTls,
				'400 Bad Request',
				'hooks.example.com only accepts https:// on this port. Start the address with https://.',
			],
			[
				'http_400',
				FailureDetail::ClientCertificate,
				'400 Bad Request',
				'hooks.example.com requires a valid client certificate. Stop requiring it for this address, or have a developer add one '
				. '(CURLOPT_SSLCERT in the action http_api_curl).',
			],
			[
				'connection_reset',
				FailureDetail::PerhapsTls,
				'Connection lost',
				'hooks.example.com closed the connection before it responded. Check the receiver’s error log; if the port is for https://, '
				. 'start the address with that.',
			],
			[
				'connect_timeout',
				FailureDetail::Unreachable,
				'No connection',
				'This server has no network route to hooks.example.com. Check this server’s network and firewall; a receiver that has only '
				. 'an IPv6 address needs a server with IPv6.',
			],
		];
	}

	/** @return list<array{string, FailureDetail, string, string}> */
	public static function of_responses(): array {
		return [
			[
				'invalid_response',
				FailureDetail::MalformedResponse,
				'Invalid response',
				'The response of hooks.example.com was not valid HTTP: cURL error 99: odd. Check the headers that the receiver, or a proxy in '
				. 'front of it, responds with.',
			],
			[
				'invalid_response',
				FailureDetail::HeadersTooLong,
				'Invalid response',
				'hooks.example.com responded with more than 64 kB of headers. Have the receiver respond with fewer headers.',
			],
			[
				'redirect',
				FailureDetail::GoogleScript,
				'302 redirect',
				'The Google Apps Script ran. Google always responds with a redirect to the script’s output, and redirects count as failures, '
				. 'so the script runs again with each retry. Turn on “This receiver responds with a redirect: count 302 as received” under '
				. 'More Options, or put a proxy or an API gateway in front of the script that responds with 200.',
			],
			[
				'unknown',
				FailureDetail::FromCurl,
				'Failed',
				'The request failed: cURL error 99: odd. The message is from curl, which sends PHP’s requests: check other plugins that '
				. 'change requests, or ask your host.',
			],
		];
	}
}
