<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Webhooks;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Page;
use MultisiteWebhooks\Domain\Webhook\DisabledReason;
use MultisiteWebhooks\Domain\Webhook\Secret\SigningSecrets;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Domain\Webhook\WebhookQuery;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use MultisiteWebhooks\Domain\Webhook\WebhookStore;
use MultisiteWebhooks\Domain\Webhook\WebhookWithSecrets;

final class WpdbWebhookStore implements WebhookStore {

	private const FORGET_FAILURES = ", failing_since = NULL, failures = 0, rest_until = NULL, pace = '', slow_until = NULL, "
		. 'warned_at = NULL, disabled_at = NULL';

	/** @param \Closure(): void $changed Called after each write, so that subscriptions are read again. */
	public function __construct(
		private readonly Database $database,
		private readonly SealedColumns $sealed,
		private readonly WebhookRows $rows,
		private readonly WebhookFailures $failures,
		private readonly \Closure $changed,
	) {}

	public function add( Webhook $webhook, SigningSecrets $secrets ): void {
		$this->database->execute(
			"INSERT INTO %i ( id, network_id, name, url, event_types, status, format, sites, headers, accept_redirect, secret, created_at,
			updated_at ) VALUES ( %s, %d, %s, %s, %s, %s, %s, NULLIF( %s, '' ), %s, %d, %s, %s, %s )",
			[
				$this->database->tables->webhooks,
				$webhook->id->value,
				$this->database->tables->network,
				$webhook->name,
				$webhook->url->value,
				Row::stored_json( $webhook->event_types ),
				$webhook->status->value,
				$webhook->format->value,
				null === $webhook->sites ? '' : Row::stored_json( $webhook->sites ),
				SealedColumns::stored( $webhook->headers ),
				(int) $webhook->accept_redirect,
				$this->sealed->seal( $secrets->current ),
				Row::stored_time( $webhook->created_at ),
				Row::stored_time( $webhook->updated_at ),
			]
		);
		( $this->changed )();
	}

	public function save( Webhook $webhook, ?\DateTimeImmutable $read = null, bool $reset_failures = false ): bool {
		$forget  = $reset_failures ? self::FORGET_FAILURES : '';
		$changed = $this->database->execute(
			"UPDATE %i SET name = %s, url = %s, event_types = %s, status = %s, disabled_reason = NULLIF( %s, '' ), format = %s,
			sites = NULLIF( %s, '' ), headers = %s, accept_redirect = %d, updated_at = %s,
			revision = revision + 1{$forget}
			WHERE id = %s AND network_id = %d AND updated_at = COALESCE( NULLIF( %s, '' ), updated_at )",
			[
				$this->database->tables->webhooks,
				$webhook->name,
				$webhook->url->value,
				Row::stored_json( $webhook->event_types ),
				$webhook->status->value,
				$webhook->disabled_reason->value ?? '',
				$webhook->format->value,
				null === $webhook->sites ? '' : Row::stored_json( $webhook->sites ),
				SealedColumns::stored( $webhook->headers ),
				(int) $webhook->accept_redirect,
				Row::stored_time( $webhook->updated_at ),
				$webhook->id->value,
				$this->database->tables->network,
				Row::stored_time( $read ),
			]
		);
		( $this->changed )();
		return 1 === $changed;
	}

	public function save_secrets( WebhookId $id, SigningSecrets $secrets ): void {
		$this->database->execute(
			"UPDATE %i SET secret = %s, previous_secret = NULLIF( %s, '' ), previous_valid_until = NULLIF( %s, '' ),
			revision = revision + 1 WHERE id = %s AND network_id = %d",
			[
				$this->database->tables->webhooks,
				$this->sealed->seal( $secrets->current ),
				null === $secrets->previous ? '' : $this->sealed->seal( $secrets->previous ),
				Row::stored_time( $secrets->previous_valid_until ),
				$id->value,
				$this->database->tables->network,
			]
		);
	}

	public function remove( WebhookId $id ): bool {
		$removed = $this->database->execute(
			'DELETE FROM %i WHERE id = %s AND network_id = %d',
			[ $this->database->tables->webhooks, $id->value, $this->database->tables->network ]
		);
		( $this->changed )();
		return 1 === $removed;
	}

	public function find( WebhookId $id ): ?Webhook {
		$row = $this->database->row(
			'SELECT * FROM %i WHERE id = %s AND network_id = %d',
			[ $this->database->tables->webhooks, $id->value, $this->database->tables->network ]
		);
		return null === $row ? null : $this->rows->webhook( $row );
	}

	public function others_with_same_url( Webhook $webhook ): array {
		$rows = $this->database->rows(
			'SELECT * FROM %i WHERE network_id = %d AND url = %s AND id <> %s ORDER BY id',
			[ $this->database->tables->webhooks, $this->database->tables->network, $webhook->url->value, $webhook->id->value ]
		);
		// The table's collation ignores case.
		$has_same_url = static fn ( Webhook $other ): bool => $other->url->value === $webhook->url->value;
		return array_values( array_filter( $this->rows->webhooks( $rows ), $has_same_url ) );
	}

	public function secrets( WebhookId $id ): ?SigningSecrets {
		$row = $this->database->row(
			'SELECT secret, previous_secret, previous_valid_until FROM %i WHERE id = %s AND network_id = %d',
			[ $this->database->tables->webhooks, $id->value, $this->database->tables->network ]
		);
		return null === $row ? null : $this->sealed->secrets( $row );
	}

	public function with_secrets( array $ids ): array {
		$found    = $this->read_with_secrets( $ids );
		$is_found = static fn ( WebhookId $id ): bool => isset( $found[ $id->value ] );
		$missing  = array_values( array_filter( $ids, static fn ( WebhookId $id ): bool => ! $is_found( $id ) ) );
		return [] === $missing ? $found : $found + $this->database->on_primary( fn (): array => $this->read_with_secrets( $missing ) );
	}

	/**
	 * @param list<WebhookId> $ids
	 * @return array<string, WebhookWithSecrets>
	 */
	private function read_with_secrets( array $ids ): array {
		$with_secrets = [];
		foreach ( [] === $ids ? [] : $this->rows_of( $ids ) as $row ) {
			$webhook                             = $this->rows->webhook( $row );
			$with_secrets[ $webhook->id->value ] = new WebhookWithSecrets(
				$webhook,
				$this->sealed->readable_secrets( $row ),
				$this->sealed->readable_headers( $webhook->headers ),
				Row::number( $row, 'revision' ),
			);
		}
		return $with_secrets;
	}

	public function revisions( array $ids ): array {
		$revisions = [];
		foreach ( [] === $ids ? [] : $this->rows_of( $ids, 'id, revision' ) as $row ) {
			$revisions[ Row::text( $row, 'id' ) ] = Row::number( $row, 'revision' );
		}
		return $revisions;
	}

	public function needing_attention(): array {
		$tables = $this->database->tables;
		$rows   = $this->database->rows(
			'SELECT * FROM %i WHERE network_id = %d AND ( ( status = %s AND warned_at IS NOT NULL )
			OR ( status = %s AND disabled_at IS NOT NULL ) ) ORDER BY name, id',
			[ $tables->webhooks, $tables->network, WebhookStatus::Active->value, WebhookStatus::Disabled->value ]
		);
		return $this->rows->webhooks( $rows );
	}

	public function unreadable(): array {
		[ $condition, $values ] = $this->sealed->other_keys();

		$rows = $this->database->rows(
			"SELECT * FROM %i WHERE network_id = %d AND {$condition} ORDER BY name, id",
			[ $this->database->tables->webhooks, $this->database->tables->network, ...$values ]
		);
		return $this->rows->webhooks( $rows );
	}

	public function page( WebhookQuery $query ): Page {
		return $this->rows->page( $query );
	}

	public function disable(
		WebhookId $id,
		DisabledReason $reason,
		\DateTimeImmutable $now,
		?\DateTimeImmutable $failing_since = null,
	): bool {
		$disabled = $this->failures->disable( $id, $reason, $now, $failing_since );
		( $this->changed )();
		return $disabled;
	}

	public function mark_failing( WebhookId $id, \DateTimeImmutable $since ): void {
		$this->failures->begin( $id, $since );
	}

	public function mark_warned( WebhookId $id, \DateTimeImmutable $failing_since, \DateTimeImmutable $now ): bool {
		return $this->failures->warn( $id, $failing_since, $now );
	}

	public function mark_recovered( WebhookId $id ): bool {
		return $this->failures->end( $id );
	}

	/**
	 * @param non-empty-list<WebhookId> $ids
	 * @return list<array<mixed>>
	 */
	private function rows_of( array $ids, string $columns = '*' ): array {
		$list = SqlValues::list( array_map( static fn ( WebhookId $id ): string => $id->value, $ids ) );
		return $this->database->rows_unprepared(
			"SELECT {$columns} FROM `{$this->database->tables->webhooks}`
			WHERE network_id = {$this->database->tables->network} AND id IN {$list}"
		);
	}
}
