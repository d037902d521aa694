<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Event;

use MultisiteWebhooks\Domain\Event\QuietWeek;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

#[CoversClass( QuietWeek::class )]
final class QuietWeekTest extends TestCase {

	#[TestWith( [ '', true ] )]
	#[TestWith( [ 'yesterday', true ] )]
	#[TestWith( [ '2026-11-27T14:00:00.000Z', false ] )]
	#[TestWith( [ '2026-11-20T14:00:00.000Z', false ] )]
	#[TestWith( [ '2026-11-20T13:59:59.999Z', true ] )]
	public function test_it_has_passed_a_week_after_the_last_time( string $last_at, bool $over ): void {
		self::assertSame( $over, QuietWeek::has_passed( $last_at, new \DateTimeImmutable( '2026-11-27T14:00:00Z' ) ) );
	}
}
