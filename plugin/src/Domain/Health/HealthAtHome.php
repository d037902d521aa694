<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Health;

use MultisiteWebhooks\Domain\Network\CloneGuard;

/** On a copy, deliveries wait because they should: nothing is late, and nobody is to be told to mend WP-Cron. */
final readonly class HealthAtHome implements HealthReader {

	public function __construct( private HealthReader $health, private CloneGuard $guard ) {}

	public function of_network( \DateTimeImmutable $now ): NetworkHealth {
		$health = $this->health->of_network( $now );
		return null === $this->guard->copy() ? $health : $health->with_nothing_due();
	}

	public function of_webhooks( array $webhooks, \DateTimeImmutable $now ): array {
		return $this->health->of_webhooks( $webhooks, $now );
	}
}
