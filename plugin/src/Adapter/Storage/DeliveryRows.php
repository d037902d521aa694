<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage;

use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryId;
use MultisiteWebhooks\Domain\Delivery\DeliveryQuery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Event\EventId;
use MultisiteWebhooks\Domain\Page;
use MultisiteWebhooks\Domain\Webhook\Format;
use MultisiteWebhooks\Domain\Webhook\WebhookId;

/** Deliveries as rows: written, read, and listed. */
final readonly class DeliveryRows {

	public function __construct( private \wpdb $wpdb, private Database $database, private Tables $tables ) {}

	public function add( Delivery $delivery ): void {
		$this->database->write(
			$this->wpdb->prepare(
				"INSERT INTO %i ( id, network_id, event_id, webhook_id, event_type, site_id, test, format, status, reason, attempt_count, created_at, next_try_at, finished_at )
				VALUES ( %s, %d, %s, %s, %s, NULLIF( %d, 0 ), %d, %s, %s, NULLIF( %s, '' ), %d, %s, NULLIF( %s, '' ), NULLIF( %s, '' ) )",
				$this->tables->deliveries,
				$delivery->id->value,
				$this->tables->network,
				$delivery->event->value,
				$delivery->webhook->value,
				$delivery->event_type,
				$delivery->site ?? 0,
				(int) $delivery->test,
				$delivery->format->value,
				$delivery->status->value,
				$delivery->reason ?? '',
				$delivery->attempt_count,
				Row::stored_time( $delivery->created_at ),
				Row::stored_time( $delivery->next_try_at ),
				Row::stored_time( $delivery->finished_at ),
			)
		);
	}

	/** @return list<Delivery> */
	public function list( ?string $query ): array {
		return array_map( $this->delivery( ... ), $this->database->rows( $query ) );
	}

	/** @return Page<Delivery> */
	public function page( DeliveryQuery $query ): Page {
		if ( ! Condition::can_match( $query->search, $query->event_type ) ) {
			return new Page( [], 0 );
		}
		// Ids begin with their time, so this is the order of creation, and it needs no index of its own.
		$direction  = $query->descending ? 'DESC' : 'ASC';
		$condition  = $this->condition( $query );
		$total      = $this->database->number(
			$this->wpdb->prepare( "SELECT COUNT(*) FROM ( SELECT 1 {$condition->clause()} LIMIT %d ) AS counted", $condition->values( DeliveryQuery::MAX_TOTAL + 1 ) )
		);
		$beyond     = $condition->and( $query->descending ? 'id < %s' : 'id > %s', $query->cursor?->value );
		$deliveries = $this->list(
			$this->wpdb->prepare(
				"SELECT * {$beyond->clause()} ORDER BY id {$direction} LIMIT %d OFFSET %d",
				$beyond->values( $query->per_page + 1, null === $query->cursor ? ( $query->page - 1 ) * $query->per_page : 0 )
			)
		);
		$shown      = array_slice( $deliveries, 0, $query->per_page );
		$last       = end( $shown );
		return new Page(
			$shown,
			min( $total, DeliveryQuery::MAX_TOTAL ),
			$total > DeliveryQuery::MAX_TOTAL,
			false !== $last && count( $deliveries ) > $query->per_page ? $last->id->value : null,
		);
	}

	private function condition( DeliveryQuery $query ): Condition {
		$condition = new Condition( $this->tables->deliveries, $this->tables->network );
		$searched  = '' === $query->search ? null : $query->search;
		$like      = null === $searched ? null : '%' . $this->wpdb->esc_like( $searched ) . '%';
		return $condition
			->and( 'webhook_id = %s', $query->webhook?->value )
			->and( 'event_type = %s', $query->event_type )
			->and( 'status = %s', $query->status?->value )
			->and( 'site_id = %d', $query->site )
			->and( 'created_at > %s', null === $query->after ? null : Row::stored_time( $query->after ) )
			->and( 'created_at < %s', null === $query->before ? null : Row::stored_time( $query->before ) )
			->and( '( id = %s OR event_id = %s OR event_type LIKE %s )', $searched, $searched, $like );
	}

	/** @param array<mixed> $row */
	private function delivery( array $row ): Delivery {
		return new Delivery(
			DeliveryId::parse( Row::text( $row, 'id' ) ),
			EventId::parse( Row::text( $row, 'event_id' ) ),
			WebhookId::parse( Row::text( $row, 'webhook_id' ) ),
			Row::text( $row, 'event_type' ),
			Row::optional_number( $row, 'site_id' ),
			1 === Row::number( $row, 'test' ),
			Format::from( Row::text( $row, 'format' ) ),
			DeliveryStatus::from( Row::text( $row, 'status' ) ),
			Row::optional_text( $row, 'reason' ),
			Row::number( $row, 'attempt_count' ),
			Row::time( $row, 'created_at' ),
			Row::optional_time( $row, 'next_try_at' ),
			Row::optional_time( $row, 'finished_at' ),
		);
	}
}
