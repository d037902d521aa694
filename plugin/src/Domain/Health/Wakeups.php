<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Health;

use MultisiteWebhooks\Domain\Time;

/** When each wake-up last sent what was due; null where it never did. */
final readonly class Wakeups {

	/** Twice as long as each may take between two runs. The end of a request comes when it comes. */
	private const CRON_WORKS_MS   = 120_000;
	private const WORKER_WORKS_MS = 60_000;

	public function __construct(
		public ?\DateTimeImmutable $request = null,
		public ?\DateTimeImmutable $cron = null,
		public ?\DateTimeImmutable $worker = null,
	) {}

	/** Whether one of those that come by themselves has come lately. */
	public function work( \DateTimeImmutable $now ): bool {
		return self::within( $this->cron, $now, self::CRON_WORKS_MS ) || $this->worker_works( $now );
	}

	public function worker_works( \DateTimeImmutable $now ): bool {
		return self::within( $this->worker, $now, self::WORKER_WORKS_MS );
	}

	private static function within( ?\DateTimeImmutable $time, \DateTimeImmutable $now, int $ms ): bool {
		return null !== $time && Time::milliseconds( $now ) - Time::milliseconds( $time ) < $ms;
	}
}
