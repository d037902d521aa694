<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Failing;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Webhook\Webhook;

/** Tells people and programs once when a webhook keeps failing, is disabled, or works again. Never throws: deliveries go on. */
interface Notifier {

	/** The webhook has been failing for a day. */
	public function failing( Webhook $webhook, Attempt $last ): void;

	/** @param Webhook $webhook As it is now: with the reason and the time. */
	public function disabled( Webhook $webhook, Attempt $last ): void;

	/**
	 * Called only after failing().
	 *
	 * @param Webhook $webhook As it was while it failed.
	 */
	public function recovered( Webhook $webhook, \DateTimeImmutable $now ): void;

	/** Sends what takes long, such as email. Called at the end of a run, and in a long one while it only waits. */
	public function flush(): void;
}
