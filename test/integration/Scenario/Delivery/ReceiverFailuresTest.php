<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Delivery;

use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Certificate;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Internet;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;

/** Receivers that do not respond as they should: each failure has its reason in the log. */
#[CoversNothing]
final class ReceiverFailuresTest extends NetworkTestCase {

	private const HOST = 'odd.example.com';

	private ?Runner $server = null;

	protected function tearDown(): void {
		$this->server?->kill();
		parent::tearDown();
	}

	#[DataProvider( 'odd_ways' )]
	public function test_an_odd_response_has_its_reason( string $way, string $reason ): void {
		$this->serve( $way );

		self::assertSame( [ 'waiting', $reason ], $this->outcome() );
	}

	/** @return array<string, array{string, string}> */
	public static function odd_ways(): array {
		return [
			'it resets the connection'        => [ 'resets', 'connection_reset' ],
			'it speaks another protocol'      => [ 'no-http', 'invalid_response' ],
			'a protection page answers first' => [ 'bot-page', 'bot_page' ],
		];
	}

	public function test_a_receiver_that_hangs_times_out(): void {
		Internet::patience( 1 );
		$this->serve( 'hangs' );

		self::assertSame( [ 'waiting', 'timeout' ], $this->outcome() );
		self::assertStringStartsWith( self::HOST . ' took longer than', $this->attempt()->text( 'error', 'message' ) );
	}

	public function test_a_port_without_a_server(): void {
		Internet::host( self::HOST, Internet::closed_port() );

		self::assertSame( [ 'waiting', 'connection_refused' ], $this->outcome() );
	}

	public function test_a_connection_is_made_only_to_the_addresses_that_were_checked(): void {
		Internet::name( 'localhost', [ '127.0.0.99' ] );

		self::assertSame( [ 'waiting', 'connection_refused' ], $this->outcome( str_replace( '127.0.0.1', 'localhost', Receiver::url() ) ) );
	}

	public function test_a_name_that_does_not_exist(): void {
		Internet::name( self::HOST, [] );

		self::assertSame( [ 'waiting', 'dns_not_found' ], $this->outcome() );
	}

	public function test_https_on_a_port_that_speaks_http(): void {
		Internet::host( self::HOST, (int) parse_url( Receiver::root(), PHP_URL_PORT ) );

		self::assertSame( [ 'waiting', 'invalid_response' ], $this->outcome( 'https://' . self::HOST . '/' ) );
	}

	public function test_a_certificate_that_signed_itself(): void {
		$certificate = Certificate::of( self::HOST );
		$this->serve( 'fine', $certificate );

		self::assertSame( [ 'waiting', 'tls_untrusted' ], $this->outcome( 'https://' . self::HOST . '/' ) );
	}

	public function test_a_certificate_that_has_expired(): void {
		$certificate = $this->trusted( self::HOST, 0 );
		$this->serve( 'fine', $certificate );

		self::assertSame( [ 'waiting', 'tls_expired' ], $this->outcome( 'https://' . self::HOST . '/' ) );
	}

	public function test_a_certificate_of_another_host(): void {
		$certificate = $this->trusted( 'other.example.com' );
		$this->serve( 'fine', $certificate );

		self::assertSame( [ 'waiting', 'tls_name_mismatch' ], $this->outcome( 'https://' . self::HOST . '/' ) );
	}

	public function test_a_good_certificate_is_delivered_to(): void {
		$certificate = $this->trusted( self::HOST );
		$this->serve( 'fine', $certificate );

		self::assertSame( [ 'delivered', null ], $this->outcome( 'https://' . self::HOST . '/' ) );
	}

	public function test_a_response_over_64_kb_is_truncated(): void {
		$this->serve( 'large' );

		self::assertSame( [ 'delivered', null ], $this->outcome() );
		self::assertSame( 65536, strlen( $this->attempt()->text( 'response', 'body' ) ) );
	}

	#[DataProvider( 'long_responses' )]
	public function test_a_screen_learns_that_a_response_was_truncated( string $way, bool $cut ): void {
		$this->serve( $way );
		$this->outcome();

		$attempt = Api::get( "/deliveries/{$this->delivery()->text( 'id' )}", [ 'context' => 'edit' ] )->json()->at( 'attempts' )->only();

		self::assertSame( 65536, strlen( $attempt->text( 'response', 'body' ) ) );
		self::assertSame( $cut, $attempt->at( 'response' )->has( 'truncated' ) );
		self::assertFalse( $this->attempt()->at( 'response' )->has( 'truncated' ) );
	}

