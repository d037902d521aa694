<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Http;

use MultisiteWebhooks\Adapter\Http\CurlTransport;
use MultisiteWebhooks\Adapter\Http\WpTransport;
use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Http\SingleRequest;
use MultisiteWebhooks\Test\Integration\Support\Hooks;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Listeners;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** Where curl can't send many at once, WordPress sends. */
#[CoversClass( WpTransport::class )]
final class WpTransportTest extends TestCase {

	private Hooks $hooks;

	protected function setUp(): void {
		$this->hooks = Hooks::remember();
	}

	protected function tearDown(): void {
		$this->hooks->restore();
	}

	public function test_a_request_goes_out_by_the_http_api_of_wordpress(): void {
		$sent = [];
		add_filter(
			'pre_http_request',
			static function ( mixed $response, mixed $arguments, mixed $url ) use ( &$sent ): array {
				$sent[] = [ $url, ...( is_array( $arguments ) ? [ $arguments['method'], $arguments['body'] ] : [] ) ];
				return [ 'headers' => [ 'X-A' => '1' ], 'body' => 'ok', 'response' => [ 'code' => 202, 'message' => 'Accepted' ] ];
			},
			10,
			3
		);

		$response = $this->response();

		self::assertSame( [ [ 'https://example.com/hook', 'POST', '{}' ] ], $sent );
		self::assertSame( [ 202, [ 'x-a' => '1' ], 'ok' ], [ $response->status, $response->headers, $response->body ] );
	}

	public function test_the_connection_goes_to_the_checked_address_only(): void {
		$listeners = Listeners::at( '127.0.0.1:0', '127.0.0.2:=' );
		add_action(
			'http_api_curl',
			static fn ( \CurlHandle $handle ): bool => curl_setopt( $handle, CURLOPT_URL, "http://127.0.0.1:{$listeners->ports[0]}/" ),
			PHP_INT_MAX
		);
		$request = new OutgoingRequest(
			"http://name.example.com:{$listeners->ports[0]}/hook",
			'name.example.com',
			$listeners->ports[0],
			[ '127.0.0.2' ],
			[ 'webhook-id' => 'evt_1' ],
			'{}',
		);

		$response = $this->response( $request );
		$arrived  = $listeners->next();
		$listeners->stop();

		self::assertSame( 302, $response->status, 'A redirect is not followed.' );
		self::assertSame( [ 'POST /hook HTTP/1.1', '{}' ], [ $arrived->line, $arrived->body ] );
		self::assertStringStartsWith( '127.0.0.2:', $arrived->place );
		self::assertStringContainsString( 'webhook-id: evt_1', $arrived->headers );
		self::assertFalse( has_action( 'http_request_args' ) );
	}

	public function test_without_curl_nothing_is_sent_and_it_says_why(): void {
		add_filter( 'pre_http_request', static fn (): never => throw new \LogicException( 'sent' ) );
		$single = new SingleRequest( self::request() );
		( new WpTransport( static fn (): bool => false ) )->send( $single );

		self::assertStringStartsWith( 'PHP has no curl', $single->response()->failure->context['message'] ?? '' );
	}

	#[DataProvider( 'hosts_that_disable_functions' )]
	public function test_a_host_may_disable_functions( string $functions, string $result ): void {
		$listeners = Listeners::at( '127.0.0.1:0' );
		$settings  = [ 'disable_functions' => $functions ];

		$printed = Runner::start_with( $settings, 'send-one', (string) $listeners->ports[0], '127.0.0.1' )->finish();
		$listeners->stop();

		self::assertSame( $result, substr( $printed, 0, strlen( $result ) ) );
	}

	/** @return array<string, array{string, string}> */
	public static function hosts_that_disable_functions(): array {
		return [
			'none'                    => [ '', CurlTransport::class . ' 302' ],
			'curl_multi_exec'         => [ 'curl_multi_exec', WpTransport::class . ' 302' ],
			'curl_multi_select'       => [ 'curl_multi_init,curl_multi_select', WpTransport::class . ' 302' ],
			'curl_exec is not needed' => [ 'curl_exec', CurlTransport::class . ' 302' ],
			'both'                    => [ 'curl_exec,curl_multi_exec', WpTransport::class . ' unknown PHP has no curl' ],
		];
	}

	public function test_a_header_of_other_code_with_a_line_break_sends_nothing_and_says_so(): void {
		add_filter( 'http_request_args', static fn ( array $arguments ): array => [ 'user-agent' => "a\nX-B: 2" ] + $arguments );

		$failure = $this->response()->failure;

		self::assertStringContainsString( 'header "user-agent", which has a line break', $failure->context['message'] ?? '' );
	}

	public function test_other_code_that_throws_is_a_failure(): void {
		add_filter( 'pre_http_request', static fn (): never => throw new \RuntimeException( 'broken' ) );

		$failure = $this->response()->failure;

		self::assertSame( [ 'unknown', [ 'message' => 'broken' ] ], [ $failure?->reason, $failure?->context ] );
	}

	private function response( ?OutgoingRequest $request = null ): Response {
		$single = new SingleRequest( $request ?? self::request() );
		( new WpTransport( WpTransport::has_curl( ... ) ) )->send( $single );
		return $single->response();
	}

	private static function request(): OutgoingRequest {
		return new OutgoingRequest( 'https://example.com/hook', 'example.com', 443, [ '93.184.215.14' ], [], '{}' );
	}
}
