<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Http;

use MultisiteWebhooks\Adapter\Http\CurlExchange;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Http\Transport;
use MultisiteWebhooks\Domain\Delivery\ResponseCut;
use MultisiteWebhooks\Test\Integration\Support\Hooks;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Internet;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

/** One request on the wire, and WordPress's hooks around it. */
#[CoversClass( CurlExchange::class )]
final class CurlExchangeTest extends TestCase {

	private const BODY = '{"a":"ü"}';

	private Hooks $hooks;

	private ?Runner $server = null;

	protected function setUp(): void {
		$this->hooks = Hooks::remember();
		Receiver::clear();
	}

	protected function tearDown(): void {
		$this->server?->kill();
		$this->hooks->restore();
	}

	public function test_the_receiver_gets_the_body_and_the_headers_unchanged(): void {
		$this->exchange( Receiver::url(), [ 'content-type' => 'application/json', 'user-agent' => 'Test/1', 'x-empty' => '' ] );

		$received = Receiver::only();
		self::assertSame( [ 'POST', self::BODY ], [ $received->method, $received->body ] );
		self::assertSame(
			[ 'Test/1', 'application/json', '' ],
			array_map( $received->header( ... ), [ 'user-agent', 'content-type', 'x-empty' ] ),
		);
		self::assertSame( 'identity', $received->header( 'accept-encoding' ) );
		self::assertArrayNotHasKey( 'expect', $received->headers );
	}

	public function test_header_names_of_digits_arrive_as_they_are(): void {
		// As they are read from the database: PHP makes numbers of such keys.
		$this->exchange( Receiver::url(), Row::texts_by_name( [ '123' => 'a', '0' => 'b' ] ) );

		self::assertSame( [ 'a', 'b' ], array_map( Receiver::only()->header( ... ), [ '123', '0' ] ) );
	}

	public function test_an_own_accept_encoding_arrives_once(): void {
		$this->exchange( Receiver::url(), [ 'accept-encoding' => 'gzip' ] );

		self::assertSame( 'gzip', Receiver::only()->header( 'accept-encoding' ) );
	}

	public function test_a_response_is_read_with_lowercase_headers(): void {
		$response = $this->exchange( Receiver::url( '/hook', [ 'status' => 503, 'retry-after' => 7 ] ) );

		self::assertSame(
			[ 503, '7', null, null ],
			[ $response->status, $response->headers['retry-after'] ?? '', $response->failure, $response->cut ],
		);
		self::assertSame( '{"received":true}', $response->body );
	}

	public function test_values_of_the_same_header_are_joined_and_bytes_are_kept(): void {
		$response = $this->exchange( $this->serve( 'bytes' ) );

		self::assertSame( [ 'a=1, b=2', "\xff" ], [ $response->headers['set-cookie'] ?? '', $response->headers['x-odd'] ?? '' ] );
		self::assertSame( "\xff\x00\xfe", $response->body );
	}

	public function test_a_long_body_is_truncated(): void {
		$response = $this->exchange( $this->serve( 'large' ) );

		self::assertSame( [ Transport::MAX_RESPONSE_BYTES, ResponseCut::TooLong ], [ strlen( $response->body ), $response->cut ] );
	}

	public function test_a_body_of_exactly_the_limit_is_not_truncated(): void {
		$response = $this->exchange( $this->serve( '64-kb' ) );

		self::assertSame( [ Transport::MAX_RESPONSE_BYTES, null ], [ strlen( $response->body ), $response->cut ] );
	}

	public function test_an_endless_body_ends_the_transfer_but_is_a_response(): void {
		$response = $this->exchange( $this->serve( 'floods' ) );

		self::assertSame( [ 200, null, ResponseCut::TooLong ], [ $response->status, $response->failure, $response->cut ] );
	}

	public function test_a_refused_connection_is_a_failure(): void {
		$response = $this->exchange( 'http://127.0.0.1:' . Internet::closed_port() . '/' );

		self::assertSame( [ null, 'connection_refused' ], [ $response->status, $response->failure?->reason ] );
	}

	public function test_the_connection_goes_to_the_given_addresses_only(): void {
		$port     = (int) parse_url( Receiver::root(), PHP_URL_PORT );
		$response = $this->exchange( "http://receiver.example:{$port}/hook", host: 'receiver.example' );

		self::assertSame( [ 200, "receiver.example:{$port}" ], [ $response->status, Receiver::only()->header( 'host' ) ] );
	}

	public function test_other_code_may_respond_instead_of_the_receiver(): void {
		add_filter(
			'pre_http_request',
			static fn () => [ 'response' => [ 'code' => 204 ], 'headers' => [ 'X-By' => 'filter' ], 'body' => '' ],
		);
		$response = $this->exchange( Receiver::url() );

		self::assertSame( [ 204, [ 'x-by' => 'filter' ], [] ], [ $response->status, $response->headers, Receiver::requests() ] );
	}

	public function test_other_code_may_change_the_response(): void {
		add_filter( 'http_response', static fn ( array $response ): array => [ 'body' => 'changed' ] + $response );

		self::assertSame( 'changed', $this->exchange( Receiver::url() )->body );
	}

	public function test_hooks_run_in_the_order_of_wordpress(): void {
		$hooks = [ 'http_request_args', 'pre_http_request', 'https_ssl_verify', 'http_api_curl', 'http_api_debug', 'http_response' ];
		$ran   = [];
		foreach ( $hooks as $hook ) {
			add_filter(
				$hook,
				static function ( mixed $value ) use ( $hook, &$ran ): mixed {
					$ran[] = $hook;
					return $value;
				}
			);
		}
		$this->exchange( Receiver::url() );

		self::assertSame( $hooks, $ran );
	}

	public function test_other_code_cannot_redirect_the_output(): void {
		add_action(
			'http_api_curl',
			static fn ( \CurlHandle $handle ) => curl_setopt( $handle, CURLOPT_WRITEFUNCTION, static fn (): int => 0 ),
		);

		self::assertSame( '{"received":true}', $this->exchange( Receiver::url() )->body );
	}

	/** @param array<string, string> $headers */
	private function exchange( string $url, array $headers = [], string $host = '127.0.0.1' ): Response {
		$handle   = curl_init();
		$request  = new OutgoingRequest( $url, $host, (int) parse_url( $url, PHP_URL_PORT ), [ '127.0.0.1' ], $headers, self::BODY );
		$exchange = new CurlExchange( $request, $handle );
		$response = $exchange->start();
		if ( null !== $response ) {
			return $response;
		}
		curl_exec( $handle );
		return $exchange->finish( curl_errno( $handle ) );
	}

	private function serve( string $way ): string {
		$this->server = Runner::start( 'odd-server', $way );
		return "http://127.0.0.1:{$this->server->line()}/";
	}
}
