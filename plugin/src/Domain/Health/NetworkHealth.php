<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Health;

use MultisiteWebhooks\Domain\Time;

/** How the deliveries of the network are doing. Tests count nowhere. */
final readonly class NetworkHealth {

	/** Counted exactly up to here, so that it costs the same however many wait. */
	public const MAX_WAITING = 10000;

	/** Of so many that were delivered, the newest. */
	public const SAMPLE = 200;

	private const LATE_AFTER_MS = 120_000;

	/**
	 * @param ?\DateTimeImmutable $last_sent_at  When a delivery last arrived.
	 * @param ?\DateTimeImmutable $oldest_due_at When the one that is longest overdue was due.
	 * @param ?int                $p95_ms        Within this time after their event, 95 % arrived.
	 * @param ?\DateTimeImmutable $cron_ran_at   When WP-Cron last ran the deliveries.
	 */
	public function __construct(
		public ?\DateTimeImmutable $last_sent_at,
		public int $waiting,
		public ?\DateTimeImmutable $oldest_due_at,
		public ?int $p95_ms,
		public ?\DateTimeImmutable $cron_ran_at,
	) {}

	public function is_late( \DateTimeImmutable $now ): bool {
		return self::LATE_AFTER_MS < $this->late_ms( $now );
	}

	public function late_ms( \DateTimeImmutable $now ): int {
		return null === $this->oldest_due_at ? 0 : max( 0, Time::milliseconds( $now ) - Time::milliseconds( $this->oldest_due_at ) );
	}

	/**
	 * The smallest that 95 % of them don't exceed.
	 *
	 * @param list<int> $milliseconds
	 */
	public static function p95( array $milliseconds ): ?int {
		sort( $milliseconds );
		return $milliseconds[ (int) ceil( count( $milliseconds ) * 0.95 ) - 1 ] ?? null;
	}
}
