<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Id;

use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\NewIds;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Test\Fake\FixedClock;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

#[CoversClass( DeliveryId::class )]
final class DeliveryIdTest extends TestCase {

	#[TestWith( [ '2026-11-24T14:02:11.345Z', '2026-11-24T14:02:11.345Z' ] )]
	#[TestWith( [ '1969-12-31T23:59:59Z', '1970-01-01T00:00:00.000Z' ] )]
	#[TestWith( [ '9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z' ] )]
	public function test_the_time_of_an_id_is_found_again( string $time, string $expected ): void {
		$first = DeliveryId::first_at( new \DateTimeImmutable( $time ) );
		self::assertSame( $expected, Time::rfc3339( $first->time() ) );
	}

	public function test_the_first_id_of_a_time_lies_between_those_before_and_those_of_it(): void {
		$clock  = new FixedClock();
		$ids    = new NewIds( $clock, random_bytes( ... ) );
		$before = $ids->delivery()->value;
		$clock->pass( 1 );
		$first  = DeliveryId::first_at( $clock->now() )->value;
		self::assertLessThan( 0, strcmp( $before, $first ) );
		self::assertLessThan( 0, strcmp( $first, $ids->delivery()->value ) );
	}
}
