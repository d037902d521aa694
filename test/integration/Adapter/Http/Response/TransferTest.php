<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Http\Response;

use MultisiteWebhooks\Adapter\Http\CurlExchange;
use MultisiteWebhooks\Adapter\Http\Response\Transfer;
use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Test\Integration\Support\Hooks;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Certificate;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Internet;
use MultisiteWebhooks\Test\Integration\Support\Receiver\TlsServer;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** Real servers that fail before there is a response, and what is said about each. */
#[CoversClass( Transfer::class )]
#[Group( 'any-wordpress' )]
final class TransferTest extends TestCase {

	private const HOST = 'tls.example.com';

	private Hooks $hooks;

	private Certificate $authority;

	private ?Runner $server = null;

	protected function setUp(): void {
		$this->hooks     = Hooks::remember();
		$this->authority = Certificate::of( 'Authority' );
		$authority       = $this->authority->file;
		add_filter(
			'multisite_webhooks_request_args',
			static fn ( array $arguments ): array => [ 'sslcertificates' => $authority ] + $arguments,
		);
		Internet::patience( 1 );
	}

	protected function tearDown(): void {
		$this->server?->kill();
		$this->hooks->restore();
	}

	/** @param list<string> $options */
	#[DataProvider( 'handshakes' )]
	public function test_a_handshake_that_fails_has_its_cause( array $options, string $reason, ?string $detail ): void {
		$certificate = Certificate::of( self::HOST, 2, $this->authority );
		$server      = TlsServer::start( $certificate, ...$options );

		self::assertCause( $reason, $detail, $this->response( "https://{host}:{$server->port()}/" ) );
	}

	/** @return iterable<string, array{list<string>, string, ?string}> */
	public static function handshakes(): iterable {
		// TLS 1.2 has only one alert for this and for ciphers that do not fit.
		yield 'a client certificate, TLS 1.2' => [ [ '-tls1_2', '-Verify', '1' ], 'tls_failed', 'tls_refused' ];
		yield 'a client certificate, TLS 1.3' => [ [ '-tls1_3', '-Verify', '1' ], 'tls_failed', 'client_certificate' ];
		yield 'TLS 1.1' => [ [ '-tls1_1', '-cipher', 'ALL:@SECLEVEL=0' ], 'tls_failed', 'tls_too_old' ];
		yield 'no cipher in common' => [ [ '-tls1_2', '-cipher', 'ECDHE-RSA-AES128-GCM-SHA256' ], 'tls_failed', 'tls_refused' ];
	}

	public function test_a_certificate_that_is_not_valid_yet(): void {
		$certificate = Certificate::not_yet_valid( self::HOST, $this->authority );
		$server      = TlsServer::start( $certificate );

		self::assertCause( 'tls_untrusted', 'certificate_not_yet_valid', $this->response( "https://{host}:{$server->port()}/" ) );
	}

	public function test_a_file_of_authorities_that_is_missing(): void {
		$certificate = Certificate::of( self::HOST, 2, $this->authority );
		$server      = TlsServer::start( $certificate );
		add_filter(
			'multisite_webhooks_request_args',
			static fn ( array $arguments ): array => [ 'sslcertificates' => '/nowhere' ] + $arguments,
			11,
		);

		self::assertCause( 'tls_failed', 'tls_local', $this->response( "https://{host}:{$server->port()}/" ) );
	}

	public function test_a_tls_port_that_stays_silent(): void {
		$silent = stream_socket_server( 'tcp://127.0.0.1:0' );

		self::assertCause( 'connect_timeout', 'handshake_silent', $this->response( 'https://{host}:' . self::port_of( $silent ) . '/' ) );
	}

	public function test_a_port_that_stays_silent_without_tls(): void {
		$silent = stream_socket_server( 'tcp://127.0.0.1:0' );

		self::assertCause( 'timeout', null, $this->response( 'http://{host}:' . self::port_of( $silent ) . '/' ) );
	}

	public function test_a_port_that_does_not_connect(): void {
		[ $full, $clients ] = self::full_port();

		self::assertCause( 'connect_timeout', null, $this->response( 'https://{host}:' . self::port_of( $full ) . '/' ) );
		self::assertNotSame( [], $clients );
	}

	public function test_a_closed_port(): void {
		self::assertCause( 'connection_refused', null, $this->response( 'https://{host}:' . Internet::closed_port() . '/' ) );
	}

	#[DataProvider( 'plain_servers' )]
	public function test_a_server_without_tls( string $scheme, string $bytes, string $reason, ?string $detail ): void {
		$file = (string) tempnam( sys_get_temp_dir(), 'multisite-webhooks-test' );
		file_put_contents( $file, $bytes );
		$this->server = Runner::start( 'raw-server', $file, 'close' );

		self::assertCause( $reason, $detail, $this->response( "{$scheme}://{host}:{$this->server->line()}/" ) );
		unlink( $file );
	}

	/** @return iterable<string, array{string, string, string, ?string}> */
	public static function plain_servers(): iterable {
		yield 'HTTPS that speaks HTTP' => [ 'https', "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n", 'invalid_response', 'no_tls' ];
		yield 'HTTPS that closes' => [ 'https', '', 'connection_reset', 'handshake_lost' ];
		yield 'HTTP that closes' => [ 'http', '', 'connection_reset', 'perhaps_tls' ];
		yield 'HTTP that speaks something else' => [ 'http', "220 ready\r\n", 'invalid_response', null ];
	}

	public function test_http_on_a_port_for_tls(): void {
		$certificate = Certificate::of( self::HOST, 2, $this->authority );
		$server      = TlsServer::start( $certificate );

		self::assertCause( 'connection_reset', 'perhaps_tls', $this->response( "http://{host}:{$server->port()}/" ) );
	}

	private static function assertCause( string $reason, ?string $detail, Response $response ): void {
		self::assertSame(
			[ null, $reason, $detail ],
			[ $response->status, $response->failure?->reason, $response->failure->context['detail'] ?? null ],
			$response->failure->context['message'] ?? '',
		);
	}

	private function response( string $url ): Response {
		$url      = str_replace( '{host}', self::HOST, $url );
		$handle   = curl_init();
		$request  = new OutgoingRequest( $url, self::HOST, (int) parse_url( $url, PHP_URL_PORT ), [ '127.0.0.1' ], [], '{}' );
		$exchange = new CurlExchange( $request, $handle );
		self::assertNull( $exchange->start() );
		curl_exec( $handle );
		return $exchange->finish( curl_errno( $handle ) );
	}

	/**
	 * A port whose queue of connections is full, so that the system no longer responds.
	 *
	 * @return array{resource|false, list<resource>}
	 */
	private static function full_port(): array {
		$context = stream_context_create( [ 'socket' => [ 'backlog' => 0 ] ] );
		$server  = stream_socket_server( 'tcp://127.0.0.1:0', $number, $message, STREAM_SERVER_BIND | STREAM_SERVER_LISTEN, $context );
		$clients = [];
		for ( $i = 0; $i < 3; $i++ ) {
			$flags     = STREAM_CLIENT_CONNECT | STREAM_CLIENT_ASYNC_CONNECT;
			$clients[] = stream_socket_client( 'tcp://127.0.0.1:' . self::port_of( $server ), $number, $message, 1, $flags );
		}
		return [ $server, array_values( array_filter( $clients, is_resource( ... ) ) ) ];
	}

	private static function port_of( mixed $server ): int {
		assert( is_resource( $server ) );
		return (int) substr( (string) strrchr( (string) stream_socket_get_name( $server, false ), ':' ), 1 );
	}
}
