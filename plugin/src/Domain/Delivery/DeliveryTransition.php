<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

/** The next state of a delivery, after an attempt or a change of its webhook. */
final readonly class DeliveryTransition {

	/** @param bool $asked_to_wait Whether the receiver asked to wait, so that the attempt does not count. */
	private function __construct(
		public DeliveryStatus $status,
		public ?string $reason,
		public ?\DateTimeImmutable $next_try_at,
		public ?\DateTimeImmutable $finished_at,
		public bool $asked_to_wait = false,
	) {}

	public static function delivered( \DateTimeImmutable $now ): self {
		return new self( DeliveryStatus::Delivered, null, null, $now );
	}

	public static function retry( string $reason, \DateTimeImmutable $next_try_at ): self {
		return new self( DeliveryStatus::Waiting, $reason, $next_try_at, null );
	}

	public static function wait( string $reason, \DateTimeImmutable $next_try_at ): self {
		return new self( DeliveryStatus::Waiting, $reason, $next_try_at, null, true );
	}

	public static function failed( string $reason, \DateTimeImmutable $now ): self {
		return new self( DeliveryStatus::Failed, $reason, null, $now );
	}

	public static function held( string $reason ): self {
		return new self( DeliveryStatus::Held, $reason, null, null );
	}

	public static function cancelled( \DateTimeImmutable $now ): self {
		return new self( DeliveryStatus::Cancelled, null, null, $now );
	}
}
