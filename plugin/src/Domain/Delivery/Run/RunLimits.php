<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Time;

/** How much one run may send, and for how long. */
final readonly class RunLimits {

	/**
	 * @param int                  $deliveries At most.
	 * @param \DateTimeImmutable   $until      Nothing new starts after this.
	 * @param ?list<EventId>       $events     Only deliveries of these; null for all.
	 * @param ?\Closure(): bool    $stop       Asked again and again: nothing new starts once it returns true.
	 * @param int                  $spare_ms   For so long before its end nothing starts that is known to hang: it would outlast the run.
	 */
	public function __construct(
		public int $deliveries,
		public \DateTimeImmutable $until,
		public ?array $events = null,
		private ?\Closure $stop = null,
		private int $spare_ms = 0,
	) {}

	public function are_reached( int $claimed, \DateTimeImmutable $now ): bool {
		return $claimed >= $this->deliveries || $this->is_over( $now );
	}

	public function is_over( \DateTimeImmutable $now ): bool {
		return ( null !== $this->stop && ( $this->stop )() ) || $now >= $this->until;
	}

	/** Whether a receiver that hangs would keep the run past its end. */
	public function is_ending( \DateTimeImmutable $now ): bool {
		return 0 < $this->spare_ms && $now >= Time::after( $this->until, -$this->spare_ms );
	}
}
