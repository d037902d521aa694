<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Events;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Adapter\Storage\Tables;
use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Event\NewEvent;
use MultisiteWebhooks\Domain\Event\PlannedDelivery;
use MultisiteWebhooks\Domain\Id\DeliveryId;

/**
 * The delivery rows of an event. The event row names them all, so that whoever finds some missing can write them:
 * each is written once, since (event, webhook) is unique.
 */
final readonly class PlannedDeliveries {

	/** Rows in one statement. */
	private const AT_ONCE = 1000;

	public function __construct( private Database $database, private Tables $tables ) {}

	/** @param list<PlannedDelivery> $planned */
	public function stored( array $planned ): string {
		return Row::stored_json( array_map( self::entry( ... ), $planned ) );
	}

	public function write( NewEvent $event ): void {
		$at = Row::stored_time( $event->at );
		$this->insert(
			array_map(
				fn ( PlannedDelivery $one ): array => $this->row( $event->id->value, $event->type, $event->site_id, $at, self::entry( $one ), Cause::for_held( $one->subscription->status ) ),
				$event->planned
			)
		);
	}

	/**
	 * Writes those deliveries of these events that are not there yet, all as waiting: a webhook that was paused may have been
	 * resumed since, and who sends holds what must be held.
	 *
	 * @param non-empty-list<string> $events Their ids.
	 */
	public function complete( array $events ): void {
		$list  = SqlValues::list( $events );
		$there = $this->there( $list );
		$rows  = array_map(
			fn ( array $event ): array => $this->missing( $event, $there ),
			$this->database->rows( "SELECT id, type, site_id, recorded_at, owed FROM `{$this->tables->events}` WHERE id IN {$list} ORDER BY id" )
		);
		$rows  = array_merge( ...$rows );
		foreach ( array_chunk( $rows, self::AT_ONCE ) as $some ) {
			$this->insert( $some );
		}
	}

	/** @return array<string, true> By the ids of event and webhook. */
	private function there( string $events ): array {
		$there = [];
		foreach ( $this->database->rows( "SELECT event_id, webhook_id FROM `{$this->tables->deliveries}` WHERE resend_of = '' AND event_id IN {$events}" ) as $row ) {
			$there[ Row::text( $row, 'event_id' ) . Row::text( $row, 'webhook_id' ) ] = true;
		}
		return $there;
	}

	/**
	 * @param array<mixed>        $event
	 * @param array<string, true> $there
	 * @return list<non-empty-list<string|int|null>>
	 */
	private function missing( array $event, array $there ): array {
		$id   = Row::text( $event, 'id' );
		$rows = [];
		foreach ( Row::json( $event, 'owed' ) as $entry ) {
			if ( ! is_array( $entry ) || isset( $there[ $id . Row::text( $entry, 'webhook' ) ] ) ) {
				continue;
			}

			$rows[] = $this->row( $id, Row::text( $event, 'type' ), Row::optional_number( $event, 'site_id' ), Row::text( $event, 'recorded_at' ), $entry );
		}
		return $rows;
	}

	/** @param list<non-empty-list<string|int|null>> $rows */
	private function insert( array $rows ): void {
		if ( [] === $rows ) {
			return;
		}
		$this->database->write(
			"INSERT INTO `{$this->tables->deliveries}` ( id, network_id, event_id, webhook_id, event_type, site_id, format, status, reason, created_at, next_try_at )
			VALUES " . SqlValues::rows( $rows ) . ' ON DUPLICATE KEY UPDATE network_id = network_id'
		);
	}

	/**
	 * @param array<mixed> $entry
	 * @return non-empty-list<string|int|null>
	 */
	private function row( string $event, string $type, ?int $site, string $at, array $entry, ?Cause $held = null ): array {
		return [
			Row::text( $entry, 'delivery' ),
			$this->tables->network,
			$event,
			Row::text( $entry, 'webhook' ),
			$type,
			$site,
			Row::text( $entry, 'format' ),
			null === $held ? DeliveryStatus::Waiting->value : DeliveryStatus::Held->value,
			$held?->value,
			Row::stored_time( DeliveryId::parse( Row::text( $entry, 'delivery' ) )->time() ),
			null === $held ? $at : null,
		];
	}

	/** @return array<string, string> As it stands in the event's row. */
	private static function entry( PlannedDelivery $one ): array {
		return [
			'delivery' => $one->delivery->value,
			'webhook'  => $one->subscription->webhook->value,
			'format'   => $one->subscription->format->value,
		];
	}
}
