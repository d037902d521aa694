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
 * One indexed query a request at most. Nothing is kept beyond the request, so that no cache can hide a webhook
 * that was just added: see docs/decisions/0002-subscriptions-are-not-cached.md.
 */
final class WpdbSubscriptions implements Subscriptions {

	/** @var list<Subscription>|null */
	private ?array $known = null;

	public function __construct(
		private readonly Database $database,
	) {}

	public function all(): array {
		return $this->known ??= array_map(
			$this->subscription( ... ),
			$this->database->rows(
				'SELECT id, event_types, sites, format, status FROM %i WHERE network_id = %d',
				[ $this->database->tables->webhooks, $this->database->tables->network ]
			)
		);
	}

	/** Reads anew at the next event: after a change here, or in a process that lives long. */
	public function forget(): void {
		$this->known = null;
	}

	/**
	 * One that can't be read whole must not keep the others from their events. It listens to what can be read.
	 *
	 * @param array<mixed> $row
	 */
	private function subscription( array $row ): Subscription {
		$salvage = new TolerantReader();
		$types   = $salvage->take( static fn (): array => WebhookRows::event_types( $row ), [] );
		$sites   = $salvage->take( static fn (): ?array => WebhookRows::sites( $row ), [] );
		$format  = $salvage->take( static fn (): Format => Format::from( Row::text( $row, 'format' ) ), Format::Standard );
		$status  = $salvage->take( static fn (): WebhookStatus => WebhookStatus::from( Row::text( $row, 'status' ) ), WebhookStatus::Disabled );
		return new Subscription( WebhookId::parse( Row::text( $row, 'id' ) ), $types, $sites, $format, $salvage->is_complete() ? $status : WebhookStatus::Disabled );
	}
}
