<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Time;

/** Time that stands still until a test moves it. */
final class FixedClock implements Clock {

	private \DateTimeImmutable $now;

	public function __construct( string $now = '2026-11-24T14:02:11.000Z' ) {
		$this->now = new \DateTimeImmutable( $now );
	}

	public function now(): \DateTimeImmutable {
		return $this->now;
	}

	public function sleep( int $milliseconds ): void {
		$this->pass( $milliseconds / 1000 );
	}

	public function pass( int|float $seconds ): void {
		$this->now = Time::after( $this->now, (int) round( $seconds * 1000 ) );
	}
}
