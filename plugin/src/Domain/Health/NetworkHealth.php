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
	 * @param ?\DateTimeImmutable $oldest_due_at When the one that is longest overdue was due; those to receivers that get a rest are not.
	 * @param list<int>           $delays_ms     Of a sample of those that arrived: how long after their event.
	 * @param ?StorageSize        $storage       Null where the database doesn't tell.
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
		return self::LATE_AFTER_MS < $this->late_ms( $now );
	}

	public function late_ms( \DateTimeImmutable $now ): int {
		return null === $this->oldest_due_at ? 0 : max( 0, Time::milliseconds( $now ) - Time::milliseconds( $this->oldest_due_at ) );
	}

	/** Where nothing is to be sent. */
	public function with_nothing_due(): self {
		return new self( $this->last_sent_at, $this->waiting, null, $this->delays_ms, $this->wakeups, $this->storage );
	}

	/** The shortest time within which so many of a hundred arrived; null where none did. */
	public function delay_ms( int $percent ): ?int {
		$delays = $this->delays_ms;
		sort( $delays );
		return $delays[ (int) ceil( count( $delays ) * $percent / 100 ) - 1 ] ?? null;
	}
}
