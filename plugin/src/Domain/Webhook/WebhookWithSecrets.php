<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook;

use MultisiteWebhooks\Domain\Webhook\Secret\SigningSecrets;

/** A webhook, the secrets that sign its deliveries, and the values of its headers: only for what sends. */
final readonly class WebhookWithSecrets {

	/**
	 * @param ?SigningSecrets       $secrets Null if they can't be read.
	 * @param array<string, string> $headers Values by name; empty if one of them can't be read.
	 */
	public function __construct(
		public Webhook $webhook,
		#[\SensitiveParameter] public ?SigningSecrets $secrets,
		#[\SensitiveParameter] public array $headers = [],
	) {}

	/** Without its secret or one of its headers, a receiver would refuse what it gets: nothing is sent. */
	public function is_readable(): bool {
		return null !== $this->secrets && ! $this->webhook->unreadable->is_anything();
	}
}
