<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Failing;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Webhook\Webhook;

/** Tells people and programs what became of a webhook, each once. Never throws: deliveries go on. */
interface Notifier {

	/** It has failed for a day. */
	public function failing( Webhook $webhook, Attempt $last ): void;

	/** @param Webhook $webhook As it is now, with the reason and when. */
	public function disabled( Webhook $webhook, Attempt $last ): void;

	/** @param Webhook $webhook As it was while it failed; it works again, after it was warned of. */
	public function recovered( Webhook $webhook, \DateTimeImmutable $now ): void;

	/** At the end of a run, when no receiver waits: what takes its time to tell, such as e-mail. */
	public function flush(): void;
}
