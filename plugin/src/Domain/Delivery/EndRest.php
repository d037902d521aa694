<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Webhook\WebhookId;

/** Whoever sends something by hand thinks that the receiver is well again: the webhook rests no longer. */
final readonly class EndRest {

	public function __construct( private BreakerStore $breakers, private Clock $clock ) {}

	public function __invoke( WebhookId $webhook ): void {
		$now      = $this->clock->now();
		$standing = $this->breakers->standings()[ $webhook->value ] ?? null;
		if ( null === $standing || ! $standing->rests( $now ) ) {
			return;
		}

		$this->breakers->rest( $webhook, $now );
	}
}
