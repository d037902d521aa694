<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Wakeup;

use MultisiteWebhooks\Adapter\Storage\Options\SenderSlots;
use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Delivery\Run\DeliverDue;
use MultisiteWebhooks\Domain\Delivery\Run\RunLimits;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Time;

/**
 * What a process of the web server sends. Slow receivers must not occupy all of these, so it starts nothing after a few seconds, and only
 * a few on the network do so at the same time. A receiver that is known to hang is left to WP-Cron or a worker.
 */
final readonly class ShortRun {

	/**
	 * A sender that takes longer leaves its slot to others, and takes one of those for senders that wait. By then all know which
	 * webhook it waits for.
	 */
	private const QUICK_MS = 1500;
	private const LOOK_MS  = 250;

	/** @param \Closure(): DeliverDue $deliver_due Built only when something is sent. */
	public function __construct( private SenderSlots $slots, private \Closure $deliver_due, private Clock $clock ) {}

	/**
	 * @param int            $deliveries At most.
	 * @param ?list<EventId> $events     Only deliveries of these; null for all.
	 * @return ?int Deliveries that were claimed. Null if enough others send, who then see to the rest.
	 */
	public function run( int $deliveries, \DateTimeImmutable $until, ?array $events = null ): ?int {
		$slot = $this->slot();
		if ( null === $slot ) {
			return null;
		}
		$now   = $this->clock->now();
		$moves = Time::after( $now, self::QUICK_MS );
		$stop  = function () use ( &$slot, &$moves ): bool {
			if ( null !== $moves && $this->clock->now() > $moves ) {
				$waiting = $this->slots->move_to_wait( $slot );
				$slot    = $waiting ?? $slot;
				$moves   = null === $waiting ? Time::after( $moves, self::LOOK_MS ) : null;
			}
			return false;
		};
		try {
			$spare_ms = Time::milliseconds( $until ) - Time::milliseconds( $now );
			return ( $this->deliver_due )()->run( new RunLimits( $deliveries, $until, $events, $stop, $spare_ms ) );
		} finally {
			$this->slots->release( $slot );
		}
	}

	/** Whether others had something to send meanwhile and found no slot. Asked after a run, so that one of them hears it. */
	public function was_asked_for_more(): bool {
		return $this->slots->was_asked();
	}

	private function slot(): ?int {
		$slot = $this->slots->acquire();
		if ( null !== $slot ) {
			return $slot;
		}
		$this->slots->ask();
		return $this->slots->acquire();
	}
}
