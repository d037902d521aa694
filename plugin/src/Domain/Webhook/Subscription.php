<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook;

use MultisiteWebhooks\Domain\Id\WebhookId;

/** The part of a webhook that Capture needs: which events it wants, and in which format. */
final readonly class Subscription {

	public const EVERYTHING = '*';

	/**
	 * @param list<string>   $event_types
	 * @param list<int>|null $sites
	 */
	public function __construct(
		public WebhookId $webhook,
		public array $event_types,
		public ?array $sites,
		public Format $format,
		public WebhookStatus $status,
	) {}

	public function wants( string $event_type, ?int $site ): bool {
		if ( null !== $this->sites && ! in_array( $site, $this->sites, true ) ) {
			return false;
		}
		return in_array( $event_type, $this->event_types, true ) || in_array( self::EVERYTHING, $this->event_types, true );
	}
}
