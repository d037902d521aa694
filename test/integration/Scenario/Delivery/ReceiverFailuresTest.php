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
use MultisiteWebhooks\Test\Integration\Support\Receiver\TlsServer;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;

/** Receivers that do not respond as they should: each failure has its reason in the log. */
#[CoversNothing]
#[Group( 'any-wordpress' )]
final class ReceiverFailuresTest extends NetworkTestCase {

	private const HOST = 'odd.example.com';

	private ?Runner $server = null;

	private int $port = 80;

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
		$this->port = Internet::closed_port();
		Internet::host( self::HOST, $this->port );

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
		$this->port = (int) parse_url( Receiver::root(), PHP_URL_PORT );
		Internet::host( self::HOST, $this->port );

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

	#[DataProvider( 'cut_responses' )]
	public function test_a_status_counts_even_if_the_response_is_cut( string $way, string $why, string $caution ): void {
		Internet::patience( 1 );
		$this->serve( $way );

		self::assertSame( [ 'delivered', null ], $this->outcome() );
		$attempt = Api::get( "/deliveries/{$this->delivery()->text( 'id' )}", [ 'context' => 'edit' ] )->json()->at( 'attempts' )->only();
		self::assertSame( [ 200, 'half' ], [ $attempt->number( 'status_code' ), $attempt->text( 'response', 'body' ) ] );
		self::assertSame( $why, $attempt->text( 'response', 'truncated' ) );
		self::assertStringStartsWith( "The response was cut: {$caution}", $attempt->text( 'caution' ) );
	}

	/** @return array<string, array{string, string, string}> */
	public static function cut_responses(): array {
		return [
			'the connection is lost' => [ 'cut-off', 'connection_lost', 'the connection was lost' ],
			'the time is over'       => [ 'endless', 'timed_out', 'it had not ended' ],
		];
	}

	public function test_a_head_that_never_ends_times_out_and_says_that_it_had_begun(): void {
		Internet::patience( 1 );
		$this->serve( 'endless-head' );

		self::assertSame( [ 'waiting', 'timeout' ], $this->outcome() );
		self::assertStringStartsWith(
			self::HOST . ' began to respond with 200 but did not finish',
			$this->attempt()->text( 'error', 'message' ),
		);
	}

	#[DataProvider( 'long_targets' )]
	public function test_a_long_target_of_a_redirect_is_shortened( string $way, string $reason ): void {
		$this->serve( $way );

		self::assertSame( [ 'waiting', $reason ], $this->outcome() );
		self::assertLessThan( 3000, strlen( $this->attempt()->text( 'error', 'message' ) ) );
	}

	/** @return array<string, array{string, string}> */
	public static function long_targets(): array {
		return [
			'20 kB' => [ 'redirects-far', 'redirect' ],
			'70 kB' => [ 'redirects-too-far', 'http_302' ],
		];
	}

	public function test_the_redirect_of_google_apps_script_names_its_remedy(): void {
		$this->serve( 'google-script' );

		self::assertSame( [ 'waiting', 'redirect' ], $this->outcome() );
		self::assertStringStartsWith( 'The Google Apps Script ran.', $this->attempt()->text( 'error', 'message' ) );
		self::assertStringContainsString(
			'“This receiver responds with a redirect: count 302 as received”',
			$this->attempt()->text( 'error', 'message' ),
		);
	}

	public function test_a_client_certificate_that_is_missing(): void {
		$certificate = $this->trusted( self::HOST );
		$server      = TlsServer::start( $certificate, '-tls1_3', '-Verify', '1' );
		$host        = Internet::host( self::HOST, $server->port() );

		self::assertSame( [ 'waiting', 'tls_failed' ], $this->outcome( "https://{$host}/" ) );
		self::assertStringStartsWith(
			self::HOST . ' requires a valid client certificate.',
			$this->attempt()->text( 'error', 'message' ),
		);
	}

	public function test_a_wait_that_cannot_be_read_is_told(): void {
		$this->serve( 'waits-oddly' );

		self::assertSame( [ 'waiting', 'http_503' ], $this->outcome() );
		self::assertStringContainsString( '(Retry-After: soon)', $this->attempt()->text( 'error', 'message' ) );
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
		$hook = $this->webhook( [ 'url' => $this->at_port( 'http://' . self::HOST . '/' ) ] );

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
		$this->webhook( [ 'url' => $this->at_port( $url ) ] );
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
		$this->port   = (int) $this->server->line();
		Internet::host( self::HOST, $this->port );
	}

	/** The port of the server, where the URL has none. */
	private function at_port( string $url ): string {
		return (string) preg_replace( '~\A(https?://[^/:]+)/~', "\\1:{$this->port}/", $url );
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
