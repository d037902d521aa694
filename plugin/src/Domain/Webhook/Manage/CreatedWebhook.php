<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Manage;

use MultisiteWebhooks\Domain\Webhook\Secret\Secret;
use MultisiteWebhooks\Domain\Webhook\Webhook;

/** A new webhook, with the secret that is shown once. */
final readonly class CreatedWebhook {

	public function __construct( public Webhook $webhook, public Secret $secret ) {}
}
