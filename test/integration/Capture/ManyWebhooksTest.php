<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Capture;

use MultisiteWebhooks\Test\Integration\Support\Api;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\Json;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Received;
use MultisiteWebhooks\Test\Integration\Support\Receiver;

/** Whoever fires an event for many webhooks does not write its deliveries: that is left to who needs them first. */
final class ManyWebhooksTest extends NetworkTestCase {

	private const MANY = 12;

	protected function setUp(): void {
		parent::setUp();
		for ( $i = 0; $i < self::MANY; $i++ ) {
			$this->webhook( [ 'url' => Receiver::url( "/hooks/{$i}" ) ] );
		}
	}

	public function test_the_caller_writes_only_the_event(): void {
		$this->record();

		self::assertSame( 0, Database::count( Database::DELIVERIES ) );
	}

	public function test_each_webhook_gets_it(): void {
		$this->record();
		$this->deliver();

		$paths = array_map( static fn ( Received $request ): string => $request->path, Receiver::requests() );
		sort( $paths, SORT_NATURAL );
		self::assertSame( array_map( static fn ( int $i ): string => "/hooks/{$i}", range( 0, self::MANY - 1 ) ), $paths );
	}

	public function test_the_log_has_its_deliveries_at_once(): void {
		$event = $this->record();

		self::assertSame( array_fill( 0, self::MANY, $event ), array_map( static fn ( Json $one ): string => $one->text( 'event' ), $this->deliveries() ) );
	}

	public function test_nobody_sends_it_and_that_is_told(): void {
		$this->record();
		Database::write( 'UPDATE ' . Database::EVENTS . " SET recorded_at = '2026-01-01 00:00:00.000'" );

		$health = Api::get( '/health' )->json();
		self::assertSame( [ self::MANY, '2026-01-01T00:00:00.000Z' ], [ $health->number( 'waiting' ), $health->text( 'oldest_due_at' ) ] );
	}

	public function test_many_such_events_are_completed_in_lots(): void {
		for ( $i = 0; $i < 200; $i++ ) {
			$this->record();
		}
		$this->deliveries();
		$first_lot = Database::count( Database::DELIVERIES );
		$this->deliveries();
		$this->deliveries();

		self::assertSame( [ 1008, 2400 ], [ $first_lot, Database::count( Database::DELIVERIES ) ] );
	}
}
