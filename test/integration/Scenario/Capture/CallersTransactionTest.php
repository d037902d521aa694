<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Capture;

use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversNothing;

/** An event happens if, and only if, what the caller did in the same transaction happens. */
#[CoversNothing]
final class CallersTransactionTest extends NetworkTestCase {

	public function test_nothing_arrives_from_a_transaction_that_is_rolled_back(): void {
		$this->webhook();

		WordPress::query( 'START TRANSACTION' );
		$this->record();
		WordPress::query( 'ROLLBACK' );
		$this->deliver();

		self::assertSame( [], Receiver::requests() );
	}

	public function test_recording_does_not_commit_what_the_caller_did_before(): void {
		$this->webhook();

		WordPress::query( 'START TRANSACTION' );
		WordPress::query( "INSERT INTO wp_sitemeta ( site_id, meta_key, meta_value ) VALUES ( 1, 'callers_row', '1' )" );
		$this->record();
		WordPress::query( 'ROLLBACK' );

		self::assertSame( 0, Database::count( 'wp_sitemeta', "meta_key = 'callers_row'" ) );
	}

	public function test_nobody_sees_an_event_before_its_transaction_is_committed(): void {
		$this->webhook();

		WordPress::query( 'START TRANSACTION' );
		$this->record();
		$seen = [ Database::count( Database::EVENTS ), Database::count( Database::DELIVERIES ) ];
		WordPress::query( 'COMMIT' );

		self::assertSame( [ 0, 0 ], $seen );
	}

	public function test_an_event_arrives_when_its_transaction_is_committed(): void {
		$this->webhook();

		WordPress::query( 'START TRANSACTION' );
		$id = $this->record();
		WordPress::query( 'COMMIT' );
		$this->deliver();

		self::assertSame( $id, Receiver::only()->header( 'webhook-id' ) );
	}

	public function test_a_transaction_that_stays_open_does_not_hold_up_what_others_recorded(): void {
		$this->webhook();
		$other = Runner::start( 'record-in-transaction' );
		$other->line();
		$id = $this->record();

		$began = microtime( true );
		$this->deliver();
		$took = microtime( true ) - $began;
		$other->tell( 'COMMIT' );
		$other->expect( 'done' )->finish();

		self::assertSame( $id, Receiver::only()->header( 'webhook-id' ) );
		self::assertLessThan( 20.0, $took, 'It has waited until the database gave up.' );
	}
}
