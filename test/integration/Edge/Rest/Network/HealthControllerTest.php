<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest\Network;

use MultisiteWebhooks\Edge\PresentHealth;
use MultisiteWebhooks\Edge\Rest\Network\HealthController;
use MultisiteWebhooks\Test\Integration\Support\Age;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\CopiedDatabase;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use MultisiteWebhooks\Test\Integration\Support\Wait;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

/** GET /health. */
#[CoversClass( HealthController::class )]
#[CoversClass( PresentHealth::class )]
final class HealthControllerTest extends NetworkTestCase {

	public function test_a_new_network_has_nothing_to_report(): void {
		$health = Http::as_user( 'admin' )->send( 'GET', '/health' )->json();

		self::assertEquals(
			[
				'last_sent_at'  => null,
				'waiting'       => 0,
				'oldest_due_at' => null,
				'is_late'       => false,
				'p50_ms'        => null,
				'p95_ms'        => null,
				'wakeups'       => (object) [
					'request'   => null,
					'follow_up' => null,
					'cron'      => null,
					'worker'    => null,
				],
				'loopback_blocked_since' => null,
				'storage'       => $health->at( 'storage' )->value,
				'problems'      => [],
				'advice'        => null,
				'help_url'      => getenv( 'WP_BASE_URL' ) . '/wp-admin/site-health.php',
			],
			(array) $health->value
		);
	}

	#[DataProvider( 'waits' )]
	public function test_a_webhook_tells_whether_its_receiver_asked_to_wait( int $status, int $failures, string $note ): void {
		$hook = $this->webhook( [ 'url' => Receiver::url( '/hook', [ 'status' => $status, 'retry-after' => 600 ] ) ] )->text( 'id' );
		$this->record();
		$this->deliver();
		Database::write( 'UPDATE ' . Database::WEBHOOKS . ' SET failures = failures + ?', (string) $failures );

		$health = Api::get( '/health/webhooks', [ 'webhooks' => $hook ] )->json()->only();
		self::assertMatchesRegularExpression( $note, $health->text( 'note' ) );
	}

	/** @return array<string, array{int, int, string}> */
	public static function waits(): array {
		return [
			'too busy'                  => [ 503, 0, '/^Failing for .+\. The receiver asked to wait: (10|9) min(ute)?s left$/' ],
			'too many'                  => [ 429, 0, '/The receiver asked to wait: (10|9) min(ute)?s left$/' ],
			'failing again and again' => [ 503, 5, '/^Failing for \d+ \w+$/' ],
		];
	}

	public function test_a_copy_that_nobody_has_decided_about_is_a_problem(): void {
		CopiedDatabase::import();

		$problem = $this->health()->at( 'problems' )->only();
		self::assertSame( [ 'copied_network', [] ], [ $problem->text( 'code' ), $problem->at( 'webhooks' )->value ] );
		self::assertStringContainsString( 'seems to be a copy of production.example', $problem->text( 'what' ) );

		CopiedDatabase::decide( 'copy' );
		self::assertSame( [], $this->health()->at( 'problems' )->value );
	}

	public function test_it_estimates_how_much_the_tables_hold(): void {
		$storage = $this->health()->at( 'storage' );

		// Empty, each of the four and each of their keys takes 16 kB.
		self::assertGreaterThan( 4 * 16384, $storage->number( 'bytes' ) );
		self::assertGreaterThanOrEqual( 0, $storage->number( 'rows' ) );
	}

	public function test_it_shows_when_one_last_arrived_and_how_long_that_took(): void {
		$this->webhook();
		$this->record();
		$this->deliver();
		$delivery = $this->delivery();

		$health = $this->health();

		self::assertSame( $delivery->text( 'finished_at' ), $health->text( 'last_sent_at' ) );
		self::assertEqualsWithDelta(
			1000 * ( $delivery->time( 'finished_at' ) - $delivery->time( 'created_at' ) ),
			$health->number( 'p95_ms' ),
			0.6,
		);
		self::assertSame( $health->number( 'p95_ms' ), $health->number( 'p50_ms' ) );
	}

	public function test_tests_and_failures_do_not_arrive(): void {
		$hook = $this->webhook();
		Api::post( "/webhooks/{$hook->text( 'id' )}/test" );
		Api::patch( "/webhooks/{$hook->text( 'id' )}", [ 'url' => Receiver::url( '/hook', [ 'status' => 500 ] ) ] );
		$this->record();
		$this->deliver();

		self::assertSame( [ null, null ], [ $this->health()->at( 'last_sent_at' )->value, $this->health()->at( 'p95_ms' )->value ] );
	}

