<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Health;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Events\UnwrittenDeliveries;
use MultisiteWebhooks\Adapter\Storage\Options\WakeupTimes;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Adapter\Storage\Sql\TolerantReader;
use MultisiteWebhooks\Adapter\Storage\Webhooks\WebhookRows;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\Schedule\Breaker;
use MultisiteWebhooks\Domain\Health\HealthReader;
use MultisiteWebhooks\Domain\Health\HourlyCount;
use MultisiteWebhooks\Domain\Health\LastDay;
use MultisiteWebhooks\Domain\Health\NetworkHealth;
use MultisiteWebhooks\Domain\Health\WebhookHealth;
use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\Webhook;

/** A few queries, each answered by an index, for any length of the log and any number of webhooks. */
final readonly class WpdbHealthReader implements HealthReader {

	/** The hour of a stored time. */
	private const HOUR = 'Y-m-d H';

	public function __construct(
		private Database $database,
		private UnwrittenDeliveries $unwritten,
		private WebhookRows $webhook_rows,
		private WakeupTimes $wakeups,
		private TableSizes $sizes,
	) {}

	public function network( \DateTimeImmutable $now ): NetworkHealth {
		// Otherwise events that nobody sends would be missed.
		$this->unwritten->write_for_reader();
		$sent = $this->newest_delivered();
		return new NetworkHealth(
			[] === $sent ? null : max( array_column( $sent, 'finished' ) ),
			$this->waiting(),
			$this->oldest_due( $now ),
			array_column( $sent, 'took' ),
			$this->wakeups->all(),
			$this->sizes->total(),
		);
	}

	public function webhooks( array $webhooks, \DateTimeImmutable $now ): array {
		// The dialogs to pause, resume, or delete a webhook show these counts.
		$this->unwritten->write_for_reader();
		$ids   = array_values( array_unique( array_map( static fn ( WebhookId $id ): string => $id->value, $webhooks ) ) );
		$found = [] === $ids ? [] : $this->find( $ids );
		$there = array_values( array_filter( $ids, static fn ( string $id ): bool => isset( $found[ $id ] ) ) );
		if ( [] === $there ) {
			return [];
		}
		$hours = LastDay::hours( $now );
		$rows  = $this->counted( $there, $hours[0] );
		return array_map(
			static fn ( string $id ): WebhookHealth => self::health(
				$found[ $id ]['webhook'],
				$rows[ $id ] ?? [],
				$hours,
				self::asked_until( $found[ $id ]['row'], $now ),
			),
			$there
		);
	}

	/** How many are waiting, counted no further than needed. */
	private function waiting(): int {
		return $this->database->number(
			'SELECT COUNT(*) FROM ( SELECT 1 FROM %i WHERE network_id = %d AND status = %s LIMIT %d ) AS counted',
			[
				$this->database->tables->deliveries,
				$this->database->tables->network,
				DeliveryStatus::Waiting->value,
				NetworkHealth::MAX_WAITING,
			]
		);
	}

	/** A webhook with an open breaker is due when the breaker closes. */
	private function oldest_due( \DateTimeImmutable $now ): ?\DateTimeImmutable {
		$webhooks = $this->database->rows(
			'SELECT id, rest_until FROM %i WHERE network_id = %d',
			[ $this->database->tables->webhooks, $this->database->tables->network ]
		);
		$planned  = $this->planned();
		$due      = [];
		foreach ( $webhooks as $webhook ) {
			$time = $planned[ Row::text( $webhook, 'id' ) ] ?? null;
			if ( null === $time ) {
				continue;
			}

			$due[] = max( $time, TolerantReader::time( $webhook, 'rest_until' ) );
		}
		$oldest = [] === $due ? null : min( $due );
		return $oldest <= $now ? $oldest : null;
	}

	/**
	 * The first waiting delivery of each webhook, which is first in an index. Includes webhooks of other networks: a join with
	 * this network's webhooks would use no index, since the tables have different character sets.
	 *
	 * @return array<string, \DateTimeImmutable> Keyed by webhook id.
	 */
	private function planned(): array {
		$rows    = $this->database->rows(
			'SELECT webhook_id, MIN( next_try_at ) AS planned FROM %i WHERE status = %s GROUP BY webhook_id',
			[ $this->database->tables->deliveries, DeliveryStatus::Waiting->value ]
		);
		$planned = [];
		foreach ( $rows as $row ) {
			$planned[ Row::text( $row, 'webhook_id' ) ] = TolerantReader::time( $row, 'planned' );
		}
		return array_filter( $planned );
	}

	/** @return list<array{finished: \DateTimeImmutable, took: int}> */
	private function newest_delivered(): array {
		// Finished deliveries have no next try, so the index of due deliveries holds them in the order of their ids.
		$rows = $this->database->rows(
			'SELECT created_at, finished_at FROM %i
			WHERE network_id = %d AND status = %s AND next_try_at IS NULL AND test = 0 ORDER BY id DESC LIMIT %d',
			[
				$this->database->tables->deliveries,
				$this->database->tables->network,
				DeliveryStatus::Delivered->value,
				NetworkHealth::SAMPLE,
			]
		);
		$sent = [];
		foreach ( $rows as $row ) {
			$created  = TolerantReader::time( $row, 'created_at' );
			$finished = TolerantReader::time( $row, 'finished_at' );
			if ( null === $created || null === $finished ) {
				continue;
			}
			$sent[] = [
				'finished' => $finished,
				'took'     => max( 0, Time::milliseconds( $finished ) - Time::milliseconds( $created ) ),
			];
		}
		return $sent;
	}

	/**
	 * @param non-empty-list<string> $ids
	 * @return array<string, array{webhook: Webhook, row: array<mixed>}> Keyed by id.
	 */
	private function find( array $ids ): array {
		$rows  = $this->database->rows(
			'SELECT * FROM %i WHERE network_id = %d AND id IN ' . SqlValues::placeholders( $ids ),
			[ $this->database->tables->webhooks, $this->database->tables->network, ...$ids ]
		);
		$found = [];
		foreach ( $rows as $row ) {
			foreach ( $this->webhook_rows->webhooks( [ $row ] ) as $webhook ) {
				$found[ $webhook->id->value ] = [
					'webhook' => $webhook,
					'row'     => $row,
				];
			}
		}
		return $found;
	}

	/**
	 * Without failures enough for its circuit breaker, a webhook rests only because its receiver has asked for it.
	 *
	 * @param array<mixed> $row
	 */
	private static function asked_until( array $row, \DateTimeImmutable $now ): ?\DateTimeImmutable {
		$until = TolerantReader::time( $row, 'rest_until' );
		return $until > $now && ! Breaker::is_open( Row::number( $row, 'failures' ) ) ? $until : null;
	}

	/**
	 * By webhook and hour. Deliveries that wait or are held since before the first hour have the hour ''.
	 *
	 * @param non-empty-list<string> $ids
	 * @return array<string, array<string, array<mixed>>>
	 */
	private function counted( array $ids, \DateTimeImmutable $since ): array {
		$from    = Row::stored_time( $since );
		$rows    = $this->database->rows(
			"SELECT webhook_id, CASE WHEN created_at >= %s THEN SUBSTR( created_at, 1, 13 ) ELSE '' END AS hour,
				SUM( status = 'delivered' ) AS delivered,
				SUM( status = 'failed' OR ( status IN ( 'waiting', 'held' ) AND attempt_count > 0 ) ) AS failed,
				SUM( status = 'waiting' ) AS waiting, SUM( status = 'held' ) AS held, MIN( next_try_at ) AS next_try_at
				FROM %i WHERE webhook_id IN " . SqlValues::placeholders( $ids ) . " AND test = 0
				AND ( status IN ( 'waiting', 'held' ) OR ( status IN ( 'delivered', 'failed' ) AND next_try_at IS NULL AND id >= %s ) )
				GROUP BY webhook_id, hour",
			[ $from, $this->database->tables->deliveries, ...$ids, DeliveryId::first_at( $since )->value ]
		);
		$counted = [];
		foreach ( $rows as $row ) {
			$counted[ Row::text( $row, 'webhook_id' ) ][ Row::text( $row, 'hour' ) ] = $row;
		}
		return $counted;
	}

	/**
	 * @param array<string, array<mixed>>         $counted Keyed by hour.
	 * @param non-empty-list<\DateTimeImmutable> $hours
	 */
	private static function health( Webhook $webhook, array $counted, array $hours, ?\DateTimeImmutable $asked_until ): WebhookHealth {
		$number   = static fn ( string $column ): \Closure => static fn ( array $row ): int => Row::number( $row, $column );
		$next_try = static fn ( array $row ): ?\DateTimeImmutable => TolerantReader::time( $row, 'next_try_at' );
		$due      = array_filter( array_map( $next_try, $counted ) );
		return new WebhookHealth(
			$webhook,
			array_sum( array_map( $number( 'waiting' ), $counted ) ),
			array_sum( array_map( $number( 'held' ), $counted ) ),
			[] === $due ? null : min( $due ),
			array_map(
				static function ( \DateTimeImmutable $hour ) use ( $counted ): HourlyCount {
					$row = $counted[ $hour->format( self::HOUR ) ] ?? null;
					return null === $row
						? new HourlyCount()
						: new HourlyCount( Row::number( $row, 'delivered' ), Row::number( $row, 'failed' ) );
				},
				$hours
			),
			$asked_until,
		);
	}
}
