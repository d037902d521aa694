<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook;

use MultisiteWebhooks\Domain\Webhook\Secret\SigningSecrets;

/** A webhook and the secrets that sign its deliveries. */
final readonly class WebhookWithSecrets {

	/**
	 * @param ?SigningSecrets $secrets  Null if they can't be read.
	 * @param int             $revision Raised by each change of what is sent, where to, or how it is signed.
	 */
	public function __construct(
		public Webhook $webhook,
		#[\SensitiveParameter] public ?SigningSecrets $secrets,
		public int $revision = 0,
	) {}
}
