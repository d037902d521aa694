<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Manual;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStore;
use MultisiteWebhooks\Domain\Delivery\Schedule\ResetBreaker;

/** What a person does to a delivery that is still to be sent. */
final readonly class ManageQueued {

	public function __construct( private DeliveryStore $deliveries, private QueuedStore $waiting, private ResetBreaker $reset_breaker, private Clock $clock ) {}

	/** @throws ActionConflict */
	public function cancel( Delivery $delivery ): Delivery {
		$now = $this->clock->now();
		return $this->waiting->cancel( $delivery->id, $now )
			? $this->present( $delivery )
			: throw $this->conflict_reason( $delivery, $now );
	}

	/**
	 * Its next try is due now.
	 *
	 * @throws ActionConflict
	 */
	public function try_now( Delivery $delivery ): Delivery {
		$now = $this->clock->now();
		if ( ! $this->waiting->bring_forward( $delivery->id, $now ) ) {
			throw $this->conflict_reason( $delivery, $now );
		}
		( $this->reset_breaker )( $delivery->webhook );
		return $this->present( $delivery );
	}

	private function present( Delivery $delivery ): Delivery {
		return $this->deliveries->find( $delivery->id ) ?? $delivery;
	}

	private function conflict_reason( Delivery $delivery, \DateTimeImmutable $now ): ActionConflict {
		return new ActionConflict( $this->waiting->is_being_sent( $delivery->id, $now ) ? ConflictReason::BeingSent : ConflictReason::NotWaiting );
	}
}
