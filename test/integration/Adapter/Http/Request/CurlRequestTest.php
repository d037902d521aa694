<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Http\Request;

use MultisiteWebhooks\Adapter\Http\Request\CurlRequest;
use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Test\Integration\Support\Hooks;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Arrived;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Listeners;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

/** What other code does to a handle comes before what it must not change. */
#[CoversClass( CurlRequest::class )]
final class CurlRequestTest extends TestCase {

	private Hooks $hooks;

	private Listeners $listeners;

	protected function setUp(): void {
		$this->hooks     = Hooks::remember();
		$this->listeners = Listeners::at( '127.0.0.1:0', '127.0.0.2:0' );
	}

	protected function tearDown(): void {
		$this->listeners->stop();
		$this->hooks->restore();
	}

	public function test_other_code_cannot_undo_the_pin(): void {
		$other = $this->listeners->ports[1];
		add_action(
			'http_api_curl',
			static function ( \CurlHandle $handle ) use ( $other ): void {
				curl_setopt( $handle, CURLOPT_URL, "http://127.0.0.2:{$other}/" );
				curl_setopt( $handle, CURLOPT_CONNECT_TO, [ "::127.0.0.2:{$other}" ] );
				curl_setopt( $handle, CURLOPT_PROXY, "127.0.0.2:{$other}" );
			},
			PHP_INT_MAX
		);

		self::assertSame( [ '127.0.0.1:0', 'POST /hook HTTP/1.1' ], [ $this->sent()->place, $this->sent()->line ] );
	}

	public function test_other_code_cannot_replace_the_handle(): void {
		add_action( 'http_api_curl', static fn ( mixed &$handle ) => $handle = curl_init(), 10, 1 );

		self::assertSame( 'POST /hook HTTP/1.1', $this->sent()->line );
	}

	public function test_other_code_cannot_take_the_signed_headers_away(): void {
		add_action(
			'http_api_curl',
			static fn ( \CurlHandle $handle ) => curl_setopt( $handle, CURLOPT_HTTPHEADER, [ 'Content-Length: 1', 'X-Other: 1' ] )
		);

		$headers = $this->sent()->headers;

		self::assertStringContainsString( 'webhook-id: evt_1', $headers );
		self::assertStringNotContainsString( 'X-Other', $headers );
	}

	public function test_other_code_keeps_how_a_connection_is_made(): void {
		add_action( 'http_api_curl', static fn ( \CurlHandle $handle ) => curl_setopt( $handle, CURLOPT_INTERFACE, '127.0.0.5' ) );
		$handle = $this->handle();

		curl_exec( $handle );

		self::assertSame( '127.0.0.5', curl_getinfo( $handle, CURLINFO_LOCAL_IP ) );
	}

	public function test_other_code_cannot_make_a_request_outlast_its_claim(): void {
		$silent = stream_socket_server( 'tcp://127.0.0.1:0' );
		self::assertNotFalse( $silent );
		add_action( 'http_api_curl', static fn ( \CurlHandle $handle ) => curl_setopt( $handle, CURLOPT_TIMEOUT, 20 ) );
		$handle = $this->handle( [], (int) substr( (string) strrchr( (string) stream_socket_get_name( $silent, false ), ':' ), 1 ), 1 );

		curl_exec( $handle );

		self::assertSame( CURLE_OPERATION_TIMEDOUT, curl_errno( $handle ) );
		self::assertEqualsWithDelta( 1, curl_getinfo( $handle, CURLINFO_TOTAL_TIME ), 0.9 );
	}

	public function test_headers_named_by_digits_and_an_own_accept_encoding_go_out_as_given(): void {
		$headers = $this->sent( [ 123 => 'a', 'accept-encoding' => 'gzip' ] )->headers;

		self::assertStringContainsString( "\r\n123: a\r\n", "\r\n{$headers}\r\n" );
		self::assertSame( 1, substr_count( strtolower( $headers ), 'accept-encoding:' ) );
	}

	/** @param array<array-key, string> $headers */
	private function sent( array $headers = [] ): Arrived {
		curl_exec( $this->handle( $headers ) );
		return $this->listeners->next();
	}

	/** @param array<array-key, string> $headers */
	private function handle( array $headers = [], ?int $port = null, int $seconds = 10 ): \CurlHandle {
		$port      = $port ?? $this->listeners->ports[0];
		$request   = new OutgoingRequest( "http://name.example.com:{$port}/hook", 'name.example.com', $port, [ '127.0.0.1' ], [], '{}' );
		$arguments = [
			'headers'         => [ 'webhook-id' => 'evt_1' ] + $headers,
			'timeout'         => $seconds,
			'sslverify'       => true,
			'sslcertificates' => '',
		];
		$handle    = curl_init();
		( new CurlRequest( $request, $arguments ) )->set_up( $handle );
		curl_setopt( $handle, CURLOPT_RETURNTRANSFER, true );
		return $handle;
	}
}
