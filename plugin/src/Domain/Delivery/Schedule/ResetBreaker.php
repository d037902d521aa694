<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Schedule;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Id\WebhookId;

/** Whoever sends something by hand thinks that the receiver is well again: the webhook rests no longer. */
final readonly class ResetBreaker {

	public function __construct( private BreakerStore $breakers, private Clock $clock ) {}

	public function __invoke( WebhookId $webhook ): void {
		$now   = $this->clock->now();
		$state = $this->breakers->states()[ $webhook->value ] ?? null;
		if ( null === $state || ! $state->is_open( $now ) ) {
			return;
		}

		$this->breakers->rest( $webhook, $now );
	}
}
