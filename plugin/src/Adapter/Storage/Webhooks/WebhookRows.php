<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Webhooks;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Events\UnwrittenDeliveries;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\TolerantReader;
use MultisiteWebhooks\Adapter\Storage\Sql\UnreadableRow;
use MultisiteWebhooks\Adapter\Storage\Sql\WhereClause;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Page;
use MultisiteWebhooks\Domain\Webhook\Address\WebhookUrl;
use MultisiteWebhooks\Domain\Webhook\DisabledReason;
use MultisiteWebhooks\Domain\Webhook\Format;
use MultisiteWebhooks\Domain\Webhook\Manage\WebhookRules;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Domain\Webhook\WebhookOrder;
use MultisiteWebhooks\Domain\Webhook\WebhookQuery;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;

/** Reads and lists webhooks. One that is not fully readable is shown as disabled, so that it can be fixed or deleted. */
final readonly class WebhookRows {

	/** Converted to the log's character set: otherwise no index is used. Forced: MariaDB would choose an index that needs sorting. */
	private const LAST_DELIVERY = ', ( SELECT COALESCE( finished_at, created_at ) FROM %i FORCE INDEX ( log_webhook )
		WHERE network_id = %d AND webhook_id = CONVERT( %i.id USING ascii ) AND test = 0 ORDER BY id DESC LIMIT 1 ) AS last_delivery';

	public function __construct(
		private Database $database,
		private SealedColumns $sealed,
		private UnwrittenDeliveries $unwritten,
	) {}

	/**
	 * @param list<array<mixed>> $rows
	 * @return list<Webhook>
	 */
	public function webhooks( array $rows ): array {
		return array_map( $this->webhook( ... ), $rows );
	}

	/** @return Page<Webhook> */
	public function page( WebhookQuery $query ): Page {
		$tables    = $this->database->tables;
		$where     = $this->where( $query );
		$direction = $query->descending ? 'DESC' : 'ASC';
		$by_last   = WebhookOrder::LastDelivery === $query->order_by;
		$last      = $by_last ? self::LAST_DELIVERY : '';
		if ( $by_last ) {
			$this->unwritten->write_for_reader();
		}
		return new Page(
			$this->webhooks(
				$this->database->rows(
					"SELECT *{$last} {$where->clause()} ORDER BY %i {$direction}, id {$direction} LIMIT %d OFFSET %d",
					[
						...( $by_last ? [ $tables->deliveries, $tables->network, $tables->webhooks ] : [] ),
						...$where->values( $query->order_by->value, $query->per_page, ( $query->page - 1 ) * $query->per_page ),
					]
				)
			),
			$this->database->number( "SELECT COUNT(*) {$where->clause()}", $where->values() )
		);
	}

	private function where( WebhookQuery $query ): WhereClause {
		$contains = fn ( string $text ): string => '%' . $this->database->escape_like( $text ) . '%';
		$search   = '' === $query->search ? null : $contains( $query->search );
		$statuses = array_map( static fn ( WebhookStatus $one ): string => $one->value, $query->statuses );
		$types    = array_map( static fn ( string $slug ): string => $contains( (string) wp_json_encode( $slug ) ), $query->event_types );
		return ( new WhereClause( $this->database->tables->webhooks, $this->database->tables->network ) )
			->and( '( name LIKE %s OR url LIKE %s )', $search, $search )
			->and_any( 'status = %s', $statuses )
			->and_any( 'event_types LIKE %s', [] === $types ? [] : [ ...$types, '%"*"%' ] );
	}

	/** @param array<mixed> $row */
	public function webhook( array $row ): Webhook {
		$reader  = new TolerantReader();
		$none    = Row::no_time();
		$id      = $reader->take( static fn (): WebhookId => WebhookId::parse( Row::text( $row, 'id' ) ), WebhookId::none() );
		$name    = $reader->take( static fn (): string => Row::text( $row, 'name' ), '' );
		$url     = $reader->take( static fn (): WebhookUrl => WebhookUrl::parse( Row::text( $row, 'url' ) ), WebhookUrl::unreadable() );
		$types   = $reader->take( static fn (): array => self::event_types( $row ), [] );
		$format  = $reader->take( static fn (): Format => Format::from( Row::text( $row, 'format' ) ), Format::Standard );
		$sites   = $reader->take( static fn (): ?array => self::sites( $row ), [] );
		$headers = $reader->take( static fn (): array => SealedColumns::headers( $row ), [] );
		$created = $reader->take( static fn (): \DateTimeImmutable => Row::time( $row, 'created_at' ), $none );
		$updated = $reader->take( static fn (): \DateTimeImmutable => Row::time( $row, 'updated_at' ), $none );
		$failing = $reader->take( static fn (): ?\DateTimeImmutable => Row::optional_time( $row, 'failing_since' ), null );
		$warned  = $reader->take( static fn (): ?\DateTimeImmutable => Row::optional_time( $row, 'warned_at' ), null );
		$off     = $reader->take( static fn (): ?\DateTimeImmutable => Row::optional_time( $row, 'disabled_at' ), null );
		$status  = $reader->take( static fn (): WebhookStatus => self::status( $row ), WebhookStatus::Disabled );
		$accepts = $reader->take( static fn (): bool => 1 === Row::number( $row, 'accept_redirect' ), false );
		$reason  = DisabledReason::tryFrom( Row::optional_text( $row, 'disabled_reason' ) ?? '' );
		if ( ! $reader->is_complete() ) {
			[ $status, $reason ] = [ WebhookStatus::Disabled, DisabledReason::Unreadable ];
		}
		return new Webhook(
			id: $id,
			name: '' === $name ? WebhookRules::default_name( $url ) : $name,
			url: $url,
			event_types: $types,
			status: $status,
			disabled_reason: $reason,
			format: $format,
			sites: $sites,
			headers: $headers,
			created_at: $created,
			updated_at: $updated,
			failing_since: $failing,
			warned_at: $warned,
			disabled_at: $off,
			accept_redirect: $accepts,
			unreadable: $this->sealed->unreadable( $row, $headers ),
		);
	}

	/**
	 * @param array<mixed> $row
	 * @return non-empty-list<string>
	 */
	public static function event_types( array $row ): array {
		$types = Row::texts( Row::json( $row, 'event_types' ) );
		return [] === $types ? throw new UnreadableRow( 'event_types' ) : $types;
	}

	/**
	 * @param array<mixed> $row
	 * @return non-empty-list<int>|null
	 */
	public static function sites( array $row ): ?array {
		if ( null === Row::optional_text( $row, 'sites' ) ) {
			return null;
		}
		$sites = Row::numbers( Row::json( $row, 'sites' ) );
		return [] === $sites ? throw new UnreadableRow( 'sites' ) : $sites;
	}

	/** @param array<mixed> $row */
	public static function status( array $row ): WebhookStatus {
		return WebhookStatus::from( Row::text( $row, 'status' ) );
	}
}
