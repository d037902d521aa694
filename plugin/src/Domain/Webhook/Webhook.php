<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook;

use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Webhook\Address\WebhookUrl;
use MultisiteWebhooks\Domain\Webhook\Secret\Unreadable;

/** A webhook as the admin configures it. Its secrets are stored separately, so that showing a webhook can't reveal them. */
final readonly class Webhook {

	/**
	 * @param list<string>          $event_types     Slugs, or "*" for all; empty only if they can't be read.
	 * @param list<int>|null        $sites           Null for the whole network; empty only if they can't be read.
	 * @param array<string, string> $headers         Sealed values by name: see SealedHeaders.
	 * @param ?\DateTimeImmutable   $failing_since   When its attempts began to fail; null while they succeed.
	 * @param ?\DateTimeImmutable   $warned_at       When the admins were warned that it fails.
	 * @param ?\DateTimeImmutable   $disabled_at     When the system disabled it.
	 * @param bool                  $accept_redirect Whether a redirect counts as delivered. It is never followed.
	 * @param Unreadable            $unreadable      What can't be read because the keys in wp-config.php have changed.
	 */
	public function __construct(
		public WebhookId $id,
		public string $name,
		public WebhookUrl $url,
		public array $event_types,
		public WebhookStatus $status,
		public ?DisabledReason $disabled_reason,
		public Format $format,
		public ?array $sites,
		public array $headers,
		public \DateTimeImmutable $created_at,
		public \DateTimeImmutable $updated_at,
		public ?\DateTimeImmutable $failing_since = null,
		public ?\DateTimeImmutable $warned_at = null,
		public ?\DateTimeImmutable $disabled_at = null,
		public bool $accept_redirect = false,
		public Unreadable $unreadable = new Unreadable(),
	) {}

	/** Whether both send the same events of the same sites to the same address. */
	public function has_same_scope_as( self $other ): bool {
		return $this->url->value === $other->url->value && $this->event_types === $other->event_types && $this->sites === $other->sites;
	}
}
