<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Storage\Retention;

use MultisiteWebhooks\Adapter\Storage\Retention\Cleanup;
use MultisiteWebhooks\Test\Integration\Support\Age;
use MultisiteWebhooks\Test\Integration\Support\Cleaning;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversClass;

/** Which process cleans up, when, and how much at once. */
#[CoversClass( Cleanup::class )]
final class CleanupTest extends NetworkTestCase {

	public function test_wp_cron_cleans_up(): void {
		$this->old_deliveries( 1 );

		$this->deliver();

		self::assertSame( 0, Database::count( Database::DELIVERIES ) );
	}

	public function test_a_finished_cleanup_is_due_again_a_day_later(): void {
		$this->deliver();

		self::assertEqualsWithDelta( 86400, Cleaning::due_in(), 30 );
	}

	public function test_nothing_is_deleted_before_that(): void {
		$this->deliver();
		$this->old_deliveries( 1 );

		$this->deliver();

		self::assertSame( 1, Database::count( Database::DELIVERIES ) );
	}

	public function test_a_change_of_the_setting_takes_effect_with_the_next_run(): void {
		$this->deliver();
		$this->old_deliveries( 1, days: 50 );

		Api::patch( '/settings', [ 'keep_log_days' => 40 ] )->json();
		$this->deliver();

		self::assertSame( 0, Database::count( Database::DELIVERIES ) );
	}

	public function test_a_time_set_by_a_wrong_clock_delays_nothing(): void {
		$this->deliver();
		Database::write( "UPDATE wp_multisite_webhooks_state SET value = ? WHERE name = 'multisite_webhooks_cleanup_due'", time() + 86400 * 365 );
		$this->old_deliveries( 1 );

		$this->deliver();

		self::assertSame( 0, Database::count( Database::DELIVERIES ) );
	}

	public function test_a_batch_examines_250_rows_at_most(): void {
		$this->old_deliveries( 1200 );

		Cleaning::one_batch();

		self::assertSame( 950, Database::count( Database::EVENTS, "envelope <> ''" ) );
	}

	public function test_a_run_that_was_too_short_continues_where_it_stopped(): void {
		$this->old_deliveries( 1200 );

		$turns = 0;
		while ( ( Cleaning::due_in() ?? 0 ) <= 0 && $turns < 100 ) {
			Cleaning::one_batch();
			++$turns;
		}

		// Four times through a table, each in five batches and a look that finds no more.
		self::assertSame(
			[ 0, 0, 0, 24 ],
			[ Database::count( Database::EVENTS ), Database::count( Database::DELIVERIES ), Database::count( Database::ATTEMPTS ), $turns ],
		);
	}

	public function test_no_statement_changes_more_than_250_rows(): void {
		$this->old_deliveries( 700, attempts: 3 );
		$changed = [ 0 ];
		add_filter(
			'query',
			static function ( string $query ) use ( &$changed ): string {
				$changed[] = WordPress::database()->rows_affected;
				return $query;
			}
		);

		Cleaning::all();

		self::assertSame( 250, max( $changed ) );
		self::assertSame( 0, Database::count( Database::ATTEMPTS ) );
	}

	public function test_two_processes_at_once_clean_up_once(): void {
		$this->old_deliveries( 2000 );
		$processes = [ Runner::start( 'deliver' ), Runner::start( 'deliver' ) ];
		foreach ( $processes as $process ) {
			$process->expect( 'ready' );
		}
		foreach ( $processes as $process ) {
			$process->tell( 'go' );
		}
		foreach ( $processes as $process ) {
			$process->expect( 'done' )->finish();
		}

		self::assertSame(
			[ 0, 0, 0 ],
			[ Database::count( Database::EVENTS ), Database::count( Database::DELIVERIES ), Database::count( Database::ATTEMPTS ) ],
		);
	}

	public function test_while_one_process_cleans_up_others_do_not(): void {
		$this->deliver();
		Database::write( "UPDATE wp_multisite_webhooks_state SET value = ? WHERE name = 'multisite_webhooks_cleanup_due'", time() + 600 );
		$this->old_deliveries( 1 );

		Cleaning::one_batch();

		self::assertSame( 1, Database::count( Database::EVENTS, "envelope <> ''" ) );
	}

