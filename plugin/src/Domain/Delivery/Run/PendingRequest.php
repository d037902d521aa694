<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Webhook\Webhook;

/** The request of an attempt that has started and has no response yet. */
final readonly class PendingRequest {

	public function __construct(
		public Delivery $delivery,
		public Webhook $webhook,
		public OutgoingRequest $request,
		public \DateTimeImmutable $started_at,
	) {}
}
