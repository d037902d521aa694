<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Health;

use MultisiteWebhooks\Domain\Network\CloneGuard;

/** On a copy of the network, deliveries wait on purpose: nothing is late, and no advice about WP-Cron applies. */
final readonly class CloneAwareHealth implements HealthReader {

	public function __construct( private HealthReader $health, private CloneGuard $guard ) {}

	public function network( \DateTimeImmutable $now ): NetworkHealth {
		$health = $this->health->network( $now );
		return null === $this->guard->copy() ? $health : $health->without_overdue();
	}

	public function webhooks( array $webhooks, \DateTimeImmutable $now ): array {
		return $this->health->webhooks( $webhooks, $now );
	}
}
