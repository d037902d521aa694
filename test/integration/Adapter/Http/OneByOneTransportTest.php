<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Http;

use MultisiteWebhooks\Adapter\Http\OneByOneTransport;
use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Http\SingleRequest;
use MultisiteWebhooks\Domain\Delivery\ResponseCut;
use MultisiteWebhooks\Test\Integration\Support\Hooks;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Listeners;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

/** Without curl_multi_exec, the same requests go out one by one. */
#[CoversClass( OneByOneTransport::class )]
final class OneByOneTransportTest extends TestCase {

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

	public function test_a_request_arrives_and_its_response_is_read(): void {
		$response = $this->response( Receiver::url( '/hook', [ 'status' => 503, 'retry-after' => 7 ] ) );

		self::assertSame( [ 503, '{"received":true}' ], [ $response->status, $response->body ] );
		self::assertSame( '7', $response->headers['retry-after'] ?? '' );
		self::assertSame( [ 'POST', '{}' ], [ Receiver::only()->method, Receiver::only()->body ] );
	}

	public function test_a_name_is_pinned_to_the_address_that_was_checked(): void {
		$port = (int) parse_url( Receiver::root(), PHP_URL_PORT );

		self::assertSame( 200, $this->response( "http://receiver.example:{$port}/hook", 'receiver.example' )->status );
	}

	public function test_the_connection_goes_to_the_checked_address_only(): void {
		$listeners = Listeners::at( '127.0.0.1:0', '127.0.0.2:=' );
		add_action(
			'http_api_curl',
			static fn ( \CurlHandle $handle ): bool => curl_setopt( $handle, CURLOPT_URL, "http://127.0.0.1:{$listeners->ports[0]}/" ),
			PHP_INT_MAX
		);
		$url = "http://name.example.com:{$listeners->ports[0]}/hook";

		$response = $this->response( $url, 'name.example.com', '127.0.0.2' );
		$arrived  = $listeners->next();
		$listeners->stop();

		self::assertSame( 302, $response->status, 'A redirect is not followed.' );
		self::assertSame( [ 'POST /hook HTTP/1.1', '{}' ], [ $arrived->line, $arrived->body ] );
		self::assertStringStartsWith( '127.0.0.2:', $arrived->place );
		self::assertStringContainsString( 'webhook-id: evt_1', $arrived->headers );
	}

	public function test_a_header_of_other_code_with_a_line_break_sends_nothing_and_says_so(): void {
		add_filter( 'http_request_args', static fn ( array $arguments ): array => [ 'user-agent' => "a\nX-B: 2" ] + $arguments );

		$failure = $this->response( Receiver::url() )->failure;

		self::assertStringContainsString( 'header "user-agent", which has a line break', $failure->context['message'] ?? '' );
		self::assertSame( [], Receiver::requests() );
	}

	public function test_a_status_that_was_received_counts(): void {
		$this->server = Runner::start( 'odd-server', 'cut-off' );

		$response = $this->response( "http://127.0.0.1:{$this->server->line()}/" );

		self::assertSame( [ 200, 'half', ResponseCut::ConnectionLost ], [ $response->status, $response->body, $response->cut ] );
	}

	public function test_other_code_may_respond_instead_of_the_receiver(): void {
		add_filter( 'pre_http_request', static fn () => [ 'response' => [ 'code' => 204 ], 'headers' => [], 'body' => '' ] );

		self::assertSame( [ 204, [] ], [ $this->response( Receiver::url() )->status, Receiver::requests() ] );
	}

	public function test_other_code_that_throws_is_a_failure(): void {
		add_filter( 'pre_http_request', static fn (): never => throw new \RuntimeException( 'broken' ) );

		$failure = $this->response( Receiver::url() )->failure;

		self::assertSame( [ 'unknown', [ 'message' => 'broken' ] ], [ $failure?->reason, $failure?->context ] );
	}

	private function response( string $url, string $host = '127.0.0.1', string $address = '127.0.0.1' ): Response {
		assert( '' !== $address );
		$port    = (int) parse_url( $url, PHP_URL_PORT );
		$request = new OutgoingRequest( $url, $host, $port, [ $address ], [ 'webhook-id' => 'evt_1' ], '{}' );
		$single  = new SingleRequest( $request );
		( new OneByOneTransport() )->send( $single );
		return $single->response();
	}
}