	public function test_what_is_due_and_what_is_planned_both_wait(): void {
		$this->webhook( [ 'url' => Receiver::url( '/hook', [ 'status' => 500 ] ) ] );
		$this->record();
		$this->deliver();
		self::assertSame( [ 1, null, false ], $this->waiting() );

		$event = $this->record();

		self::write_deliveries();
		$due = Database::text( 'SELECT next_try_at FROM ' . Database::DELIVERIES . ' WHERE event_id = ?', $event );
		self::assertSame( [ 2, str_replace( ' ', 'T', $due ) . 'Z', false ], $this->waiting() );
	}

	public function test_deliveries_are_late_when_one_is_due_for_more_than_two_minutes(): void {
		$this->webhook();
		$this->record();
		$this->overdue_since( 115 );
		self::assertFalse( $this->health()->at( 'is_late' )->value );

		$this->overdue_since( 125 );

		self::assertTrue( $this->health()->at( 'is_late' )->value );
	}

	public function test_of_many_that_wait_no_more_than_10000_are_counted(): void {
		$this->webhook();
		$this->record();
		self::write_deliveries();
		Database::write(
			'INSERT INTO ' . Database::DELIVERIES . " ( id, network_id, event_id, webhook_id, event_type, format, status,
				created_at, next_try_at )
			SELECT CONCAT( 'dlv_', LPAD( seq, 26, '0' ) ), 1, CONCAT( 'evt_', LPAD( seq, 26, '0' ) ), webhook_id, event_type,
				format, status, created_at, next_try_at FROM "
			. Database::DELIVERIES . ' AS one JOIN ' . Database::numbers( 2, 10_002 )
		);

