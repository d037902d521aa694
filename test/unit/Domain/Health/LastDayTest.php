<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Health;

use MultisiteWebhooks\Domain\Health\LastDay;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( LastDay::class )]
final class LastDayTest extends TestCase {

	public function test_the_last_day_is_24_hours_of_utc_and_ends_with_the_present_one(): void {
		$hours = LastDay::hours( new \DateTimeImmutable( '2026-11-24T01:29:59.500+05:30' ) );
		self::assertCount( 24, $hours );
		self::assertSame(
			[ '2026-11-22 20:00:00.000', '2026-11-23 19:00:00.000' ],
			[ $hours[0]->format( 'Y-m-d H:i:s.v' ), $hours[23]->format( 'Y-m-d H:i:s.v' ) ],
		);
	}
}
