<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook;

use MultisiteWebhooks\Domain\Webhook\Secret\SigningSecrets;

/** A webhook as it is just now, with what is needed to send to it. */
final readonly class WebhookWithSecrets {

	/** @param ?SigningSecrets $secrets Null where they can't be read. */
	public function __construct( public Webhook $webhook, #[\SensitiveParameter] public ?SigningSecrets $secrets ) {}
}
