<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage;

use MultisiteWebhooks\Domain\Page;
use MultisiteWebhooks\Domain\Webhook\Format;
use MultisiteWebhooks\Domain\Webhook\Secret;
use MultisiteWebhooks\Domain\Webhook\SecretBox;
use MultisiteWebhooks\Domain\Webhook\SecretUnreadable;
use MultisiteWebhooks\Domain\Webhook\SigningSecrets;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Domain\Webhook\WebhookId;
use MultisiteWebhooks\Domain\Webhook\WebhookQuery;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use MultisiteWebhooks\Domain\Webhook\WebhookStore;
use MultisiteWebhooks\Domain\Webhook\WebhookUrl;

final class WpdbWebhookStore implements WebhookStore {

	/** @param \Closure(): void $changed Called after each write, so that subscriptions are read anew. */
	public function __construct(
		private readonly \wpdb $wpdb,
		private readonly Database $database,
		private readonly Tables $tables,
		private readonly SecretBox $box,
		private readonly \Closure $changed,
	) {}

	public function add( Webhook $webhook, SigningSecrets $secrets ): void {
		$this->database->write(
			$this->wpdb->prepare(
				"INSERT INTO %i ( id, network_id, name, url, event_types, status, format, sites, headers, secret, created_at, updated_at )
				VALUES ( %s, %d, %s, %s, %s, %s, %s, NULLIF( %s, '' ), %s, %s, %s, %s )",
				$this->tables->webhooks,
				$webhook->id->value,
				$this->tables->network,
				$webhook->name,
				$webhook->url->value,
				Row::stored_json( $webhook->event_types ),
				$webhook->status->value,
				$webhook->format->value,
				null === $webhook->sites ? '' : Row::stored_json( $webhook->sites ),
				$this->box->seal( Row::stored_json( $webhook->headers ) ),
				$this->box->seal( $secrets->current->text() ),
				Row::stored_time( $webhook->created_at ),
				Row::stored_time( $webhook->updated_at ),
			)
		);
		( $this->changed )();
	}

	public function save( Webhook $webhook ): void {
		$this->database->write(
			$this->wpdb->prepare(
				"UPDATE %i SET name = %s, url = %s, event_types = %s, status = %s, disabled_reason = NULLIF( %s, '' ), format = %s,
				sites = NULLIF( %s, '' ), headers = %s, updated_at = %s WHERE id = %s AND network_id = %d",
				$this->tables->webhooks,
				$webhook->name,
				$webhook->url->value,
				Row::stored_json( $webhook->event_types ),
				$webhook->status->value,
				$webhook->disabled_reason ?? '',
				$webhook->format->value,
				null === $webhook->sites ? '' : Row::stored_json( $webhook->sites ),
				$this->box->seal( Row::stored_json( $webhook->headers ) ),
				Row::stored_time( $webhook->updated_at ),
				$webhook->id->value,
				$this->tables->network,
			)
		);
		( $this->changed )();
	}

	public function save_secrets( WebhookId $id, SigningSecrets $secrets ): void {
		$this->database->write(
			$this->wpdb->prepare(
				"UPDATE %i SET secret = %s, previous_secret = NULLIF( %s, '' ), previous_valid_until = NULLIF( %s, '' ) WHERE id = %s AND network_id = %d",
				$this->tables->webhooks,
				$this->box->seal( $secrets->current->text() ),
				null === $secrets->previous ? '' : $this->box->seal( $secrets->previous->text() ),
				Row::stored_time( $secrets->previous_valid_until ),
				$id->value,
				$this->tables->network,
			)
		);
	}

	public function remove( WebhookId $id ): bool {
		$removed = $this->database->write(
			$this->wpdb->prepare( 'DELETE FROM %i WHERE id = %s AND network_id = %d', $this->tables->webhooks, $id->value, $this->tables->network )
		);
		( $this->changed )();
		return 1 === $removed;
	}

	public function find( WebhookId $id ): ?Webhook {
		$row = $this->database->row(
			$this->wpdb->prepare( 'SELECT * FROM %i WHERE id = %s AND network_id = %d', $this->tables->webhooks, $id->value, $this->tables->network )
		);
		return null === $row ? null : $this->webhook( $row );
	}

