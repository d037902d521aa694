<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Wakeup\Worker;

use MultisiteWebhooks\Adapter\Storage\Webhooks\WpdbSubscriptions;
use MultisiteWebhooks\Adapter\Wakeup\WakeupTurn;
use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Delivery\Run\DeliverDue;
use MultisiteWebhooks\Domain\Delivery\Run\DeliveryQueue;
use MultisiteWebhooks\Domain\Delivery\Run\RunLimits;
use MultisiteWebhooks\Domain\Event\EventStore;
use MultisiteWebhooks\Domain\Event\OpenEvents;
use MultisiteWebhooks\Domain\Network\CloneGuard;
use MultisiteWebhooks\Domain\Time;

/** What a worker does, again and again. */
final readonly class Workload {

	private const DAY_MS = 24 * 3600 * 1000;

	/** Events must not wait for it. */
	private const CLEAN_UP_MS = 100;

	public function __construct(
		private EventStore $events,
		private DeliveryQueue $queue,
		private DeliverDue $deliver_due,
		private WpdbSubscriptions $subscriptions,
		private WakeupTurn $turn,
		private OpenEvents $open_events,
		private CloneGuard $clones,
		private Clock $clock,
	) {}

	/** Not on a copy, nor where the address that this process was started with is no longer the home. */
	public function may_send(): bool {
		return null === $this->clones->copy();
	}

	public function is_due(): bool {
		// Code that listens to deliveries may create something, and this process does not end.
		$this->open_events->close();
		return 0 < $this->events->sequence( EventStore::SEQUENCE_BATCH ) || [] !== $this->queue->due( $this->clock->now(), 1 );
	}

	/**
	 * Sends as long as anything is due.
	 *
	 * @param \Closure(): bool $stop
	 * @return int Deliveries that were claimed.
	 */
	public function deliver( \Closure $stop ): int {
		return $this->deliver_due->run( new RunLimits( PHP_INT_MAX, Time::after( $this->clock->now(), self::DAY_MS ), stop: $stop ) );
	}

	/** Clears caches: other processes may have changed the data, and caches grow in a long-running process. */
	public function forget(): void {
		\WP_CLI\Utils\wp_clear_object_cache();
		$this->subscriptions->forget();
	}

	/** Takes a moment, so it is called while nothing is due. */
	public function clean_up(): void {
		$this->turn->clean_up( self::CLEAN_UP_MS );
	}
}
