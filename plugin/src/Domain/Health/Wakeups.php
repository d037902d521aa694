<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Health;

use MultisiteWebhooks\Domain\Time;

/** When each wake-up last sent due deliveries; null if never. */
final readonly class Wakeups {

	/** Twice the longest time between two runs. Requests come at any time, so they have no limit. */
	private const CRON_WORKS_MS   = 120_000;
	private const WORKER_WORKS_MS = 60_000;

	/** @param ?\DateTimeImmutable $unanswered_since Since when follow-up requests don't arrive; null while they do, or if none was needed. */
	public function __construct(
		public ?\DateTimeImmutable $request = null,
		public ?\DateTimeImmutable $cron = null,
		public ?\DateTimeImmutable $worker = null,
		public ?\DateTimeImmutable $follow_up = null,
		private ?\DateTimeImmutable $unanswered_since = null,
	) {}

	/** Null as well while a worker makes follow-up requests unnecessary. */
	public function unanswered_since( \DateTimeImmutable $now ): ?\DateTimeImmutable {
		return $this->worker_is_running( $now ) ? null : $this->unanswered_since;
	}

	/** Whether WP-Cron or a worker has run recently. */
	public function are_working( \DateTimeImmutable $now ): bool {
		return self::within( $this->cron, $now, self::CRON_WORKS_MS ) || $this->worker_is_running( $now );
	}

	public function worker_is_running( \DateTimeImmutable $now ): bool {
		return self::within( $this->worker, $now, self::WORKER_WORKS_MS );
	}

	private static function within( ?\DateTimeImmutable $time, \DateTimeImmutable $now, int $ms ): bool {
		return null !== $time && Time::milliseconds( $now ) - Time::milliseconds( $time ) < $ms;
	}
}
