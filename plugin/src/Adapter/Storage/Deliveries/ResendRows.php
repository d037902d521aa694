<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Deliveries;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Domain\Delivery\Delivery;

/** Writes resends as rows, but only while their event still has its content. */
final readonly class ResendRows {

	public function __construct( private Database $database, private DeliveryRows $rows ) {}

	/**
	 * Locks the events first, as the removal of their content does. So either the content is gone and nothing is written, or it
	 * stays because there is something to send.
	 *
	 * @param non-empty-list<Delivery> $resends
	 * @return int How many were written.
	 */
	public function add( array $resends ): int {
		return $this->database->transaction(
			function () use ( $resends ): int {
				$events   = $this->events_with_content( $resends, ' FOR UPDATE' );
				$possible = array_filter( $resends, static fn ( Delivery $one ): bool => isset( $events[ $one->event->value ] ) );
				return $this->rows->add( ...array_values( $possible ) );
			}
		);
	}

	/**
	 * The events that still have their content.
	 *
	 * @param non-empty-list<Delivery> $deliveries
	 * @param literal-string           $locking
	 * @return array<string, true> Keyed by event id.
	 */
	public function events_with_content( array $deliveries, string $locking = '' ): array {
		$events = array_values( array_unique( array_map( static fn ( Delivery $one ): string => $one->event->value, $deliveries ) ) );
		$rows   = $this->database->rows(
			"SELECT id FROM %i FORCE INDEX ( PRIMARY ) WHERE network_id = %d AND envelope <> '' AND id IN " . SqlValues::placeholders( $events ) . "
			ORDER BY id LIMIT %d{$locking}",
			[ $this->database->tables->events, $this->database->tables->network, ...$events, count( $events ) ]
		);
		return array_fill_keys( Row::column( $rows, 'id' ), true );
	}
}
