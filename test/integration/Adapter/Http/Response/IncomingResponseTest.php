<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Http\Response;

use MultisiteWebhooks\Adapter\Http\CurlExchange;
use MultisiteWebhooks\Adapter\Http\Response\IncomingResponse;
use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Http\Transport;
use MultisiteWebhooks\Domain\Delivery\ResponseCut;
use MultisiteWebhooks\Test\Integration\Support\Hooks;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Internet;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** What receivers may send, byte by byte, and what is made of it. */
#[CoversClass( IncomingResponse::class )]
#[Group( 'any-wordpress' )]
final class IncomingResponseTest extends TestCase {

	private const HEAD = "HTTP/1.1 200 OK\r\nX-A: 1\r\n";

	private Hooks $hooks;

	private ?Runner $server = null;

	protected function setUp(): void {
		$this->hooks = Hooks::remember();
		Internet::patience( 1 );
	}

	protected function tearDown(): void {
		$this->server?->kill();
		$this->hooks->restore();
	}

	#[DataProvider( 'cut_responses' )]
	public function test_a_status_that_was_received_counts( string $bytes, string $then, string $body, ?ResponseCut $cut ): void {
		$response = $this->response( $bytes, $then );

		self::assertSame( [ 200, null, $body, $cut ], [ $response->status, $response->failure?->reason, $response->body, $response->cut ] );
		self::assertSame( '1', $response->headers['x-a'] ?? '' );
	}

	/** Other code that listens gets the response too. */
	#[DataProvider( 'cut_responses' )]
	public function test_it_counts_for_other_code_too( string $bytes, string $then, string $body, ?ResponseCut $cut ): void {
		$heard = [];
		add_action(
			'http_api_debug',
			static function ( mixed $response ) use ( &$heard ): void {
				$heard[] = is_array( $response ) ? wp_remote_retrieve_response_code( $response ) : $response;
			}
		);
		$response = $this->response( $bytes, $then );

		self::assertSame( [ 200, $body, $cut, [ 200 ] ], [ $response->status, $response->body, $response->cut, $heard ] );
	}

	/** @return iterable<string, array{string, string, string, ?ResponseCut}> */
	public static function cut_responses(): iterable {
		$lost    = ResponseCut::ConnectionLost;
		$long    = self::HEAD . "Content-Length: 50\r\n\r\nhalf";
		$chunked = self::HEAD . "Transfer-Encoding: chunked\r\n\r\n";

		yield 'a Content-Length that is too long' => [ $long, 'close', 'half', $lost ];
		yield 'a body that is reset' => [ $long, 'reset', 'half', $lost ];
		yield 'a body that stalls' => [ $long, 'wait', 'half', ResponseCut::TimedOut ];
		yield 'a body that never begins' => [ self::HEAD . "Content-Length: 50\r\n\r\n", 'wait', '', ResponseCut::TimedOut ];
		yield 'a chunk that is cut' => [ "{$chunked}8\r\nhalf", 'close', 'half', $lost ];
		yield 'a last chunk that is missing' => [ "{$chunked}4\r\nhalf\r\n", 'close', 'half', $lost ];
		yield 'a chunk of no length' => [ "{$chunked}4\r\nhalf\r\nzz\r\n", 'close', 'half', $lost ];
		yield 'a chunk that stalls' => [ "{$chunked}4\r\nhalf\r\n", 'wait', 'half', ResponseCut::TimedOut ];
		yield 'a head that ends too early' => [ self::HEAD, 'close', '', $lost ];
		yield 'a whole response' => [ self::HEAD . "Content-Length: 4\r\n\r\nhalf", 'wait', 'half', null ];
		yield 'a body without a length' => [ self::HEAD . "\r\nhalf", 'close', 'half', null ];
		yield 'a body with more behind it' => [ self::HEAD . "Content-Length: 4\r\n\r\nhalf and more", 'close', 'half', null ];
	}

	public function test_a_body_that_drips_past_the_time_limit_keeps_its_status_and_what_arrived(): void {
		$started  = hrtime( true );
		$response = $this->response( self::HEAD . "\r\n", 'repeat', 'drop', 100 );

		self::assertSame( [ 200, ResponseCut::TimedOut ], [ $response->status, $response->cut ] );
		self::assertStringStartsWith( 'dropdropdrop', $response->body );
		self::assertLessThan( 3e9, hrtime( true ) - $started );
	}

