<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Storage\Retention;

use MultisiteWebhooks\Adapter\Storage\Retention\AttemptContentSweep;
use MultisiteWebhooks\Adapter\Storage\Retention\EventContentSweep;
use MultisiteWebhooks\Adapter\Storage\Retention\OldDeliverySweep;
use MultisiteWebhooks\Adapter\Storage\Retention\OldEventSweep;
use MultisiteWebhooks\Test\Integration\Support\Age;
use MultisiteWebhooks\Test\Integration\Support\Cleaning;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversClass;

/** The log is kept for a time, and nothing that is still to be sent is ever lost. */
#[CoversClass( AttemptContentSweep::class )]
#[CoversClass( EventContentSweep::class )]
#[CoversClass( OldDeliverySweep::class )]
#[CoversClass( OldEventSweep::class )]
final class LogIsKeptForATimeTest extends NetworkTestCase {

	public function test_after_30_days_the_content_is_deleted(): void {
		$this->sent_days_ago( 30.1 );

		Cleaning::all();

		$attempt = $this->delivery()->at( 'attempts' )->only();
		self::assertSame( '', $attempt->text( 'request', 'body' ) );
		self::assertSame( [], $attempt->at( 'request', 'headers' )->names() );
		self::assertNull( $attempt->at( 'response' )->value );
		self::assertSame( 0, Database::count( Database::EVENTS, "envelope <> '' OR flat IS NOT NULL" ) );
	}

	public function test_after_30_days_the_outcome_stays(): void {
		$this->sent_days_ago( 30.1 );

		Cleaning::all();

		$delivery = $this->delivery();
		self::assertSame( [ 'delivered', 1 ], [ $delivery->text( 'status' ), $delivery->number( 'attempt_count' ) ] );
		self::assertSame( 200, $delivery->at( 'attempts' )->only()->number( 'status_code' ) );
	}

	public function test_before_30_days_nothing_is_deleted(): void {
		$this->sent_days_ago( 29.9 );
		$before = $this->all_rows();

		Cleaning::all();

		self::assertSame( $before, $this->all_rows() );
	}

	public function test_after_90_days_all_is_deleted(): void {
		$this->sent_days_ago( 90.1 );

		Cleaning::all();

		self::assertSame( [ 0, 0, 0 ], $this->counts() );
	}

	public function test_a_test_is_deleted_as_well(): void {
		$hook = $this->webhook();
		Api::post( "/webhooks/{$hook->text( 'id' )}/test" );
		Age::all( 30.1 );
		Cleaning::all();
		self::assertSame( '', $this->delivery()->at( 'attempts' )->only()->text( 'request', 'body' ) );

		Age::all( 90.1 );
		Cleaning::all();

		self::assertSame( [ 0, 0, 0 ], $this->counts() );
	}

	public function test_what_waits_keeps_its_content_however_old_it_is_and_is_sent_whole(): void {
		$this->webhook( [ 'url' => Receiver::url( '/hook', [ 'status' => 503, 'retry-after' => 3600 ] ) ] );
		$this->record( payload: [ 'payment_id' => 7 ] );
		$this->deliver();
		Age::all( 1000 );

		Cleaning::all();
		Database::make_all_due();
		$this->deliver();

		self::assertSame( [ 7, 7 ], array_map( static fn ( $sent ): int => $sent->data()->number( 'payment_id' ), Receiver::requests() ) );
	}

	public function test_what_is_held_keeps_its_content_and_is_sent_when_its_webhook_is_resumed(): void {
		$hook = $this->webhook( [ 'status' => 'paused' ] );
		$this->record( payload: [ 'payment_id' => 7 ] );
		Age::all( 1000 );

		Cleaning::all();
		Api::patch( "/webhooks/{$hook->text( 'id' )}", [ 'status' => 'active' ] );
		$this->deliver();

		self::assertSame( 7, Receiver::only()->data()->number( 'payment_id' ) );
	}

