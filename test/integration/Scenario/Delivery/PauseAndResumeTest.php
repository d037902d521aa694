<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Delivery;

use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Received;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversNothing;

/** Pausing, resuming and deleting, with what follows for the deliveries. */
#[CoversNothing]
final class PauseAndResumeTest extends NetworkTestCase {

	private string $hook;

	protected function setUp(): void {
		parent::setUp();
		$this->hook = $this->webhook()->text( 'id' );
	}

	public function test_what_waits_is_held_when_a_webhook_is_paused(): void {
		$this->record();

		$this->change( [ 'status' => 'paused' ] );

		self::assertSame(
			[ 'held', 'webhook_paused', null ],
			[ $this->delivery()->text( 'status' ), $this->delivery()->text( 'reason' ), $this->delivery()->at( 'next_try_at' )->value ],
		);
	}

	public function test_what_happens_meanwhile_is_held(): void {
		$this->change( [ 'status' => 'paused' ] );
		$this->record();

		$this->deliver();

		self::assertSame( [ 'held' ], $this->statuses() );
		self::assertSame( [], Receiver::requests() );
	}

	public function test_what_was_recorded_by_a_process_that_did_not_know_yet_is_held_when_it_is_due(): void {
		$this->record();
		Database::write( 'UPDATE ' . Database::WEBHOOKS . " SET status = 'paused'" );

		$this->deliver();

		self::assertSame( [ 'held', 'webhook_paused' ], [ $this->delivery()->text( 'status' ), $this->delivery()->text( 'reason' ) ] );
		self::assertSame( [], Receiver::requests() );
	}

	public function test_resuming_sends_what_was_held(): void {
		$this->change( [ 'status' => 'paused' ] );
		$ids = [ $this->record(), $this->record() ];

		$this->change( [ 'status' => 'active' ] );
		$this->deliver();

		self::assertEqualsCanonicalizing(
			$ids,
			array_map( static fn ( Received $request ): string => $request->header( 'webhook-id' ), Receiver::requests() ),
		);
	}

	public function test_resuming_can_cancel_what_was_held(): void {
		$this->change( [ 'status' => 'paused' ] );
		$this->record();

		$this->change( [ 'status' => 'active', 'held' => 'cancel' ] );
		$this->deliver();

		self::assertSame( [ 'cancelled' ], $this->statuses() );
		self::assertSame( [], Receiver::requests() );
	}

	public function test_a_disabled_webhook_can_be_resumed(): void {
		$this->record();
		Database::write( 'UPDATE ' . Database::WEBHOOKS . " SET status = 'disabled', disabled_reason = 'http_410'" );
		$this->deliver();

		$this->change( [ 'status' => 'active' ] );
		$this->deliver();

		self::assertSame( [ 'delivered' ], $this->statuses() );
		self::assertNull( Api::get( "/webhooks/{$this->hook}" )->json()->at( 'disabled_reason' )->value );
	}

	public function test_deleting_a_webhook_cancels_its_deliveries(): void {
		$this->record();

		self::assertSame( 200, Api::delete( "/webhooks/{$this->hook}" )->status );
		$this->deliver();

		self::assertSame( [ 'cancelled' ], $this->statuses() );
		self::assertSame( [], Receiver::requests() );
	}

	public function test_what_was_delivered_to_a_deleted_webhook_stays_in_the_log(): void {
		$this->record();
		$this->deliver();

		Api::delete( "/webhooks/{$this->hook}" );

		self::assertSame( 'delivered', $this->delivery()->text( 'status' ) );
		self::assertCount( 1, $this->delivery()->at( 'attempts' )->items() );
	}

	public function test_an_event_of_a_process_that_did_not_know_of_the_deletion_is_cancelled(): void {
		$this->record();
		Database::write( 'DELETE FROM ' . Database::WEBHOOKS );

		$this->deliver();

		self::assertSame( [ 'cancelled' ], $this->statuses() );
	}

	public function test_pausing_waits_for_no_open_transaction(): void {
		$other = Runner::start( 'record-in-transaction' );
		$other->line();

		$began = microtime( true );
		$this->change( [ 'status' => 'paused' ] );
		$took = microtime( true ) - $began;
		$other->tell( 'COMMIT' );
		$other->expect( 'done' )->finish();

		self::assertLessThan( 20.0, $took, 'It has waited until the database gave up.' );
	}

	/** @param array<string, mixed> $fields */
	private function change( array $fields ): void {
		self::assertSame( 200, Api::patch( "/webhooks/{$this->hook}", $fields )->status );
	}
}
