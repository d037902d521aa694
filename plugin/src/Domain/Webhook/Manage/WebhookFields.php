<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Manage;

use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Webhook\Format;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;

/** The input that creates or changes a webhook. Null means "not given". */
final readonly class WebhookFields {

	/**
	 * @param list<string>|null           $event_types
	 * @param list<int>|null              $sites        Ignored unless $sites_given.
	 * @param array<string, ?string>|null $headers      Values by name; null keeps the value that the header has.
	 * @param ?WebhookId                  $headers_from Has the values of the headers that are null and have none yet.
	 */
	public function __construct(
		public ?string $name = null,
		public ?string $url = null,
		public ?array $event_types = null,
		public ?WebhookStatus $status = null,
		public ?Format $format = null,
		public bool $sites_given = false,
		public ?array $sites = null,
		#[\SensitiveParameter] public ?array $headers = null,
		public ?WebhookId $headers_from = null,
		public ?bool $accept_redirect = null,
		#[\SensitiveParameter] public ?string $secret = null,
		public HeldDeliveries $held = HeldDeliveries::Send,
	) {}
}
