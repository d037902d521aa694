<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage;

use MultisiteWebhooks\Domain\Webhook\Format;
use MultisiteWebhooks\Domain\Webhook\Subscription;
use MultisiteWebhooks\Domain\Webhook\Subscriptions;
use MultisiteWebhooks\Domain\Webhook\WebhookId;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;

/**
 * One indexed query a request at most. Nothing is kept beyond the request, so that no cache can hide a webhook
 * that was just added: see docs/decisions/0002-subscriptions-are-not-cached.md.
 */
final class WpdbSubscriptions implements Subscriptions {

	/** @var list<Subscription>|null */
	private ?array $known = null;

	public function __construct(
		private readonly \wpdb $wpdb,
		private readonly Database $database,
		private readonly Tables $tables,
	) {}

	public function all(): array {
		return $this->known ??= array_map(
			$this->subscription( ... ),
			$this->database->rows(
				$this->wpdb->prepare( 'SELECT id, event_types, sites, format, status FROM %i WHERE network_id = %d', $this->tables->webhooks, $this->tables->network )
			)
		);
	}

	/** Reads anew at the next event: after a change here, or in a process that lives long. */
	public function forget(): void {
		$this->known = null;
	}

	/** @param array<mixed> $row */
	private function subscription( array $row ): Subscription {
		$sites = Row::optional_text( $row, 'sites' );
		return new Subscription(
			WebhookId::parse( Row::text( $row, 'id' ) ),
			Row::texts( Row::json( $row, 'event_types' ) ),
			null === $sites ? null : Row::numbers( Row::json( $row, 'sites' ) ),
			Format::from( Row::text( $row, 'format' ) ),
			WebhookStatus::from( Row::text( $row, 'status' ) ),
		);
	}
}
