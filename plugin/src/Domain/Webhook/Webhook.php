<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook;

/** What the admin configures. Its secrets are kept apart, so that showing a webhook can't show them. */
final readonly class Webhook {

	/**
	 * @param non-empty-list<string> $event_types Slugs, or "*" for all.
	 * @param list<int>|null         $sites       Null for the whole network.
	 * @param array<string, string>  $headers
	 */
	public function __construct(
		public WebhookId $id,
		public string $name,
		public WebhookUrl $url,
		public array $event_types,
		public WebhookStatus $status,
		public ?string $disabled_reason,
		public Format $format,
		public ?array $sites,
		#[\SensitiveParameter] public array $headers,
		public \DateTimeImmutable $created_at,
		public \DateTimeImmutable $updated_at,
	) {}
}
