<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Wakeup;

use MultisiteWebhooks\Adapter\Wakeup\FollowUpRequests;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\CopiedDatabase;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\FollowUps;
use MultisiteWebhooks\Test\Integration\Support\MustUse;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\BuiltInServer;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use MultisiteWebhooks\Test\Integration\Support\Sites;
use MultisiteWebhooks\Test\Integration\Support\Wait;
use PHPUnit\Framework\Attributes\CoversClass;

/** When the network sends a request to itself, and what that costs whoever starts it. */
#[CoversClass( FollowUpRequests::class )]
final class FollowUpRequestsTest extends NetworkTestCase {

	private ?BuiltInServer $server = null;

	protected function setUp(): void {
		parent::setUp();
		MustUse::add( 'record-on-request' );
		FollowUps::watch();
	}

	protected function tearDown(): void {
		$this->server?->stop();
		MustUse::remove( 'record-on-request' );
		FollowUps::forget();
		parent::tearDown();
	}

	/** A page of another site starts it at the main site. */
	public function test_a_page_of_another_site_starts_one(): void {
		$this->webhooks( 25 );

		Http::signed_out()->send_elsewhere( 'GET', Sites::url( 'acme' ) . '?record_and=exit' );

		Receiver::wait_for( 25 );
		Wait::until( static fn (): bool => 25 === self::delivered(), 'all are written down' );
		self::assertSame( 1, FollowUps::count() );
	}

	/** Where PHP can't send after its response, the visitor waits for neither the receivers nor the follow-up request. */
	public function test_where_the_response_ends_with_php_the_visitor_does_not_wait_for_the_follow_up(): void {
		$this->webhooks( 1 );
		$this->server = BuiltInServer::start();
		$first        = $this->seconds_of_a_page( $this->server );
		Wait::until( static fn (): bool => 1 === self::delivered(), 'its follow-up request has come' );
		FollowUps::slow_down();

		self::assertLessThan( $first + 0.4, $this->seconds_of_a_page( $this->server ), 'The follow-up request takes longer to respond.' );
		Wait::until( static fn (): bool => 2 === self::delivered(), 'both are sent' );
		self::assertSame( 2, FollowUps::count() );
	}

	public function test_a_failure_does_not_reach_the_page_that_has_recorded_something(): void {
		$this->webhooks( 1 );
		MustUse::write(
			'broken',
			"<?php add_filter( 'multisite_webhooks_follow_up_request', static fn () => throw new Error( 'This filter is broken.' ) );
			add_action( 'shutdown', static fn () => add_action( 'shutdown', static fn () => print( ' to its end' ), PHP_INT_MAX ) );"
		);
		$this->server = BuiltInServer::start();
		try {
			self::assertSame( 'recorded to its end', $this->server->page( '/?record_and=exit' )->body );
		} finally {
			MustUse::remove( 'broken' );
		}
	}

	public function test_what_the_command_line_has_recorded_is_sent_at_its_end(): void {
		$this->webhooks( 1 );
		putenv( 'TEST_FOLLOW_UPS=1' );
		try {
			Runner::start( 'record-many' )->expect( 'ready' )->tell( 'go' )->finish();
		} finally {
			putenv( 'TEST_FOLLOW_UPS' );
		}

		Wait::until( static fn (): bool => 40 === self::delivered(), 'all are sent' );
	}

	/** Nothing hangs, nothing is lost, and it is not tried at each event. */
	public function test_where_the_network_can_not_reach_itself_wp_cron_sends_the_rest(): void {
		$this->webhooks( 25 );
		// It takes connections, and then nothing happens.
		$nobody = stream_socket_server( 'tcp://127.0.0.1:0' );
		self::assertIsResource( $nobody );
		FollowUps::lead_to( 'http://' . stream_socket_get_name( $nobody, false ) . '/' );

		for ( $i = 0; $i < 3; $i++ ) {
			$started = microtime( true );
			$this->page();
			self::assertLessThan( 1.0, microtime( true ) - $started );
		}
		Wait::until( static fn (): bool => 60 === self::delivered(), 'each page has sent 20' );
		self::assertSame( [ 0, 1 ], [ FollowUps::count(), $this->connections( $nobody ) ] );

		$this->deliver();

		self::assertSame( 75, self::delivered() );
	}

	public function test_it_can_be_turned_off(): void {
		MustUse::write( 'off', "<?php define( 'MULTISITE_WEBHOOKS_FOLLOW_UPS', false );" );
		try {
			$this->webhooks( 25 );
			$this->page();
			Wait::until( static fn (): bool => 20 === self::delivered(), 'the end of the request has sent its part' );
			usleep( 300_000 );
			self::assertSame( [ 0, 20 ], [ FollowUps::count(), self::delivered() ] );
		} finally {
			MustUse::remove( 'off' );
		}
	}

	/** The database of a copy has the address of the original. */
	public function test_a_copy_sends_no_request_to_the_original(): void {
		$this->webhooks( 1 );
		$this->deliver();
		CopiedDatabase::import();
		$this->server = BuiltInServer::start();

		$this->server->page( '/?record_and=exit' );

		usleep( 300_000 );
		self::assertSame( 0, FollowUps::count() );
	}

	private function seconds_of_a_page( BuiltInServer $server ): float {
		$started = microtime( true );
		self::assertSame( 'recorded', $server->page( '/?record_and=exit' )->body );
		return microtime( true ) - $started;
	}

	/** @param resource $server */
	private function connections( $server ): int {
		$count = 0;
		while ( true ) {
			// phpcs:ignore WordPress.PHP.NoSilencedErrors -- None is left.
			$connection = @stream_socket_accept( $server, 0.0 );
			if ( false === $connection ) {
				return $count;
			}
			fclose( $connection );
			++$count;
		}
	}

	private function webhooks( int $count ): void {
		for ( $i = 0; $i < $count; $i++ ) {
			$this->webhook( [ 'url' => Receiver::url( "/hook/{$i}" ) ] );
		}
	}

	private static function delivered(): int {
		return Database::count( Database::DELIVERIES, "status = 'delivered'" );
	}

	private function page(): void {
		self::assertSame( 'recorded', Http::signed_out()->send_elsewhere( 'GET', '/?record_and=exit' )->body );
	}
}
