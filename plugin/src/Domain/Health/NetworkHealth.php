<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Health;

use MultisiteWebhooks\Domain\Time;

/** The state of the deliveries of a network, leaving out tests. */
final readonly class NetworkHealth {

	/** Where counting stops, so that it costs the same however many wait. */
	public const MAX_WAITING = 10000;

	/** How many of the latest delivered ones delays are measured for. */
	public const SAMPLE = 200;

	private const LATE_AFTER_MS = 120_000;

	/**
	 * @param ?\DateTimeImmutable $last_sent_at  When a delivery last succeeded.
	 * @param ?\DateTimeImmutable $oldest_due_at When the most overdue delivery was due, leaving out webhooks whose circuit breaker is open.
	 * @param list<int>           $delays_ms     How long after their event a sample of deliveries succeeded.
	 * @param ?StorageSize        $storage       Null if the database doesn't report it.
	 */
	public function __construct(
		public ?\DateTimeImmutable $last_sent_at,
		public int $waiting,
		public ?\DateTimeImmutable $oldest_due_at,
		private array $delays_ms,
		public Wakeups $wakeups,
		public ?StorageSize $storage,
	) {}

	public function is_late( \DateTimeImmutable $now ): bool {
		return self::LATE_AFTER_MS < $this->overdue_ms( $now );
	}

	public function overdue_ms( \DateTimeImmutable $now ): int {
		return null === $this->oldest_due_at ? 0 : max( 0, Time::milliseconds( $now ) - Time::milliseconds( $this->oldest_due_at ) );
	}

	/** The same health, with no delivery due. */
	public function without_overdue(): self {
		return new self( $this->last_sent_at, $this->waiting, null, $this->delays_ms, $this->wakeups, $this->storage );
	}

	/** The time within which this percentage of the sample succeeded; null if the sample is empty. */
	public function delay_percentile_ms( int $percent ): ?int {
		$delays = $this->delays_ms;
		sort( $delays );
		return $delays[ (int) ceil( count( $delays ) * $percent / 100 ) - 1 ] ?? null;
	}
}
