<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Health;

use MultisiteWebhooks\Test\Integration\Support\Api;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\Http;
use MultisiteWebhooks\Test\Integration\Support\Json;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver;
use MultisiteWebhooks\Test\Integration\Support\WordPress;

/** GET /health. */
final class NetworkHealthTest extends NetworkTestCase {

	public function test_a_new_network_has_nothing_to_tell(): void {
		$health = Http::as_user( 'admin' )->send( 'GET', '/health' )->json();

		self::assertSame(
			[
				'last_sent_at'  => null,
				'waiting'       => 0,
				'oldest_due_at' => null,
				'is_late'       => false,
				'p95_ms'        => null,
				'cron_ran_at'   => null,
				'help_url'      => getenv( 'WP_BASE_URL' ) . '/wp-admin/site-health.php',
			],
			(array) $health->value
		);
	}

	public function test_it_tells_when_one_last_arrived_and_how_long_that_took(): void {
		$this->webhook();
		$this->record();
		$this->deliver();
		$delivery = $this->delivery();

		$health = $this->health();

		self::assertSame( $delivery->text( 'finished_at' ), $health->text( 'last_sent_at' ) );
		self::assertEqualsWithDelta( 1000 * ( $delivery->time( 'finished_at' ) - $delivery->time( 'created_at' ) ), $health->number( 'p95_ms' ), 0.6 );
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
		$this->webhook( [ 'url' => Receiver::url( '/hook', [ 'status' => 503, 'retry-after' => 600 ] ) ] );
		$this->record();
		$this->deliver();
		self::assertSame( [ 1, null, false ], $this->waiting() );

		$event = $this->record();

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
		Database::write(
			'INSERT INTO ' . Database::DELIVERIES . " ( id, network_id, event_id, webhook_id, event_type, format, status, created_at, next_try_at )
			SELECT CONCAT( 'dlv_', LPAD( seq, 26, '0' ) ), 1, CONCAT( 'evt_', LPAD( seq, 26, '0' ) ), webhook_id, event_type, format, status, created_at, next_try_at FROM "
			. Database::DELIVERIES . ' AS one JOIN seq_2_to_10002'
		);

		self::assertSame( 10000, $this->health()->number( 'waiting' ) );
	}

	public function test_it_tells_when_wp_cron_last_ran(): void {
		$this->deliver();

		self::assertEqualsWithDelta( microtime( true ), $this->health()->time( 'cron_ran_at' ), 30.0 );
	}

	public function test_an_open_transaction_that_has_written_options_does_not_hold_up_wp_cron(): void {
		$this->deliver();
		Database::write( "UPDATE wp_sitemeta SET meta_value = '1' WHERE meta_key = 'multisite_webhooks_cron_ran_at'" );
		Database::write( 'START TRANSACTION' );
		Database::write( "UPDATE wp_sitemeta SET meta_value = '7' WHERE meta_key = 'multisite_webhooks_next_due'" );
		Database::write( "INSERT INTO wp_sitemeta ( site_id, meta_key, meta_value ) VALUES ( 1, 'multisite_webhooks_other', '1' )" );
		WordPress::query( 'SET SESSION innodb_lock_wait_timeout = 2' );
		try {
			$this->deliver();
			self::assertGreaterThan( 1.0, $this->health()->time( 'cron_ran_at' ) );
		} finally {
			Database::write( 'ROLLBACK' );
			WordPress::query( 'SET SESSION innodb_lock_wait_timeout = 50' );
		}
	}

	private function overdue_since( int $seconds ): void {
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
