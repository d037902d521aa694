<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Event;

use MultisiteWebhooks\Domain\Event\LoopGuard;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( LoopGuard::class )]
final class LoopGuardTest extends TestCase {

	public function test_events_outside_of_deliveries_have_no_depth(): void {
		self::assertSame( 0, ( new LoopGuard() )->depth() );
	}

	public function test_an_event_is_one_level_deeper_than_the_deepest_that_is_being_delivered(): void {
		$guard = new LoopGuard();
		$guard->enter( 2 );
		$guard->enter( 0 );
		self::assertSame( 3, $guard->depth() );
		$guard->reset();
		self::assertSame( 0, $guard->depth() );
	}
}