	public function secrets( WebhookId $id ): ?SigningSecrets {
		$row = $this->database->row(
			$this->wpdb->prepare(
				'SELECT secret, previous_secret, previous_valid_until FROM %i WHERE id = %s AND network_id = %d',
				$this->tables->webhooks,
				$id->value,
				$this->tables->network
			)
		);
		if ( null === $row ) {
			return null;
		}
		$previous = Row::optional_text( $row, 'previous_secret' );
		return new SigningSecrets(
			$this->secret( Row::text( $row, 'secret' ) ),
			null === $previous ? null : $this->secret( $previous ),
			Row::optional_time( $row, 'previous_valid_until' ),
		);
	}

	public function page( WebhookQuery $query ): Page {
		$like      = '%' . $this->wpdb->esc_like( $query->search ) . '%';
		$type      = null === $query->event_type ? '' : $this->wpdb->esc_like( (string) wp_json_encode( $query->event_type ) );
		$status    = $query->status->value ?? '';
		$condition = [ $this->tables->webhooks, $this->tables->network, $like, $like, $status, $status, $type, "%{$type}%", '%"*"%' ];
		$direction = $query->descending ? 'DESC' : 'ASC';
		$where     = "FROM %i WHERE network_id = %d AND ( name LIKE %s OR url LIKE %s ) AND ( %s = '' OR status = %s ) AND ( %s = '' OR event_types LIKE %s OR event_types LIKE %s )";

		$rows = $this->database->rows(
			$this->wpdb->prepare(
				"SELECT * {$where} ORDER BY %i {$direction}, id {$direction} LIMIT %d OFFSET %d",
				[ ...$condition, $query->order_by, $query->per_page, ( $query->page - 1 ) * $query->per_page ]
			)
		);
		return new Page(
			array_map( $this->webhook( ... ), $rows ),
			$this->database->number( $this->wpdb->prepare( "SELECT COUNT(*) {$where}", $condition ) )
		);
	}

	public function disable( WebhookId $id, string $reason, \DateTimeImmutable $now ): bool {
		$changed = $this->database->write(
			$this->wpdb->prepare(
				'UPDATE %i SET status = %s, disabled_reason = %s, updated_at = %s WHERE id = %s AND network_id = %d AND status <> %s',
				$this->tables->webhooks,
				WebhookStatus::Disabled->value,
				$reason,
				Row::stored_time( $now ),
				$id->value,
				$this->tables->network,
				WebhookStatus::Disabled->value,
			)
		);
		( $this->changed )();
		return 1 === $changed;
	}

	private function secret( string $sealed ): Secret {
		return Secret::parse( $this->box->open( $sealed ) ) ?? throw new SecretUnreadable();
	}

	/** @param array<mixed> $row */
	private function webhook( array $row ): Webhook {
		$sites = Row::optional_text( $row, 'sites' );
		$types = Row::texts( Row::json( $row, 'event_types' ) );
		return new Webhook(
			WebhookId::parse( Row::text( $row, 'id' ) ),
			Row::text( $row, 'name' ),
			WebhookUrl::parse( Row::text( $row, 'url' ) ),
			[] === $types ? throw new UnreadableRow( 'event_types' ) : $types,
			WebhookStatus::from( Row::text( $row, 'status' ) ),
			Row::optional_text( $row, 'disabled_reason' ),
			Format::from( Row::text( $row, 'format' ) ),
			null === $sites ? null : Row::numbers( Row::json( $row, 'sites' ) ),
			$this->headers( Row::text( $row, 'headers' ) ),
			Row::time( $row, 'created_at' ),
			Row::time( $row, 'updated_at' ),
		);
	}

	/** @return array<string, string> */
	private function headers( string $sealed ): array {
		try {
			$headers = json_decode( $this->box->open( $sealed ), true );
		} catch ( SecretUnreadable ) {
			// The webhook must still be shown and mended; its secret says what happened.
			return [];
		}
		return Row::texts_by_name( is_array( $headers ) ? $headers : [] );
	}
}
