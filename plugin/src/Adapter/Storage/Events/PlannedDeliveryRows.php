<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Events;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Adapter\Storage\Sql\TolerantReader;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Event\PlannedDeliveries;
use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Webhook\Format;

/** The deliveries that an event owes: listed in its row, and as the rows that they become. */
final class PlannedDeliveryRows {

	/** Of an event, to make rows from. */
	public const EVENT_COLUMNS = 'id, type, site_id, recorded_at, owed, unwritten, leased_by, leased_until';

	/** Before the format of a webhook that does not get the standard one. */
	private const FORMAT = ':';

	/** Of deliveries whose rows are kept: lists never change, and senders look at them again and again. */
	private const MAX_KEPT = 2000;

	/**
	 * By event: how many entries its list has, also those that can't be read, and the rows of the others.
	 *
	 * @var array<string, array{int, list<non-empty-array<string, string|int|null>>}>
	 */
	private array $lists = [];

	private int $kept = 0;

	public function __construct( private readonly Database $database ) {}

	/** The id of the first delivery, and the webhooks without their prefix: an event may have hundreds. */
	public static function stored_list( PlannedDeliveries $planned ): string {
		$parts = [ $planned->first->value ?? '' ];
		foreach ( $planned->subscriptions as $subscription ) {
			$format  = Format::Standard === $subscription->format ? '' : self::FORMAT . $subscription->format->value;
			$parts[] = substr( $subscription->webhook->value, strlen( WebhookId::PREFIX ) ) . $format;
		}
		return implode( ' ', $parts );
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
			$parts   = explode( ' ', ( new TolerantReader() )->take( static fn (): string => Row::text( $event, 'owed' ), '' ) );
			$entries = array_slice( $parts, 1 );

			$this->kept += count( $entries );
			if ( $this->kept > self::MAX_KEPT ) {
				$this->lists = [];
				$this->kept  = count( $entries );
			}
			$this->lists[ $id ] = [ count( $entries ), $this->all( $id, $event, $parts[0], $entries ) ];
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
	 * @param list<string> $entries Of its list.
	 * @return list<non-empty-array<string, string|int|null>>
	 */
	private function all( string $id, array $event, string $first, array $entries ): array {
		$rows   = [];
		$reader = new TolerantReader();
		$first  = $reader->take( static fn (): DeliveryId => DeliveryId::parse( $first ), null );
		$facts  = null === $first ? [] : $this->facts( $id, $event, $first );
		foreach ( $entries as $number => $entry ) {
			$recipient = $reader->take( static fn (): array => self::recipient( $entry ), [] );
			if ( null !== $first && [] !== $recipient ) {
				$rows[] = [ 'id' => $first->plus( $number )->value ] + $recipient + $facts;
			}
		}
		if ( ! $reader->is_complete() ) {
			// The events after it must not wait.
			$message = "Multisite Webhooks can't read which deliveries the event {$id} plans.";
			error_log( $message ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
		}
		return $rows;
	}

	/**
	 * @param array<mixed> $event
	 * @return array<string, string|int|null> What is the same in all rows of an event.
	 */
	private function facts( string $id, array $event, DeliveryId $first ): array {
		return [
			'event_id'      => $id,
			'event_type'    => Row::text( $event, 'type' ),
			'site_id'       => Row::optional_number( $event, 'site_id' ),
			'network_id'    => $this->database->tables->network,
			'resend_of'     => '',
			'test'          => 0,
			'status'        => DeliveryStatus::Waiting->value,
			'reason'        => null,
			'attempt_count' => 0,
			'created_at'    => Row::stored_time( $first->time() ),
			'next_try_at'   => Row::stored_time( TolerantReader::time( $event, 'recorded_at' ) ?? Row::no_time() ),
			'finished_at'   => null,
			'first_try_at'  => null,
			'waits'         => 0,
			'claimed_by'    => '',
			'claimed_until' => '',
		];
	}

	/**
	 * Throws what TolerantReader takes.
	 *
	 * @return array{webhook_id: string, format: string}
	 */
	private static function recipient( string $entry ): array {
		[ $webhook, $format ] = [ ...explode( self::FORMAT, $entry, 2 ), Format::Standard->value ];
		return [
			'webhook_id' => WebhookId::parse( WebhookId::PREFIX . $webhook )->value,
			'format'     => Format::from( $format )->value,
		];
	}
}
