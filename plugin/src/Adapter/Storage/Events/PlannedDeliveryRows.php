<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Events;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Batches;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Adapter\Storage\Sql\TolerantReader;
use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Event\NewEvent;
use MultisiteWebhooks\Domain\Event\PlannedDelivery;
use MultisiteWebhooks\Domain\Id\DeliveryId;

/**
 * The delivery rows of new events. An event's row lists its deliveries, so any process can write those that are missing.
 * Each is written once, since (event, webhook) is unique.
 */
final readonly class PlannedDeliveryRows {

	public function __construct( private Database $database ) {}

	/** @param list<PlannedDelivery> $planned */
	public function stored_list( array $planned ): string {
		return Row::stored_json( array_map( self::entry( ... ), $planned ) );
	}

	public function write( NewEvent $event ): void {
		$at   = Row::stored_time( $event->at );
		$rows = [];
		foreach ( $event->planned as $planned ) {
			$held   = Cause::for_held( $planned->subscription->status );
			$rows[] = $this->row( $event->id->value, $event->type, $event->site_id, $at, self::entry( $planned ), $held );
		}
		$this->insert( $rows );
	}

	/**
	 * Writes the missing deliveries of these events, all as waiting: a paused webhook may have been resumed since, and
	 * the delivery run holds them if it has not.
	 *
	 * @param non-empty-list<string> $events Their ids.
	 */
	public function complete( array $events ): void {
		$list     = SqlValues::list( $events );
		$existing = $this->existing( $list );
		$rows     = array_map(
			fn ( array $event ): array => $this->missing( $event, $existing ),
			$this->database->rows_unprepared(
				"SELECT id, type, site_id, recorded_at, owed FROM `{$this->database->tables->events}` WHERE id IN {$list} ORDER BY id"
			)
		);
		$this->insert( array_merge( ...$rows ) );
	}

	/** @return array<string, true> Keyed by the ids of event and webhook. */
	private function existing( string $events ): array {
		$existing = [];
		$rows     = $this->database->rows_unprepared(
			"SELECT event_id, webhook_id FROM `{$this->database->tables->deliveries}` WHERE resend_of = '' AND event_id IN {$events}"
		);
		foreach ( $rows as $row ) {
			$existing[ Row::text( $row, 'event_id' ) . Row::text( $row, 'webhook_id' ) ] = true;
		}
		return $existing;
	}

	/**
	 * @param array<mixed>        $event
	 * @param array<string, true> $existing
	 * @return list<non-empty-array<string, string|int|null>>
	 */
	private function missing( array $event, array $existing ): array {
		$id     = Row::text( $event, 'id' );
		$type   = Row::text( $event, 'type' );
		$site   = Row::optional_number( $event, 'site_id' );
		$at     = Row::stored_time( TolerantReader::time( $event, 'recorded_at' ) ?? Row::no_time() );
		$rows   = [];
		$reader = new TolerantReader();
		foreach ( $reader->take( static fn (): array => Row::json( $event, 'owed' ), [] ) as $entry ) {
			$row = is_array( $entry ) ? $reader->take( fn (): array => $this->row( $id, $type, $site, $at, $entry, null ), [] ) : [];
			if ( [] !== $row && ! isset( $existing[ $id . $row['webhook_id'] ] ) ) {
				$rows[] = $row;
			}
		}
		if ( ! $reader->is_complete() ) {
			// The events after it must not wait.
			$message = "Multisite Webhooks can't read which deliveries the event {$id} plans.";
			error_log( $message ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
		}
		return $rows;
	}

	/** @param list<non-empty-array<string, string|int|null>> $rows */
	private function insert( array $rows ): void {
		foreach ( Batches::of( $rows ) as $batch ) {
			$this->database->execute_unprepared(
				"INSERT INTO `{$this->database->tables->deliveries}` " . SqlValues::columns_and_rows( $batch ) . '
				ON DUPLICATE KEY UPDATE network_id = network_id'
			);
		}
	}

	/**
	 * @param array<mixed> $entry Of the event's list.
	 * @return non-empty-array<string, string|int|null>
	 */
	private function row( string $event, string $type, ?int $site, string $at, array $entry, ?Cause $held ): array {
		$id = Row::text( $entry, 'delivery' );
		return [
			'id'          => $id,
			'network_id'  => $this->database->tables->network,
			'event_id'    => $event,
			'webhook_id'  => Row::text( $entry, 'webhook' ),
			'event_type'  => $type,
			'site_id'     => $site,
			'format'      => Row::text( $entry, 'format' ),
			'status'      => null === $held ? DeliveryStatus::Waiting->value : DeliveryStatus::Held->value,
			'reason'      => $held?->value,
			'created_at'  => Row::stored_time( DeliveryId::parse( $id )->time() ),
			'next_try_at' => null === $held ? $at : null,
		];
	}

	/** @return array<string, string> As the event's row lists it. */
	private static function entry( PlannedDelivery $planned ): array {
		return [
			'delivery' => $planned->delivery->value,
			'webhook'  => $planned->subscription->webhook->value,
			'format'   => $planned->subscription->format->value,
		];
	}
}
