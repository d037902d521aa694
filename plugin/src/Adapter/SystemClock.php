<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter;

use MultisiteWebhooks\Domain\Clock;

final readonly class SystemClock implements Clock {

	private \DateTimeZone $utc;

	public function __construct() {
		$this->utc = new \DateTimeZone( 'UTC' );
	}

	public function now(): \DateTimeImmutable {
		return new \DateTimeImmutable( 'now', $this->utc );
	}

	public function sleep( int $milliseconds ): void {
		usleep( 1000 * $milliseconds );
	}
}