	/** @return array<string, array{string, bool}> */
	public static function long_responses(): array {
		return [
			'longer than 64 kB'  => [ 'large', true ],
			'64 kB and no more' => [ '64-kb', false ],
		];
	}

	public function test_an_endless_response_times_out_and_says_that_it_had_begun(): void {
		Internet::patience( 1 );
		$this->serve( 'endless' );

		self::assertSame( [ 'waiting', 'timeout' ], $this->outcome() );
		self::assertStringStartsWith(
			self::HOST . ' began to respond with 200 but did not finish',
			$this->attempt()->text( 'error', 'message' ),
		);
	}

	public function test_a_badly_compressed_response_is_a_response_and_not_requested_again(): void {
		$this->serve( 'bad-gzip' );

		self::assertSame( [ 'delivered', null ], $this->outcome() );
		self::assertSame( 'none', $this->attempt()->text( 'response', 'body' ) );
	}

	public function test_a_response_of_any_bytes_is_logged(): void {
		$this->serve( 'bytes' );

		self::assertSame( [ 'delivered', null ], $this->outcome() );
		self::assertSame( 'binary, 3 bytes: ff 00 fe', $this->attempt()->text( 'response', 'body' ) );
		self::assertSame( "\u{fffd}", $this->attempt()->text( 'response', 'headers', 'x-odd' ) );
		self::assertSame( 'a=1, b=2', $this->attempt()->text( 'response', 'headers', 'set-cookie' ) );
	}

	public function test_a_response_of_any_bytes_is_shown_by_a_test(): void {
		$this->serve( 'bytes' );
		$hook = $this->webhook( [ 'url' => 'http://' . self::HOST . '/' ] );

		$result = Api::post( "/webhooks/{$hook->text( 'id' )}/test" )->json();

		self::assertSame( 'binary, 3 bytes: ff 00 fe', $result->text( 'response', 'body' ) );
		self::assertSame( "\u{fffd}", $result->text( 'response', 'headers', 'x-odd' ) );
	}

	public function test_wordpress_may_forbid_all_requests(): void {
		add_filter(
			'pre_http_request',
			static fn (): \WP_Error => new \WP_Error( 'http_request_not_executed', 'User has blocked requests through HTTP.' ),
		);
		Internet::host( self::HOST, 80 );

		self::assertSame( [ 'waiting', 'http_blocked' ], $this->outcome() );
	}

	public function test_other_code_that_breaks_sending_is_a_failure_like_any_other(): void {
		add_filter( 'multisite_webhooks_request_args', static fn (): never => throw new \RuntimeException( 'broken' ) );
		Internet::host( self::HOST, 80 );

		self::assertSame( [ 'waiting', 'unknown' ], $this->outcome() );
		self::assertStringContainsString( 'broken', $this->attempt()->text( 'error', 'message' ) );
	}

	/** @return array{string, ?string} Status and reason. */
	private function outcome( string $url = 'http://' . self::HOST . '/' ): array {
		$this->webhook( [ 'url' => $url ] );
		$this->record();
		$this->deliver();
		$delivery = $this->delivery();
		$reason   = $delivery->at( 'reason' )->value;
		assert( null === $reason || is_string( $reason ) );
		$error = $this->attempt()->at( 'error' );
		self::assertSame( $reason, null === $error->value ? null : $error->text( 'reason' ) );
		return [ $delivery->text( 'status' ), $reason ];
	}

	private function attempt(): Json {
		return $this->delivery()->at( 'attempts' )->only();
	}

	private function serve( string $way, ?Certificate $certificate = null ): void {
		$this->server = Runner::start( 'odd-server', $way, $certificate->file ?? '' );
		Internet::host( self::HOST, (int) $this->server->line() );
	}

	/** Its file stays as long as the certificate itself, so the test keeps it. */
	private function trusted( string $host, int $days = 2 ): Certificate {
		$authority = Certificate::of( 'Authority' );
		add_filter(
			'multisite_webhooks_request_args',
			static fn ( array $arguments ): array => [ 'sslcertificates' => $authority->file ] + $arguments
		);
		return Certificate::of( $host, $days, $authority );
	}
}
