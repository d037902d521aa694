<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

use MultisiteWebhooks\Domain\Webhook\SigningSecrets;
use MultisiteWebhooks\Domain\Webhook\Webhook;

/** A webhook as it is just now, with what is needed to send to it. */
final readonly class Recipient {

	/** @param ?SigningSecrets $secrets Null where they can't be read. */
	public function __construct( public Webhook $webhook, #[\SensitiveParameter] public ?SigningSecrets $secrets ) {}
}
