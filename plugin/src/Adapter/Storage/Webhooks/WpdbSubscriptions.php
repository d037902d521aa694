<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Webhooks;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\TolerantReader;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Webhook\Format;
use MultisiteWebhooks\Domain\Webhook\Subscription;
use MultisiteWebhooks\Domain\Webhook\Subscriptions;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;

/**
 * At most one indexed query per request. Nothing is cached beyond the request, so that no cache can hide a new webhook:
 * see docs/decisions/0002-subscriptions-are-not-cached.md.
 */
final class WpdbSubscriptions implements Subscriptions {

	/** @var list<Subscription>|null */
	private ?array $subscriptions = null;

	public function __construct(
		private readonly Database $database,
	) {}

	public function all(): array {
		return $this->subscriptions ??= $this->stored();
	}

	/** @return list<Subscription> Nothing could be sent to one without an ID. */
	private function stored(): array {
		// A webhook that was just made may not be on a replica yet, and what it is not owed now it never is.
		$rows   = $this->database->on_primary_for_caller(
			fn (): array => $this->database->rows(
				'SELECT id, event_types, sites, format, status FROM %i WHERE network_id = %d',
				[ $this->database->tables->webhooks, $this->database->tables->network ]
			)
		);
		$has_id = static fn ( Subscription $one ): bool => WebhookId::none()->value !== $one->webhook->value;
		return array_values( array_filter( array_map( $this->subscription( ... ), $rows ), $has_id ) );
	}

	/** The next event reads them again: after a change by this process, or in a long-lived process. */
	public function forget(): void {
		$this->subscriptions = null;
	}

	/**
	 * One that is not fully readable must not keep the others from their events. It subscribes to what is readable.
	 *
	 * @param array<mixed> $row
	 */
	private function subscription( array $row ): Subscription {
		$reader = new TolerantReader();
		$id     = $reader->take( static fn (): WebhookId => WebhookId::parse( Row::text( $row, 'id' ) ), WebhookId::none() );
		$types  = $reader->take( static fn (): array => WebhookRows::event_types( $row ), [] );
		$sites  = $reader->take( static fn (): ?array => WebhookRows::sites( $row ), [] );
		$format = $reader->take( static fn (): Format => Format::from( Row::text( $row, 'format' ) ), Format::Standard );
		$status = $reader->take( static fn (): WebhookStatus => WebhookRows::status( $row ), WebhookStatus::Disabled );
		$status = $reader->is_complete() ? $status : WebhookStatus::Disabled;
		return new Subscription( $id, $types, $sites, $format, $status );
	}
}
