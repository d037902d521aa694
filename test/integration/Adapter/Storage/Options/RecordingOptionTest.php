<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Storage\Options;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Options\RecordingOption;
use MultisiteWebhooks\Test\Fake\FixedClock;
use MultisiteWebhooks\Test\Integration\Support\Database as Rows;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversClass;

/** The count of a recording. */
#[CoversClass( RecordingOption::class )]
final class RecordingOptionTest extends NetworkTestCase {

	private int $changes = 0;

	public function test_while_it_is_off_nothing_is_read_or_written(): void {
		$recording = $this->recording();
		self::assertFalse( $recording->takes_unwanted() );
		self::assertSame( 0, Rows::count( Rows::STATE, "name LIKE 'multisite\\_webhooks\\_record%'" ) );
	}

	/** Within the transaction of whoever fires an event, the row would stay locked for all others. */
	public function test_the_count_is_not_written_while_an_event_is_recorded(): void {
		$recording = $this->recording();
		$recording->start();
		$before = get_num_queries();
		$recording->count_unwanted();
		$recording->count_unwanted();

		self::assertSame( $before, get_num_queries() );
		self::assertSame( 2, $recording->state()->recorded );
		self::assertSame( '2', Rows::text( "SELECT value FROM wp_multisite_webhooks_state WHERE name = 'multisite_webhooks_recorded'" ) );
	}

	public function test_several_processes_count_together(): void {
		[ $one, $other ] = [ $this->recording(), $this->recording() ];
		$one->start();
		$one->count_unwanted();
		$other->count_unwanted();
		$other->count_unwanted();
		$one->state();

		self::assertSame( 3, $other->state()->recorded );
	}

	public function test_whoever_starts_or_stops_it_renews_the_copy(): void {
		$recording = $this->recording();
		$recording->start();
		$recording->stop();

		self::assertSame( 2, $this->changes );
		self::assertNull( $recording->state()->until );
	}

	private function recording(): RecordingOption {
		$changed = function (): void {
			++$this->changes;
		};
		return new RecordingOption( Database::of_network( WordPress::database(), 1 ), new FixedClock(), $changed );
	}
}
