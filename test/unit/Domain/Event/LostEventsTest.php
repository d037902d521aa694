<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Event;

use MultisiteWebhooks\Domain\Event\LostEvents;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

#[CoversClass( LostEvents::class )]
final class LostEventsTest extends TestCase {

	#[TestWith( [ '', true ] )]
	#[TestWith( [ 'yesterday', true ] )]
	#[TestWith( [ '2026-11-27T14:00:00.000Z', false ] )]
	#[TestWith( [ '2026-11-20T14:00:00.000Z', false ] )]
	#[TestWith( [ '2026-11-20T13:59:59.999Z', true ] )]
	public function test_they_are_over_a_week_after_the_last_one( string $last_at, bool $over ): void {
		self::assertSame( $over, LostEvents::are_over( $last_at, new \DateTimeImmutable( '2026-11-27T14:00:00Z' ) ) );
	}
}
