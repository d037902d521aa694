<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event;

use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Webhook\Format;
use MultisiteWebhooks\Domain\Webhook\Subscription;

/**
 * The deliveries that an event needs, as decided when it was captured. Their ids follow one on another, so that an event for hundreds
 * of webhooks makes and stores only the first.
 *
 * @implements \IteratorAggregate<int, PlannedDelivery>
 */
final readonly class PlannedDeliveries implements \Countable, \IteratorAggregate {

	/**
	 * @param ?DeliveryId        $first         Null if there are none.
	 * @param list<Subscription> $subscriptions In the order of the deliveries.
	 */
	private function __construct( public ?DeliveryId $first, public array $subscriptions ) {}

	/** If nobody subscribes and everything is recorded. */
	public static function none(): self {
		return new self( null, [] );
	}

	/** @param non-empty-list<Subscription> $subscriptions */
	public static function from( DeliveryId $first, array $subscriptions ): self {
		return new self( $first, $subscriptions );
	}

	public function count(): int {
		return count( $this->subscriptions );
	}

	public function is_empty(): bool {
		return null === $this->first;
	}

	public function wants_flat(): bool {
		foreach ( $this->subscriptions as $subscription ) {
			if ( Format::Flat === $subscription->format ) {
				return true;
			}
		}
		return false;
	}

	/** @return \Generator<int, PlannedDelivery> */
	public function getIterator(): \Generator {
		foreach ( $this->subscriptions as $number => $subscription ) {
			if ( null !== $this->first ) {
				yield $number => new PlannedDelivery( $this->first->plus( $number ), $subscription );
			}
		}
	}
}
