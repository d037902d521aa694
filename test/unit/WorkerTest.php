<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit;

use MultisiteWebhooks\Adapter\Wakeup\Worker\Backoff;
use MultisiteWebhooks\Adapter\Wakeup\Worker\ResourceLimits;
use PHPUnit\Framework\TestCase;

/** When a worker reaches its limits, and how long it pauses after failures. */
final class WorkerTest extends TestCase {

	private const MEGABYTE = 1024 * 1024;

	public function test_a_worker_runs_for_its_time(): void {
		$limits = new ResourceLimits( seconds: 60 );

		self::assertFalse( $limits->are_reached( 59.9, 0 ) );
		self::assertTrue( $limits->are_reached( 60.0, 0 ) );
	}

	public function test_a_worker_runs_until_its_memory_has_grown_too_much(): void {
		$limits = new ResourceLimits( megabytes: 10 );

		self::assertFalse( $limits->are_reached( 0.0, 10 * self::MEGABYTE - 1 ) );
		self::assertTrue( $limits->are_reached( 0.0, 10 * self::MEGABYTE ) );
	}

	public function test_pauses_double_up_to_the_longest(): void {
		$backoff = new Backoff( 250, 1500 );

		self::assertSame( [ 250, 500, 1000, 1500, 1500 ], array_map( static fn (): int => $backoff->next_ms(), range( 1, 5 ) ) );
	}

	public function test_pauses_are_short_again_after_a_success(): void {
		$backoff = new Backoff( 250, 1500 );
		$backoff->next_ms();
		$backoff->next_ms();

		$backoff->reset();

		self::assertSame( 250, $backoff->next_ms() );
	}
}
