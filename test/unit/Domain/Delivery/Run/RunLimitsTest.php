<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Delivery\Run\RunLimits;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Test\Fake\FixedClock;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( RunLimits::class )]
final class RunLimitsTest extends TestCase {

	public function test_a_run_ends_with_its_number_of_deliveries(): void {
		$now    = ( new FixedClock() )->now();
		$limits = new RunLimits( 3, Time::after( $now, 1000 ) );
		self::assertSame( [ false, true ], [ $limits->are_reached( 2, $now ), $limits->are_reached( 3, $now ) ] );
	}

	public function test_nothing_starts_after_its_time(): void {
		$now    = ( new FixedClock() )->now();
		$limits = new RunLimits( 3, Time::after( $now, 1000 ) );
		self::assertSame(
			[ false, true ],
			[ $limits->is_over( Time::after( $now, 999 ) ), $limits->is_over( Time::after( $now, 1000 ) ) ],
		);
		self::assertTrue( $limits->are_reached( 0, Time::after( $now, 1000 ) ) );
	}

	public function test_it_is_ending_for_what_would_outlast_it(): void {
		$now    = ( new FixedClock() )->now();
		$limits = new RunLimits( 3, Time::after( $now, 50_000 ), spare_ms: 15_000 );
		self::assertSame(
			[ false, true ],
			[ $limits->is_ending( Time::after( $now, 34_999 ) ), $limits->is_ending( Time::after( $now, 35_000 ) ) ],
		);
		self::assertFalse( ( new RunLimits( 3, $now ) )->is_ending( $now ) );
	}

	public function test_nothing_starts_once_it_is_stopped(): void {
		$now     = ( new FixedClock() )->now();
		$signals = new \ArrayObject();
		$limits  = new RunLimits( 3, Time::after( $now, 1000 ), stop: static fn (): bool => 0 < count( $signals ) );
		self::assertFalse( $limits->is_over( $now ) );
		$signals->append( SIGTERM );
		self::assertTrue( $limits->is_over( $now ) );
	}
}
