<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Deliveries;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Domain\Delivery\Delivery;

/** Resends as rows, none without the content that it is to send. */
final readonly class ResendRows {

	public function __construct( private Database $database, private DeliveryRows $rows ) {}

	/**
	 * Locks the events first, as does who deletes their content: it goes either before, and then nothing is written,
	 * or it stays since there is something to send.
	 *
	 * @param non-empty-list<Delivery> $resends
	 * @return int How many were written.
	 */
	public function add( array $resends ): int {
		return $this->database->transaction(
			function () use ( $resends ): int {
				$there = $this->contents( $resends, ' FOR UPDATE' );
				return $this->rows->add( ...array_values( array_filter( $resends, static fn ( Delivery $one ): bool => isset( $there[ $one->event->value ] ) ) ) );
			}
		);
	}

	/**
	 * Events whose content is kept still.
	 *
	 * @param non-empty-list<Delivery> $deliveries
	 * @param literal-string           $locking
	 * @return array<string, true> By the event's id.
	 */
	public function contents( array $deliveries, string $locking = '' ): array {
		$events = array_values( array_unique( array_map( static fn ( Delivery $one ): string => $one->event->value, $deliveries ) ) );
		$rows   = $this->database->rows(
			"SELECT id FROM %i WHERE network_id = %d AND envelope <> '' AND id IN " . SqlValues::placeholders( $events ) . " ORDER BY id LIMIT %d{$locking}",
			[ $this->database->tables->events, $this->database->tables->network, ...$events, count( $events ) ]
		);
		return array_fill_keys( Row::column( $rows, 'id' ), true );
	}
}
