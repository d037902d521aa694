<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Schedule;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Id\WebhookId;

/** Lets a webhook's next delivery through: an admin who sends something by hand considers the receiver healthy. */
final readonly class ResetBreaker {

	public function __construct( private BreakerStore $breakers, private Clock $clock ) {}

	public function __invoke( WebhookId $webhook ): void {
		$now   = $this->clock->now();
		$state = $this->breakers->states()[ $webhook->value ] ?? null;
		if ( null !== $state && $state->is_open( $now ) ) {
			$this->breakers->open( $webhook, $now );
		}
	}
}
