<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Input;

use MultisiteWebhooks\Domain\Delivery\DeliveryQuery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\WebhookId;

/** The filters of the delivery log: the same ones in REST and WP-CLI. */
final readonly class DeliveryFilters {

	private function __construct(
		private ?WebhookId $webhook,
		private ?string $event_type,
		private ?DeliveryStatus $status,
		private ?int $site,
		private ?\DateTimeImmutable $after,
		private ?\DateTimeImmutable $before,
		private string $search,
	) {}

	/** Its caller checks the query. */
	public static function read( Query $query ): self {
		return new self(
			webhook: $query->id( 'webhook', WebhookId::parse( ... ) ),
			event_type: $query->optional_text( 'event_type' ),
			status: $query->one_of( 'status', DeliveryStatus::class ),
			site: $query->optional_number( 'site' ),
			after: $query->time( 'after' ),
			before: $query->time( 'before' ),
			search: $query->text( 'search' ),
		);
	}

	public function page( int $page, int $per_page, bool $descending = true, ?DeliveryId $cursor = null ): DeliveryQuery {
		return new DeliveryQuery(
			page: $page,
			per_page: $per_page,
			webhook: $this->webhook,
			event_type: $this->event_type,
			status: $this->status,
			site: $this->site,
			after: $this->after,
			before: $this->before,
			search: $this->search,
			descending: $descending,
			cursor: $cursor,
		);
	}
}
