<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit;

use MultisiteWebhooks\Adapter\Wakeup\Worker\Backoff;
use MultisiteWebhooks\Adapter\Wakeup\Worker\ResourceLimits;
use PHPUnit\Framework\TestCase;

/** When a worker starts afresh, and how long it waits when something goes wrong. */
final class WorkerTest extends TestCase {

	private const MEGABYTE = 1024 * 1024;

	public function test_a_worker_lives_for_its_time(): void {
		$limits = new ResourceLimits( seconds: 60 );

		self::assertFalse( $limits->are_reached( 59.9, 0 ) );
		self::assertTrue( $limits->are_reached( 60.0, 0 ) );
	}

	public function test_a_worker_lives_until_it_has_grown_too_much(): void {
		$limits = new ResourceLimits( megabytes: 10 );

		self::assertFalse( $limits->are_reached( 0.0, 10 * self::MEGABYTE - 1 ) );
		self::assertTrue( $limits->are_reached( 0.0, 10 * self::MEGABYTE ) );
	}

	public function test_pauses_double_up_to_the_longest(): void {
		$pauses = new Backoff( 250, 1500 );

		self::assertSame( [ 250, 500, 1000, 1500, 1500 ], array_map( static fn (): int => $pauses->next_ms(), range( 1, 5 ) ) );
	}

	public function test_pauses_are_short_again_when_all_is_well(): void {
		$pauses = new Backoff( 250, 1500 );
		$pauses->next_ms();
		$pauses->next_ms();

		$pauses->start_over();

		self::assertSame( 250, $pauses->next_ms() );
	}
}
