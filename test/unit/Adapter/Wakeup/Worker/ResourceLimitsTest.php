<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Adapter\Wakeup\Worker;

use MultisiteWebhooks\Adapter\Wakeup\Worker\ResourceLimits;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

/** When a worker is replaced by a new one. */
#[CoversClass( ResourceLimits::class )]
final class ResourceLimitsTest extends TestCase {

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
}
