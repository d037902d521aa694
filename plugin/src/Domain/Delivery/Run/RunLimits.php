<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Id\EventId;

/** How much one run may send, and for how long. */
final readonly class RunLimits {

	/**
	 * @param int                  $deliveries At most.
	 * @param \DateTimeImmutable   $until      Nothing new starts after this.
	 * @param ?list<EventId>       $events     Only deliveries of these; null for all.
	 * @param ?\Closure(): bool    $stop       Asked again and again: nothing new starts once it returns true.
	 */
	public function __construct(
		public int $deliveries,
		public \DateTimeImmutable $until,
		public ?array $events = null,
		private ?\Closure $stop = null,
	) {}

	public function are_reached( int $claimed, \DateTimeImmutable $now ): bool {
		return $claimed >= $this->deliveries || $this->is_over( $now );
	}

	public function is_over( \DateTimeImmutable $now ): bool {
		return $now >= $this->until || ( null !== $this->stop && ( $this->stop )() );
	}
}