	public function test_a_cut_failure_keeps_its_status_and_headers(): void {
		$response = $this->response( "HTTP/1.1 429 Slow\r\nRetry-After: 60\r\nContent-Length: 50\r\n\r\nhalf" );

		self::assertSame( [ 429, '60', 'half' ], [ $response->status, $response->headers['retry-after'] ?? '', $response->body ] );
	}

	#[DataProvider( 'heads' )]
	public function test_headers_are_read_as_a_careful_client_does( string $bytes, int $status, string $retry_after ): void {
		$response = $this->response( $bytes );

		self::assertSame( [ $status, $retry_after ], [ $response->status, $response->headers['retry-after'] ?? '' ] );
	}

	/** @return iterable<string, array{string, int, string}> */
	public static function heads(): iterable {
		$head = "HTTP/1.1 503 Busy\r\nRetry-After: 60\r\n";

		yield 'trailers' => [ "{$head}Transfer-Encoding: chunked\r\n\r\n2\r\nno\r\n0\r\nRetry-After: 1\r\n\r\n", 503, '60' ];
		yield 'trailers of no body' => [ "{$head}Transfer-Encoding: chunked\r\n\r\n0\r\nRetry-After: 1\r\n\r\n", 503, '60' ];
		yield 'trailers like a head' => [
			"{$head}Transfer-Encoding: chunked\r\n\r\n2\r\nno\r\n0\r\nHTTP/1.1 200: a\r\nRetry-After: 1\r\n\r\n",
			503,
			'60',
		];
		yield 'lines that end in LF' => [ "HTTP/1.1 503 Busy\nRetry-After: 60\nX-A: 1\n\nno", 503, '60' ];
		yield 'two of the same name' => [ "{$head}retry-after: 90\r\n\r\n", 503, '60, 90' ];
		yield 'a folded line' => [ "HTTP/1.1 503 Busy\r\nRetry-After:\r\n 60\r\n\r\n", 503, '60' ];
		yield '100 before 503' => [ "HTTP/1.1 100 Continue\r\n\r\n{$head}\r\n", 503, '60' ];
		yield '103 before 503' => [ "HTTP/1.1 103 Early Hints\r\nRetry-After: 1\r\nLink: </a>\r\n\r\n{$head}\r\n", 503, '60' ];
		yield '103 before 503, with LF' => [
			"HTTP/1.1 103 Early Hints\nRetry-After: 1\n\nHTTP/1.1 503 Busy\nRetry-After: 60\n\n",
			503,
			'60',
		];
	}

	#[DataProvider( 'no_responses' )]
	public function test_no_final_response_is_a_failure( string $bytes, string $then, string $reason, ?string $detail ): void {
		$response = $this->response( $bytes, $then );

		self::assertSame(
			[ null, $reason, $detail ],
			[ $response->status, $response->failure?->reason, $response->failure->context['detail'] ?? null ],
		);
	}

	/** @return iterable<string, array{string, string, string, ?string}> */
	public static function no_responses(): iterable {
		yield 'nothing' => [ '', 'close', 'connection_reset', 'perhaps_tls' ];
		yield 'an interim response' => [ "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n", 'close', 'connection_reset', 'perhaps_tls' ];
		yield 'a head that is reset' => [ self::HEAD, 'reset', 'connection_reset', null ];
		yield 'a head that stalls' => [ self::HEAD, 'wait', 'timeout', null ];
		yield 'no number as length' => [ self::HEAD . "Content-Length: x\r\n\r\n", 'close', 'invalid_response', 'malformed_response' ];
		yield 'another protocol' => [ "SSH-2.0-OpenSSH_9.2\r\n", 'wait', 'invalid_response', null ];
		yield 'the alert of a port for TLS' => [ "\x15\x03\x01\x00\x02\x02\x50", 'close', 'invalid_response', null ];
	}

	public function test_endless_headers_end_the_transfer_and_few_are_kept(): void {
		Internet::patience( 10 );
		$memory   = memory_get_usage();
		$started  = hrtime( true );
		$response = $this->response( self::HEAD, 'repeat', 'X-Long: ' . str_repeat( 'a', 1000 ) . "\r\n" );

		self::assertSame( [ 200, ResponseCut::TooLong, '1' ], [ $response->status, $response->cut, $response->headers['x-a'] ?? '' ] );
		self::assertLessThanOrEqual( 16_384, strlen( implode( '', $response->headers ) ) );
		self::assertLessThan( 2e9, hrtime( true ) - $started );
		self::assertLessThan( 1_000_000, memory_get_usage() - $memory );
	}