	public function test_content_that_one_of_several_webhooks_waits_for_is_kept(): void {
		$this->webhook();
		$this->webhook( [ 'status' => 'paused' ] );
		$this->record();
		$this->deliver();
		Age::all( 1000 );

		Cleaning::all();

		self::assertSame( 1, Database::count( Database::EVENTS, "envelope <> ''" ) );
	}

	public function test_days_count_from_the_end_of_a_delivery_that_ended_late(): void {
		$this->sent_days_ago( 1000 );
		Database::write( 'UPDATE ' . Database::DELIVERIES . ' SET finished_at = ?', Age::time( 29 ) );
		$before = $this->all_rows();

		Cleaning::all();

		self::assertSame( $before, $this->all_rows() );
	}

	public function test_what_was_kept_for_a_delivery_is_deleted_after_it(): void {
		$this->sent_days_ago( 1000 );
		Database::write( 'UPDATE ' . Database::DELIVERIES . ' SET finished_at = ?', Age::time( 29 ) );
		Cleaning::all();

		Database::write( 'UPDATE ' . Database::DELIVERIES . ' SET finished_at = ?', Age::time( 31 ) );
		Cleaning::all();

		self::assertSame( 0, Database::count( Database::EVENTS, "envelope <> ''" ) );
		self::assertSame( 0, Database::count( Database::ALL_ATTEMPTS, "request <> '{}'" ) );
	}

	/** Whoever resends locks the event, as the clean-up does. */
	public function test_a_resend_that_is_being_written_meanwhile_keeps_the_content(): void {
		$this->sent_days_ago( 31 );
		Cleaning::make_due();
		Database::write( 'START TRANSACTION' );
		Database::rows( 'SELECT id FROM ' . Database::EVENTS . ' FOR UPDATE' );
		$cleaner = Runner::start( 'deliver' )->expect( 'ready' )->tell( 'go' );
		usleep( 500_000 );
		Database::write(
			'INSERT INTO ' . Database::DELIVERIES . " ( id, resend_of, network_id, event_id, webhook_id, event_type, format,
				status, created_at, next_try_at )
			SELECT 'dlv_00000000000000000000000001', id, network_id, event_id, webhook_id, event_type, format, 'waiting',
				created_at, ? FROM " . Database::DELIVERIES,
			Age::time( -1 )
		);
		Database::write( 'COMMIT' );
		$cleaner->expect( 'done' )->finish();

		self::assertSame( 1, Database::count( Database::EVENTS, "envelope <> ''" ) );
	}

	public function test_an_event_that_has_no_place_yet_stays(): void {
		$this->webhook();
		$this->record();
		Database::write( 'DELETE FROM ' . Database::DELIVERIES );
		Age::all( 1000 );

		Cleaning::all();

		self::assertSame( 1, Database::count( Database::EVENTS, "envelope <> ''" ) );
	}

	public function test_the_log_of_another_network_is_left_alone(): void {
		$this->sent_days_ago( 1000 );
		foreach ( [ Database::EVENTS, Database::DELIVERIES, Database::ATTEMPTS ] as $table ) {
			Database::write( "UPDATE {$table} SET network_id = 2" );
		}
		$before = $this->all_rows();

		Cleaning::all();

		self::assertSame( $before, $this->all_rows() );
	}

	private function sent_days_ago( float $days ): void {
		$this->webhook();
		$this->record();
		$this->deliver();
		Age::all( $days );
	}

	/** @return array{int, int, int} Events, deliveries and attempts. */
	private function counts(): array {
		return [ Database::count( Database::EVENTS ), Database::count( Database::DELIVERIES ), Database::count( Database::ALL_ATTEMPTS ) ];
	}

	/** @return list<list<array<string, string>>> */
	private function all_rows(): array {
		return array_map(
			static fn ( string $table ): array => Database::rows( "SELECT * FROM {$table} ORDER BY 1, 2" ),
			[ Database::EVENTS, Database::DELIVERIES, Database::ATTEMPTS ],
		);
	}
}
