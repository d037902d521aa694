<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook;

/** Every webhook's subscription, looked up once a request at most. */
interface Subscriptions {

	/** @return list<Subscription> */
	public function all(): array;
}
