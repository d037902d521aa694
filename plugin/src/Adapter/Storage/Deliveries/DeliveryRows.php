<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Deliveries;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Adapter\Storage\Tables;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Webhook\Format;

/** Deliveries as rows. */
final readonly class DeliveryRows {

	public function __construct( private Database $database, private Tables $tables ) {}

	/**
	 * Leaves out those of an event to a webhook, or resends of a delivery, that are there already.
	 *
	 * @return int How many were written.
	 */
	public function add( Delivery ...$deliveries ): int {
		if ( [] === $deliveries ) {
			return 0;
		}
		return $this->database->write(
			"INSERT INTO `{$this->tables->deliveries}` ( id, network_id, event_id, webhook_id, resend_of, event_type, site_id, test, format, status, reason, attempt_count, created_at, next_try_at, finished_at )
			VALUES " . SqlValues::rows( array_map( $this->row( ... ), array_values( $deliveries ) ) ) . ' ON DUPLICATE KEY UPDATE network_id = network_id'
		);
	}

	/** @return list<Delivery> */
	public function list( ?string $query ): array {
		return array_map( $this->delivery( ... ), $this->database->rows( $query ) );
	}

	/** @return non-empty-list<string|int|null> */
	private function row( Delivery $delivery ): array {
		return [
			$delivery->id->value,
			$this->tables->network,
			$delivery->event->value,
			$delivery->webhook->value,
			$delivery->resend_of->value ?? '',
			$delivery->event_type,
			$delivery->site,
			(int) $delivery->test,
			$delivery->format->value,
			$delivery->status->value,
			$delivery->reason,
			$delivery->attempt_count,
			Row::stored_time( $delivery->id->time() ),
			Row::stored_optional_time( $delivery->next_try_at ),
			Row::stored_optional_time( $delivery->finished_at ),
		];
	}

	/** @param array<mixed> $row */
	private function delivery( array $row ): Delivery {
		$resend_of = Row::text( $row, 'resend_of' );
		return new Delivery(
			id: DeliveryId::parse( Row::text( $row, 'id' ) ),
			event: EventId::parse( Row::text( $row, 'event_id' ) ),
			webhook: WebhookId::parse( Row::text( $row, 'webhook_id' ) ),
			event_type: Row::text( $row, 'event_type' ),
			site: Row::optional_number( $row, 'site_id' ),
			test: 1 === Row::number( $row, 'test' ),
			format: Format::from( Row::text( $row, 'format' ) ),
			status: DeliveryStatus::from( Row::text( $row, 'status' ) ),
			reason: Row::optional_text( $row, 'reason' ),
			attempt_count: Row::number( $row, 'attempt_count' ),
			created_at: Row::time( $row, 'created_at' ),
			next_try_at: Row::optional_time( $row, 'next_try_at' ),
			finished_at: Row::optional_time( $row, 'finished_at' ),
			resend_of: '' === $resend_of ? null : DeliveryId::parse( $resend_of ),
		);
	}
}
