<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook;

/** The subscriptions of all webhooks, read at most once per request. */
interface Subscriptions {

	/** @return list<Subscription> */
	public function all(): array;
}
