<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Manual;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStore;
use MultisiteWebhooks\Domain\Delivery\Schedule\ResetBreaker;

/** What an admin can do to a delivery that has not been sent yet. */
final readonly class ManageQueued {

	public function __construct(
		private DeliveryStore $deliveries,
		private QueuedStore $queued,
		private ResetBreaker $reset_breaker,
		private Clock $clock,
	) {}

	/** @throws ActionConflict */
	public function cancel( Delivery $delivery ): Delivery {
		$now = $this->clock->now();
		return $this->queued->cancel( $delivery->id, $now )
			? $this->reload( $delivery )
			: throw $this->conflict( $delivery, $now );
	}

	/**
	 * Makes the next attempt due now.
	 *
	 * @throws ActionConflict
	 */
	public function try_now( Delivery $delivery ): Delivery {
		$now = $this->clock->now();
		if ( ! $this->queued->make_due( $delivery->id, $now ) ) {
			throw $this->conflict( $delivery, $now );
		}
		( $this->reset_breaker )( $delivery->webhook );
		return $this->reload( $delivery );
	}

	private function reload( Delivery $delivery ): Delivery {
		return $this->deliveries->find( $delivery->id ) ?? $delivery;
	}

	private function conflict( Delivery $delivery, \DateTimeImmutable $now ): ActionConflict {
		$reason = $this->queued->is_claimed( $delivery->id, $now ) ? ConflictReason::BeingSent : ConflictReason::NotWaiting;
		return new ActionConflict( $reason );
	}
}
