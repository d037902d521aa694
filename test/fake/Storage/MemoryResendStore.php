<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake\Storage;

use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\Manual\ResendState;
use MultisiteWebhooks\Domain\Delivery\Manual\ResendStore;

/** Chains of resends in memory. */
final readonly class MemoryResendStore implements ResendStore {

	public function __construct( private MemoryDeliveryStore $deliveries, private MemoryEventStore $events ) {}

	public function newest( Delivery $delivery ): Delivery {
		foreach ( $this->deliveries->all() as $other ) {
			if ( $other->resend_of?->value === $delivery->id->value ) {
				return $this->newest( $other );
			}
		}
		return $delivery;
	}

	public function add( Delivery $resend ): bool {
		return null !== $this->events->serialized( $resend->event ) && $this->deliveries->add( $resend );
	}

	public function resend_states( array $deliveries ): array {
		$found = [];
		foreach ( $deliveries as $delivery ) {
			$newest = $this->newest( $delivery )->id;

			$found[ $delivery->id->value ] = new ResendState(
				$newest->value === $delivery->id->value ? null : $newest,
				null !== $this->events->serialized( $delivery->event ),
			);
		}
		return $found;
	}
}
