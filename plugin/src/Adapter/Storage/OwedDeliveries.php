<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage;

use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\DeliveryId;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Event\NewEvent;
use MultisiteWebhooks\Domain\Event\Owed;

/**
 * The delivery rows of an event. The event row names them all, so that whoever finds some missing can write them:
 * each is written once, since (event, webhook) is unique.
 */
final readonly class OwedDeliveries {

	public function __construct( private \wpdb $wpdb, private Database $database, private Tables $tables ) {}

	/** @param list<Owed> $owed */
	public function stored( array $owed ): string {
		return Row::stored_json(
			array_map(
				static fn ( Owed $one ): array => [
					'delivery' => $one->delivery->value,
					'webhook'  => $one->subscription->webhook->value,
					'format'   => $one->subscription->format->value,
					'held'     => Cause::of_holding( $one->subscription->status )?->value,
				],
				$owed
			)
		);
	}

	public function write( NewEvent $event ): void {
		$this->write_rows( $event->id->value, $event->type, $event->site_id ?? 0, Row::stored_time( $event->at ), json_decode( $this->stored( $event->owed ), true ) );
	}

	/**
	 * Writes those deliveries of these events that are not there yet.
	 *
	 * @param non-empty-list<array<mixed>> $events Rows of the events table.
	 */
	public function complete( array $events ): void {
		$ids   = array_map( static fn ( array $event ): string => Row::text( $event, 'id' ), $events );
		$found = $this->database->rows(
			$this->wpdb->prepare(
				"SELECT event_id, webhook_id FROM %i WHERE resend_of = '' AND event_id IN ( %s" . str_repeat( ', %s', count( $ids ) - 1 ) . ' )',
				[ $this->tables->deliveries, ...$ids ]
			)
		);
		$there = [];
		foreach ( $found as $row ) {
			$there[ Row::text( $row, 'event_id' ) . Row::text( $row, 'webhook_id' ) ] = true;
		}
		foreach ( $events as $event ) {
			$id      = Row::text( $event, 'id' );
			$missing = array_filter(
				Row::json( $event, 'owed' ),
				static fn ( mixed $one ): bool => is_array( $one ) && ! isset( $there[ $id . Row::text( $one, 'webhook' ) ] )
			);
			$this->write_rows( $id, Row::text( $event, 'type' ), Row::optional_number( $event, 'site_id' ) ?? 0, Row::text( $event, 'recorded_at' ), $missing );
		}
	}

	private function write_rows( string $event, string $type, int $site, string $at, mixed $owed ): void {
		$values = [];
		foreach ( is_array( $owed ) ? $owed : [] as $one ) {
			if ( ! is_array( $one ) ) {
				continue;
			}

			$values = [ ...$values, ...$this->values( $event, $type, $site, $at, $one ) ];
		}
		if ( [] === $values ) {
			return;
		}
		$row = "( %s, %d, %s, %s, %s, NULLIF( %d, 0 ), %s, %s, NULLIF( %s, '' ), %s, NULLIF( %s, '' ) )";
		$this->database->write(
			$this->wpdb->prepare(
				"INSERT INTO %i ( id, network_id, event_id, webhook_id, event_type, site_id, format, status, reason, created_at, next_try_at ) VALUES {$row}"
				. str_repeat( ", {$row}", intdiv( count( $values ), 11 ) - 1 ) . ' ON DUPLICATE KEY UPDATE network_id = network_id',
				[ $this->tables->deliveries, ...$values ]
			)
		);
	}

	/**
	 * @param array<mixed> $one
	 * @return list<string|int>
	 */
	private function values( string $event, string $type, int $site, string $at, array $one ): array {
		$held = Row::optional_text( $one, 'held' );
		return [
			Row::text( $one, 'delivery' ),
			$this->tables->network,
			$event,
			Row::text( $one, 'webhook' ),
			$type,
			$site,
			Row::text( $one, 'format' ),
			null === $held ? DeliveryStatus::Waiting->value : DeliveryStatus::Held->value,
			$held ?? '',
			Row::stored_time( DeliveryId::parse( Row::text( $one, 'delivery' ) )->time() ),
			null === $held ? $at : '',
		];
	}
}
