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
		if ( 1 === preg_match( '/[^\x20-\x7e]/', $query->search . $query->event_type ) ) {
			// The log holds only ASCII, and wpdb refuses to look for anything else in it.
			return new Page( [], 0 );
		}
		[ $where, $condition ] = $this->condition( $query );

		// Ids begin with their time, so this is the order of creation, and it needs no index of its own.
		$direction  = $query->descending ? 'DESC' : 'ASC';
		$beyond     = $query->descending ? '<' : '>';
		$cursor     = $query->cursor->value ?? '';
		$deliveries = $this->list(
			$this->wpdb->prepare(
				"SELECT * {$where} AND ( %s = '' OR id {$beyond} %s ) ORDER BY id {$direction} LIMIT %d OFFSET %d",
				[ ...$condition, $cursor, $cursor, $query->per_page + 1, '' === $cursor ? ( $query->page - 1 ) * $query->per_page : 0 ]
			)
		);
		$shown      = array_slice( $deliveries, 0, $query->per_page );
		$last       = end( $shown );
		$total      = $this->database->number(
			$this->wpdb->prepare( "SELECT COUNT(*) FROM ( SELECT 1 {$where} LIMIT %d ) AS counted", [ ...$condition, DeliveryQuery::MAX_TOTAL + 1 ] )
		);
		return new Page(
			$shown,
			min( $total, DeliveryQuery::MAX_TOTAL ),
			$total > DeliveryQuery::MAX_TOTAL,
			false !== $last && count( $deliveries ) > $query->per_page ? $last->id->value : null,
		);
	}

	/** @return array{literal-string, list<string|int>} */
	private function condition( DeliveryQuery $query ): array {
		$where     = 'FROM %i WHERE network_id = %d';
		$condition = [ $this->tables->deliveries, $this->tables->network ];
		$filters   = [
			' AND webhook_id = %s' => $query->webhook?->value,
			' AND event_type = %s' => $query->event_type,
			' AND status = %s'     => $query->status?->value,
			' AND site_id = %d'    => $query->site,
			' AND created_at > %s' => null === $query->after ? null : Row::stored_time( $query->after ),
			' AND created_at < %s' => null === $query->before ? null : Row::stored_time( $query->before ),
		];
		foreach ( $filters as $filter => $value ) {
			if ( null === $value ) {
				continue;
			}

			$where      .= $filter;
			$condition[] = $value;
		}
		if ( '' !== $query->search ) {
			$where    .= ' AND ( id = %s OR event_id = %s OR event_type LIKE %s )';
			$condition = [ ...$condition, $query->search, $query->search, '%' . $this->wpdb->esc_like( $query->search ) . '%' ];
		}
		return [ $where, $condition ];
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
