<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain;

use MultisiteWebhooks\Domain\Time;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

#[CoversClass( Time::class )]
final class TimeTest extends TestCase {

	#[TestWith( [ '2026-11-24', '2026-11-24T00:00:00.000Z' ] )]
	#[TestWith( [ '2026-11-24T15:02:11+01:00', '2026-11-24T14:02:11.000Z' ] )]
	#[TestWith( [ '2026-11-24T14:02:11.123456Z', '2026-11-24T14:02:11.123Z' ] )]
	public function test_times_are_read_and_written_as_rfc_3339( string $given, string $written ): void {
		$time = Time::parse( $given );
		self::assertSame( $written, null === $time ? null : Time::rfc3339( $time ) );
	}

	#[TestWith( [ 'yesterday' ] )]
	#[TestWith( [ '2026-13-45' ] )]
	#[TestWith( [ '' ] )]
	#[TestWith( [ '9999-12-31T23:59:59-01:00' ] )]
	#[TestWith( [ '0000-01-01T00:00:00+01:00' ] )]
	public function test_what_is_no_time_is_refused( string $given ): void {
		self::assertNull( Time::parse( $given ) );
	}
}
