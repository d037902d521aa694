<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\DeliveryTransition;

/** What came of a claimed delivery. */
final readonly class DeliveryResult {

	/**
	 * @param ?Attempt            $attempt     Null where nothing was tried.
	 * @param ?PendingRequest     $pending     What the attempt sent, or would have sent.
	 * @param ?\DateTimeImmutable $retry_after When the receiver asked to be tried again.
	 */
	public function __construct(
		public Delivery $delivery,
		public DeliveryTransition $transition,
		public ?Attempt $attempt = null,
		public ?PendingRequest $pending = null,
		public ?\DateTimeImmutable $retry_after = null,
	) {}

	public static function cancelled( Delivery $delivery, \DateTimeImmutable $now ): self {
		return new self( $delivery, DeliveryTransition::cancelled( $now ) );
	}

	public static function held( Delivery $delivery, Cause $cause ): self {
		return new self( $delivery, DeliveryTransition::held( $cause->value ) );
	}

	/** Nothing was tried, so nothing is counted: it waits for an admin. */
	public static function postponed( Delivery $delivery, Cause $cause, \DateTimeImmutable $until ): self {
		return new self( $delivery, DeliveryTransition::retry( $cause->value, $until ) );
	}

	/** Until when it waits; null if it was tried or is not waiting. */
	public function postponed_until(): ?\DateTimeImmutable {
		return null === $this->attempt ? $this->transition->next_try_at : null;
	}

	/** When its first attempt began. Starts over where it is postponed: that time is not one in which it was tried. */
	public function first_try_at(): ?\DateTimeImmutable {
		return null === $this->postponed_until() ? $this->delivery->first_try_at ?? $this->attempt?->at : null;
	}

	/** Without an attempt. */
	public static function failed( Delivery $delivery, Cause $cause, \DateTimeImmutable $now ): self {
		return new self( $delivery, DeliveryTransition::failed( $cause->value, $now ) );
	}

	public function delivery_after( Attempt $attempt ): Delivery {
		return $this->delivery->after( $this->transition, $attempt->at );
	}

	public function is_delivered(): bool {
		return DeliveryStatus::Delivered === $this->transition->status;
	}

	/** Whether the receiver only said that it gets too much at a time. */
	public function is_refused(): bool {
		return true === $this->attempt?->failure?->is_refusal();
	}

	/** Whether the receiver said that it is gone for good. */
	public function is_gone(): bool {
		return true === $this->attempt?->failure?->is_gone();
	}
}
