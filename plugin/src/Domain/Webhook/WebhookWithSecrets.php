<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook;

use MultisiteWebhooks\Domain\Webhook\Secret\SigningSecrets;

/** A webhook and the secrets that sign its deliveries. */
final readonly class WebhookWithSecrets {

	/** @param ?SigningSecrets $secrets Null if they can't be read. */
	public function __construct( public Webhook $webhook, #[\SensitiveParameter] public ?SigningSecrets $secrets ) {}
}
