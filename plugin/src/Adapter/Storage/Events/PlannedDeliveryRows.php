<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Events;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Adapter\Storage\Sql\TolerantReader;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Event\PlannedDelivery;
use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Webhook\Format;

/** The deliveries that an event owes: listed in its row, and as the rows that they become. */
final class PlannedDeliveryRows {

	/** Of an event, to make rows from. */
	public const EVENT_COLUMNS = 'id, type, site_id, recorded_at, owed, unwritten, leased_by, leased_until';

	/** Of deliveries whose rows are kept: lists never change, and senders look at them again and again. */
	private const MAX_KEPT = 2000;

	/**
	 * By event: how many entries its list has, also those that can't be read, and the rows of the others.
	 *
	 * @var array<string, array{int, list<non-empty-array<string, string|int|null>>}>
	 */
	private array $lists = [];

	private int $kept = 0;

	/** @var array{string, string} The part of the last id that tells its time, and that time as it is stored. */
	private array $created_at = [ '', '' ];

	public function __construct( private readonly Database $database ) {}

	/** @param list<PlannedDelivery> $planned */
	public static function stored_list( array $planned ): string {
		return Row::stored_json(
			array_map(
				static fn ( PlannedDelivery $one ): array => [
					'delivery' => $one->delivery->value,
					'webhook'  => $one->subscription->webhook->value,
					'format'   => $one->subscription->format->value,
				],
				$planned
			)
		);
	}

	/**
	 * @param list<array<mixed>> $events With EVENT_COLUMNS.
	 * @return array<string, list<non-empty-array<string, string|int|null>>> By event: the deliveries that have no row yet, as waiting.
	 */
	public function missing( array $events ): array {
		$all     = [];
		$started = [];
		foreach ( $events as $event ) {
			$id                       = Row::text( $event, 'id' );
			[ $entries, $all[ $id ] ] = $this->list( $id, $event );
			if ( Row::number( $event, 'unwritten' ) !== $entries ) {
				$started[] = $id;
			}
		}
		$existing   = [] === $started ? [] : $this->existing( $started );
		$is_missing = static fn ( array $row ): bool => ! isset( $existing[ self::key( $row ) ] );
		return array_map( static fn ( array $rows ): array => array_values( array_filter( $rows, $is_missing ) ), $all );
	}

	/**
	 * @param array<mixed> $event
	 * @return array{int, list<non-empty-array<string, string|int|null>>}
	 */
	private function list( string $id, array $event ): array {
		if ( ! isset( $this->lists[ $id ] ) ) {
			$entries = ( new TolerantReader() )->take( static fn (): array => Row::json( $event, 'owed' ), [] );
			$list    = [ count( $entries ), $this->all( $id, $event, $entries ) ];

			$this->kept += $list[0];
			if ( $this->kept > self::MAX_KEPT ) {
				$this->lists = [];
				$this->kept  = $list[0];
			}
			$this->lists[ $id ] = $list;
		}
		return $this->lists[ $id ];
	}

	/**
	 * @param non-empty-list<string> $events
	 * @return array<string, true> By event and webhook.
	 */
	private function existing( array $events ): array {
		$existing = [];
		$list     = SqlValues::list( $events );
		$rows     = $this->database->rows_unprepared(
			"SELECT event_id, webhook_id FROM `{$this->database->tables->deliveries}` WHERE resend_of = '' AND event_id IN {$list}"
		);
		foreach ( $rows as $row ) {
			$existing[ self::key( $row ) ] = true;
		}
		return $existing;
	}

	/** @param array<mixed> $row */
	private static function key( array $row ): string {
		return Row::text( $row, 'event_id' ) . ' ' . Row::text( $row, 'webhook_id' );
	}

	/**
	 * @param array<mixed> $event
	 * @param array<mixed> $entries Of its list.
	 * @return list<non-empty-array<string, string|int|null>>
	 */
	private function all( string $id, array $event, array $entries ): array {
		$facts  = [
			'event_id'    => $id,
			'event_type'  => Row::text( $event, 'type' ),
			'site_id'     => Row::optional_number( $event, 'site_id' ),
			'next_try_at' => Row::stored_time( TolerantReader::time( $event, 'recorded_at' ) ?? Row::no_time() ),
		];
		$rows   = [];
		$reader = new TolerantReader();
		foreach ( $entries as $entry ) {
			$row = is_array( $entry ) ? $reader->take( fn (): array => $this->row( $entry, $facts ), [] ) : [];
			if ( [] !== $row ) {
				$rows[] = $row;
			}
		}
		if ( [] === $entries || ! $reader->is_complete() ) {
			// The events after it must not wait.
			$message = "Multisite Webhooks can't read which deliveries the event {$id} plans.";
			error_log( $message ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
		}
		return $rows;
	}

	/**
	 * Throws what TolerantReader takes.
	 *
	 * @param array<mixed>                   $entry Of the event's list.
	 * @param array<string, string|int|null> $facts Of the event.
	 * @return non-empty-array<string, string|int|null>
	 */
	private function row( array $entry, array $facts ): array {
		$id = Row::text( $entry, 'delivery' );
		return [
			'id'            => $id,
			'network_id'    => $this->database->tables->network,
			'webhook_id'    => WebhookId::parse( Row::text( $entry, 'webhook' ) )->value,
			'resend_of'     => '',
			'test'          => 0,
			'format'        => Format::from( Row::text( $entry, 'format' ) )->value,
			'status'        => DeliveryStatus::Waiting->value,
			'reason'        => null,
			'attempt_count' => 0,
			'created_at'    => $this->created_at( DeliveryId::parse( $id ) ),
			'finished_at'   => null,
			'first_try_at'  => null,
			'waits'         => 0,
			'claimed_by'    => '',
			'claimed_until' => '',
		] + $facts;
	}

	/** Those of one event have nearly always the same. */
	private function created_at( DeliveryId $id ): string {
		$time = $id->time_part();
		if ( $time !== $this->created_at[0] ) {
			$this->created_at = [ $time, Row::stored_time( $id->time() ) ];
		}
		return $this->created_at[1];
	}
}