	public function test_endless_interim_responses_end_the_transfer(): void {
		Internet::patience( 10 );
		$response = $this->response( '', 'repeat', "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" );

		self::assertSame(
			[ 'invalid_response', [ 'detail' => 'headers_too_long' ] ],
			[ $response->failure?->reason, $response->failure?->context ],
		);
	}

	public function test_endless_trailers_end_the_transfer(): void {
		Internet::patience( 10 );
		$response = $this->response( self::HEAD . "Transfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n", 'repeat', "X-T: abc\r\n" );

		self::assertSame( [ 200, 'ok', ResponseCut::TooLong ], [ $response->status, $response->body, $response->cut ] );
		self::assertSame( [ 'x-a' => '1', 'transfer-encoding' => 'chunked' ], $response->headers );
	}

	#[DataProvider( 'long_targets' )]
	public function test_a_long_header_line_is_cut( int $length, bool $kept ): void {
		$location = 'Location: /' . str_repeat( 'a', $length );
		$response = $this->response( "HTTP/1.1 302 Found\r\nX-A: 1\r\n{$location}\r\nContent-Length: 0\r\n\r\n" );

		self::assertSame( [ 302, '1' ], [ $response->status, $response->headers['x-a'] ?? '' ] );
		self::assertSame( $kept, isset( $response->headers['location'] ) );
		self::assertLessThanOrEqual( 16_384, strlen( implode( '', $response->headers ) ) );
	}

	/** @return iterable<string, array{int, bool}> */
	public static function long_targets(): iterable {
		yield 'longer than what is kept' => [ 20_000, true ];
		yield 'longer than what is read' => [ 70_000, false ];
		yield 'longer than what curl reads' => [ 300_000, false ];
	}

	public function test_a_hundred_lines_are_kept_and_those_that_decide(): void {
		$lines = implode( '', array_map( static fn ( int $number ): string => "X-{$number}: a\r\n", range( 1, 300 ) ) );

		$response = $this->response( "HTTP/1.1 503 Busy\r\n{$lines}Retry-After: 60\r\n\r\n" );

		self::assertSame( [ 101, '60' ], [ count( $response->headers ), $response->headers['retry-after'] ?? '' ] );
	}

	public function test_other_code_cannot_change_how_responses_are_read(): void {
		add_action(
			'http_api_curl',
			static fn ( \CurlHandle $handle ): bool => curl_setopt_array(
				$handle,
				[
					CURLOPT_FAILONERROR => true,
					CURLOPT_HEADER      => true,
				],
			),
		);
		$response = $this->response( "HTTP/1.1 429 Slow\r\nRetry-After: 60\r\n\r\nhalf" );

		self::assertSame( [ 429, '60', 'half' ], [ $response->status, $response->headers['retry-after'] ?? '', $response->body ] );
	}

	public function test_a_long_body_is_cut_whatever_happens_to_its_end(): void {
		$body     = str_repeat( 'x', Transport::MAX_RESPONSE_BYTES + 1 );
		$response = $this->response( self::HEAD . "Content-Length: 99999999\r\n\r\n{$body}" );

		self::assertSame( [ Transport::MAX_RESPONSE_BYTES, ResponseCut::TooLong ], [ strlen( $response->body ), $response->cut ] );
	}

	private function response( string $bytes, string $then = 'close', string $piece = '', int $pause = 0 ): Response {
		// The bytes may be longer than an argument of a command can be.
		$file = (string) tempnam( sys_get_temp_dir(), 'multisite-webhooks-test' );
		file_put_contents( $file, $bytes );
		$this->server = Runner::start( 'raw-server', $file, $then, base64_encode( $piece ), (string) $pause );
		$port         = (int) $this->server->line();
		unlink( $file );
		$handle   = curl_init();
		$request  = new OutgoingRequest( "http://127.0.0.1:{$port}/", '127.0.0.1', $port, [ '127.0.0.1' ], [], '{}' );
		$exchange = new CurlExchange( $request, $handle );
		self::assertNull( $exchange->start() );
		curl_exec( $handle );
		return $exchange->finish( curl_errno( $handle ) );
	}
}