		self::assertSame( 10000, $this->health()->number( 'waiting' ) );
	}

	public function test_a_delivery_is_not_late_while_the_breaker_is_open(): void {
		$this->webhook();
		$this->record();
		$this->overdue_since( 3600 );

		Database::write( 'UPDATE ' . Database::WEBHOOKS . ' SET rest_until = ?', Age::time( -1 / 24 ) );

		self::assertSame( [ 1, null, false ], $this->waiting() );
	}

	public function test_a_delivery_is_late_two_minutes_after_the_breaker_closes(): void {
		$this->webhook();
		$this->record();
		$this->overdue_since( 3600 );
		$over = Age::time( 125 / 86400 );

		Database::write( 'UPDATE ' . Database::WEBHOOKS . ' SET rest_until = ?', $over );

		self::assertSame( [ 1, str_replace( ' ', 'T', $over ) . 'Z', true ], $this->waiting() );
	}

	public function test_an_open_breaker_hides_no_late_delivery_of_another_webhook(): void {
		$resting = $this->webhook();
		$this->webhook();
		$this->record();
		$this->overdue_since( 3600 );

		Database::write( 'UPDATE ' . Database::WEBHOOKS . ' SET rest_until = ? WHERE id = ?', Age::time( -1 ), $resting->text( 'id' ) );

		self::assertTrue( $this->health()->at( 'is_late' )->value );
	}

	public function test_it_shows_when_wp_cron_last_ran(): void {
		$this->deliver();

		self::assertEqualsWithDelta( microtime( true ), $this->health()->time( 'wakeups', 'cron' ), 30.0 );
	}

	public function test_it_shows_when_a_request_last_sent_what_it_recorded(): void {
		$this->webhook( [ 'event_types' => [ 'user_registered' ] ] );
		$user = Http::as_user( 'admin' )->send_elsewhere(
			'POST',
			'/wp-json/wp/v2/users',
			'{"username":"leah","email":"leah@example.com","password":"password"}',
		)->json( 201 )->number( 'id' );
		WordPress::load_admin( 'ms' );
		wpmu_delete_user( $user );

		Wait::until( fn (): bool => null !== $this->health()->at( 'wakeups', 'request' )->value, 'the request has sent it' );

		self::assertEqualsWithDelta( microtime( true ), $this->health()->time( 'wakeups', 'request' ), 30.0 );
	}

	public function test_it_shows_when_a_worker_was_last_seen(): void {
		$this->note( 'worker_beat', 7 );

		$beat = Database::text( "SELECT value FROM wp_multisite_webhooks_state WHERE name = 'multisite_webhooks_worker_beat_at'" );
		self::assertSame( (float) $beat, $this->health()->time( 'wakeups', 'worker' ) );
	}

	public function test_an_open_transaction_that_has_written_options_does_not_hold_up_wp_cron(): void {
		$this->deliver();
		Database::write( "UPDATE wp_multisite_webhooks_state SET value = '1' WHERE name = 'multisite_webhooks_cron_ran_at'" );
		Database::write( 'START TRANSACTION' );
		Database::write( "UPDATE wp_sitemeta SET meta_value = '7' WHERE meta_key = 'multisite_webhooks_next_due'" );
		Database::write( "INSERT INTO wp_sitemeta ( site_id, meta_key, meta_value ) VALUES ( 1, 'multisite_webhooks_other', '1' )" );
		Database::write( "INSERT INTO wp_multisite_webhooks_state ( network_id, name, value ) VALUES ( 1, 'multisite_webhooks_other', '1' )" );
		WordPress::query( 'SET SESSION innodb_lock_wait_timeout = 2' );
		try {
			$this->deliver();
			self::assertGreaterThan( 1.0, $this->health()->time( 'wakeups', 'cron' ) );
		} finally {
			Database::write( 'ROLLBACK' );
			WordPress::query( 'SET SESSION innodb_lock_wait_timeout = 50' );
		}
	}

	public function test_when_late_it_advises_what_to_do_with_texts_to_paste(): void {
		$this->webhook();
		$this->record();
		$this->overdue_since( 125 );

		$remedies = $this->health()->at( 'advice', 'remedies' );

		self::assertStringStartsWith( '* * * * * curl -fsS ', $remedies->items()[0]->text( 'text' ) );
		self::assertStringStartsWith( '* * * * * /usr/local/bin/wp webhook deliver ', $remedies->items()[1]->text( 'text' ) );
		self::assertStringStartsWith( '[Unit]', $remedies->items()[2]->text( 'text' ) );
	}

	/**
	 * @param non-empty-string $why
	 * @param list<string>     $names
	 */
	#[DataProvider( 'causes' )]
	public function test_it_advises_what_the_wake_ups_lack( string $option, int $seconds_ago, string $why, array $names ): void {
		$this->webhook();
		$this->record();
		$this->overdue_since( 125 );
		$this->note( $option, $seconds_ago );

		$advice = $this->health()->at( 'advice' );

		self::assertStringStartsWith( $why, $advice->text( 'why' ) );
		self::assertSame( $names, $advice->at( 'remedies' )->texts( 'name' ) );
	}

	/** @return iterable<string, array{string, int, non-empty-string, list<string>}> */
	public static function causes(): iterable {
		$all = [ 'WP-Cron, started by the server', 'WP-CLI, started by the server', 'A worker, kept running by systemd' ];
		// The network of these tests sets DISABLE_WP_CRON.
		yield 'nothing comes' => [ 'cron_ran', 600, 'Visits to the network don’t start WP-Cron', $all ];
		yield 'a worker died' => [ 'worker_beat', 600, 'Visits to the network don’t start WP-Cron', $all ];
		yield 'WP-Cron is too slow' => [ 'cron_ran', 30, 'WP-Cron runs every minute', [ 'A worker, kept running by systemd' ] ];
		yield 'a worker is too slow' => [ 'worker_beat', 3, 'A worker is running', [] ];
	}

	private function note( string $option, int $seconds_ago ): void {
		Database::write(
			'INSERT INTO wp_multisite_webhooks_state ( network_id, name, value ) VALUES ( 1, ?, ? )',
			"multisite_webhooks_{$option}_at",
			time() - $seconds_ago,
		);
	}

	private function overdue_since( int $seconds ): void {
		self::write_deliveries();
		Database::write( 'UPDATE ' . Database::DELIVERIES . ' SET next_try_at = ?', gmdate( 'Y-m-d H:i:s.000', time() - $seconds ) );
	}

	/** @return list<mixed> */
	private function waiting(): array {
		$health = $this->health();
		return [ $health->number( 'waiting' ), $health->at( 'oldest_due_at' )->value, $health->at( 'is_late' )->value ];
	}

	private function health(): Json {
		return Api::get( '/health' )->json();
	}
}
