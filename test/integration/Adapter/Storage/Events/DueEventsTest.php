<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Storage\Events;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Events\DueEvents;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass( DueEvents::class )]
final class DueEventsTest extends NetworkTestCase {

	private const NOW   = '2026-01-31 00:00:00.000';
	private const LATER = '2026-02-01 00:00:00.000';

	/** @var list<string> Events, by the day of January on which they were due. */
	private array $events = [];

	protected function setUp(): void {
		parent::setUp();
		$this->webhook();
		$this->webhook();
		for ( $day = 1; $day <= 9; $day++ ) {
			$this->events[] = $this->record();
			self::set( $this->events[ $day - 1 ], 'due_at', "2026-01-0{$day} 00:00:00.000" );
		}
	}

	public function test_the_longest_due_are_found_first_as_many_as_owe_enough(): void {
		self::assertSame( array_slice( $this->events, 0, 3 ), $this->due()->oldest( self::NOW, 5 ) );
		self::assertSame( $this->events, $this->due()->oldest( self::NOW, 100 ) );
		self::assertSame( array_slice( $this->events, 0, 4 ), $this->due()->oldest( '2026-01-04 12:00:00.000', 100 ) );
		self::assertSame( [ $this->events[2] ], $this->due()->oldest( self::NOW, 100, [ $this->events[2] ] ) );
	}

	public function test_what_another_process_has_leased_is_left_out_where_that_is_asked(): void {
		self::set( $this->events[0], 'leased_until', self::LATER );
		self::set( $this->events[8], 'leased_until', self::LATER );

		self::assertSame( [ $this->events[1] ], $this->due()->oldest( self::NOW, 2, null, true ) );
		self::assertSame( [ $this->events[7] ], $this->due()->elsewhere( self::NOW, 2 ) );
	}

	public function test_behind_a_long_queue_the_newest_are_found_and_in_time_all(): void {
		$due   = $this->due();
		$found = array_flip( $due->oldest( self::NOW, 1 ) );
		self::assertSame( [ $this->events[8], $this->events[7] ], $due->elsewhere( self::NOW, 4 ) );
		for ( $look = 0; $look < 1000 && count( $found ) < 9; $look++ ) {
			$found += array_flip( $due->elsewhere( self::NOW, 2 ) );
		}

		self::assertCount( 9, $found );
		self::assertSame( [], array_diff( array_keys( $found ), $this->events ) );
	}

	private function due(): DueEvents {
		return new DueEvents( Database::of_network( WordPress::database(), 1 ) );
	}

	private static function set( string $event, string $column, string $value ): void {
		WordPress::database()->update( 'wp_multisite_webhooks_events', [ $column => $value ], [ 'id' => $event ] );
	}
}