	/** What is being written and sent meanwhile is locked by who does it. */
	public function test_it_does_not_wait_for_a_long_transaction(): void {
		$this->webhook();
		$young = $this->record();
		$this->deliver();
		$sent = $this->delivery()->text( 'id' );
		$this->old_deliveries( 30 );
		Cleaning::make_due();
		Database::write( 'START TRANSACTION' );
		Database::write( 'UPDATE ' . Database::DELIVERIES . ' SET attempt_count = 2, first_duration_ms = 2 WHERE id = ?', $sent );
		Database::write( 'UPDATE ' . Database::EVENTS . ' SET depth = 1 WHERE id = ?', $young );
		Database::write(
			'INSERT INTO ' . Database::ATTEMPTS . " ( delivery_id, number, network_id, planned_at, started_at, duration_ms,
				reason_context, request ) VALUES ( ?, 2, 1, '2026-11-24 00:00:00.000', '2026-11-24 00:00:00.000', 1, '{}', '{}' )",
			$sent
		);
		Database::write(
			'INSERT INTO ' . Database::EVENTS . " ( id, network_id, type, recorded_at, owed, envelope ) "
			. "VALUES ( 'evt_7zzzzzzzzzzzzzzzzzzzzzzzzz', 1, 'x', '2026-11-24 00:00:00.000', '[]', '{}' )",
		);
		WordPress::query( 'SET SESSION innodb_lock_wait_timeout = 1' );
		try {
			Cleaning::what_is_due();
			self::assertSame( 1, Database::count( Database::DELIVERIES ) );
		} finally {
			Database::write( 'ROLLBACK' );
			WordPress::query( 'SET SESSION innodb_lock_wait_timeout = 50' );
		}
	}

	/** Events that were sent so many days ago. */
	private function old_deliveries( int $count, float $days = 1000, int $attempts = 1 ): void {
		$last  = Database::count( Database::EVENTS );
		$numbers = Database::numbers( 1, $count );
		$tries = '( SELECT seq FROM ' . Database::numbers( 1, $attempts ) . ' ) AS tries';
		$time  = Age::time( $days );
		$begin = substr( Age::id( $days ), 0, 10 );
		Database::write(
			'INSERT INTO ' . Database::EVENTS . " ( id, network_id, position, type, recorded_at, owed, envelope )
			SELECT CONCAT( 'evt_', '{$begin}', LPAD( seq, 16, '0' ) ), 1, seq + {$last} + 1000, 'payment_received', ?, '[]',
				'{}' FROM {$numbers}",
			$time
		);
		Database::write(
			'INSERT INTO ' . Database::DELIVERIES . " ( id, network_id, event_id, webhook_id, event_type, format, status,
				created_at, finished_at, first_planned_at, first_started_at, first_duration_ms, first_reason_context, first_request,
				first_response )
			SELECT CONCAT( 'dlv_', '{$begin}', LPAD( seq, 16, '0' ) ), 1, CONCAT( 'evt_', '{$begin}', LPAD( seq, 16, '0' ) ),
				'wh_00000000000000000000000001', 'payment_received', 'standard', 'delivered', ?, ?, ?, ?, 1, '{}',
				'{\"headers\":{\"a\":\"b\"}}', '{}' FROM {$numbers}",
			$time,
			$time,
			$time,
			$time
		);
		Database::write(
			'INSERT INTO ' . Database::ATTEMPTS . " ( delivery_id, number, network_id, planned_at, started_at, duration_ms,
				reason_context, request, response )
			SELECT CONCAT( 'dlv_', '{$begin}', LPAD( numbers.seq, 16, '0' ) ), tries.seq, 1, ?, ?, 1, '{}',
				'{\"headers\":{\"a\":\"b\"}}', '{}' FROM {$numbers} JOIN {$tries} WHERE tries.seq > 1",
			$time,
			$time
		);
	}
}
